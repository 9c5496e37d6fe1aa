import { fold } from "../../text/fold.ts";

/** Words that stand in bylines around names, folded, in the languages of the news. */
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/[\s]+/u).flatMap((w) => fold(w) || []));

/** What a writer is: never a part of a name. */
export const ROLES = wordsOf(`
editor editors editorin correspondent correspondents reporter reporters writer writers columnist columnists journalist journalists journaliste
journalistes redakteur redakteurin redakteure korrespondent korrespondentin korrespondenten reporterin autorin autor autoren volontär volontärin
rédacteur rédactrice correspondant correspondante chroniqueur envoyé envoyée reportero reportera periodista periodistas corresponsal redactor redactora
giornalista corrispondente inviato inviata jornalista jornalistas repórter redator redatora editora journalist journaliste verslaggever
redacteur correspondente medewerker redaktør redaktor redaktorka reportér reportérka dziennikarz dziennikarka muhabir muhabiri editörü editör
photographer photographers fotograf fotografin fotógrafo photographe producer producers presenter anchor analyst contributor contributors contributing
author authors freelance freelancer intern trainee chief founder president professor ressortleiter ressortleiterin chefredakteur chefredakteurin
chefredakteurs stellvertretender stellvertretende wartawan penulis корреспондент журналист журналистка редактор обозреватель кореспондент
кореспондентка журналістка автор updater compiler translator reviewer critic blogger toimittaja újságíró skribent fréttamaður blaðamaður journalisten
reportern news-reporter staff-writer
gastautor gastautorin gastautoren redaktionsmitglied kolumnist kolumnistin kommentator kolumnista korespondent korespondentka komentátor komentator
columnista colunista articulista comentarista cronista enviado enviada director directora diretor diretora subdirector directeur directrice cheffe chef
chroniqueuse éditorialiste reporteur direttore vicedirettrice caporedattore caporedattrice vicedirettore editorialista opinionista collaboratore collaboratrice
hoofdredacteur columniste toimitusjohtaja päätoimittaja kirjeenvaihtaja kolumnisti redaktørs naczelny naczelna publicysta publicystka reporterka redaktorzy
šéfredaktor šéfredaktorka komentátorka szerkesztő főszerkesztő publicista tudósító muhabiri yazarı temsilcisi собкор спецкор корр редакторка оглядач колумніст
колумнист политолог експерт эксперт jurnalist jurnalista reporterė žurnalistas žurnalistė novinar novinarka novinář novinářka dopisnik dopisnica urednik urednica
δημοσιογραφος ανταποκριτης ρεπορτερ συντακτρια redacteurs koresponden jurnalis pewarta kontributor reporteri ajakirjanik ceo cofounder lecturer fellow researcher
economist strategist commentator essayist novelist historian lawyer attorney physician cartoonist videographer videojournalist photojournalist
`);

/** What stands beside a role and says of what: taken away only together with one. */
export const BESIDE_ROLES = wordsOf(`
political politics senior junior deputy assistant associate managing executive national international foreign world chief science health education
business economics economic technology tech sports sport football cricket royal crime legal home diplomatic defence defense security environment
climate consumer transport investigations investigative data features entertainment showbiz culture arts travel food money markets financial finance
city local regional general news digital online video multimedia special in-chief in leitender leitende freier freie verantwortlicher politischer
politik wirtschaft sport kultur en de du la el of the at and for audience engagement live breaking night day weekend video web social media
community audience lead staff group global europe european us uk africa asia middle east white house washington brussels berlin paris london
correspondents' onze unserem unserer notre nuestro nuestra nostro nostra our desk im der die für principal
guest former retired acting interim lobby parliamentary court courts police property housing industry energy retail media lifestyle fashion film music
rugby tennis golf racing boxing cycling formula motorsport science-and north south east west northern southern eastern western central state national
capital hill statehouse county city-hall investigation opinion editorial original content head trending audiences verify fact fact-checking
spécial spéciale permanent permanente grand grande politique économique adjoint adjointe général especial político política económico jefe jefa
chefe adjunto adjunta politico politica economico capo unser unsere ihr ihre einer eine ein bei beim zur zum aus from with by
naszego nasz our own dagli del nuestro nuestra nuestros redaktor redaktorin verantwortliche stellv
`);

/** Words that a desk, an outlet or a notice has and a person has not. */
export const DESK = wordsOf(`
staff newsroom desk team redaktion redaktionen redaktionsteam redaction rédaction redacción redacao redação redazione redactie redaktionel redakce redakcja
redakcija redakcia szerkesztőség redaksi редакция редакція редакции редколлегия online onlineredaktion agency agencies agencia agencias agência agenzia agenzie
agence agences agentur agenturen agentschap bureau service press presse prensa stampa imprensa media medien médias news nachrichten noticias notícias
notizie nouvelles nyheter nyheder uutiset haberler haber haberleri новости новини newspaper zeitung journal tv radio television fernsehen
com net org www http https web digital webdesk newsdesk administrator admin webmaster editorial equipo team équipe mannschaft group gruppe limited
ltd inc gmbh llc foundation institute university contributors wire report reports dpa afp reuters sid kna epd apa ansa efe ani pti ians anadolu
xinhua tass bloomberg anonymous unknown undefined null none guest various author read more follow updated published posted copyright archive archiv
photo photos foto fotos bild image images getty video newsletter subscribe podcast advertorial sponsored partner promotion publisher
previous next topic zurück übersicht startseite agensi redaksi network networks channel community comment opinion leader column publishing correspondents
gazette tribune chronicle herald times observer telegraph courier diario gazeta gazetesi nachrichtenagentur presseagentur presseportal pressemitteilung
presseinformation newswire wires newswires contributor gastbeitrag leserbrief leserbriefe leserreporter agensi agenciák editors department council ministry
committee commission association federation union society club college school academy hospital bank holdings corporation corp company plc llp pty
communications solutions services systems international-desk kommunikation pressestelle verlag verlags éditions editorial-team moderator support support-team
sponsorship promotions wirtschaft politik sport-desk lokalredaktion politikredaktion sportredaktion wirtschaftsredaktion zentralredaktion nachrichtenredaktion
staffwriter webredaktion redaktionsnetzwerk redaksiya toimitus uutistoimitus szerkesztőségi redakcji redaktioner newsroomet redakcii пресс-служба информбюро агентство
агенция агенція ведомости известия новостей новин служба отдел бюро сайт портал издание газета газеты корреспонденты
kabar berita αγγελιοφορος συντακτικη ομαδα ειδησεων πρακτορειο ειδησεις merkezi servisi ajansı ajans gazete
`);

/** Titles before a name; a reader writes the name without them. */
export const HONORIFICS = wordsOf(
  "mr mrs ms miss mx dr drs dra prof profa professor professora sir dame lord lady rev reverend herr frau hr fr sr sra srta dott dottssa ing mag dipl mgr phd md adv advocate lic gen col maj capt lt sgt cmdr adm hon med hab h c univ doc docent ssa inz inż rer nat jur phil habil em don doña don shri smt ustaz imam rabbi pastor pater bishop sen rep gov amb",
);

/** Particles of surnames, lower case inside a name. */
export const PARTICLES = new Set(
  "van von der den de la le les du des da das do dos di del della dello degli dei el al bin ibn ben bint zu zum zur af av ter ten te op 't y e i und vom dal ad abu ap ab san".split(
    " ",
  ),
);

/** What opens a credit line, folded. */
export const OPENINGS: ReadonlySet<string> = new Set(
  `
propos recueillis par|recueilli par|de notre correspondante|de notre correspondant|de notre envoyé spécial|de notre envoyée spéciale|additional reporting by|compiled by|
curated by|researched by|reported by|reporting by|written by|posted by|published by|story by|words by|text by|article by|created by|contributed by|submitted by|
interview by|analysis by|opinion by|review by|comment by|column by|exclusive by|exclusive|guest essay by|
ein gastbeitrag von|ein kommentar von|eine analyse von|ein interview von|eine kolumne von|eine reportage von|interview von|kommentar von|analyse von|aus dem|
von unserem korrespondenten|von unserer korrespondentin|von unserem|von unserer|von unseren|geschrieben von|text von|aufgezeichnet von|verfasst von|protokoll|
a cura di|dal nostro inviato|dalla nostra inviata|dal nostro corrispondente|dalla nostra corrispondente|dal nostro|dalla nostra|
escrito por|publicado por|redactado por|écrit par|publié par|rédigé par|article rédigé par|scritto da|pubblicato da|geschreven door|skrevet av|skrevet af|skriven av|
publicerad av|publisert av|van onze|door onze|napsal|napsala|napísal|napísala|autorka|autor|autori|autoři|autoren|autorin|autora|autores|auteurs|auteur|autrice|autore|authors|author|about the author|
penulis|ditulis oleh|oleh|reporter|laporan|pewarta|jurnalis|yazan|haber|about|über|sobre|by|von|par|por|di|da|de|door|av|af|deur|per|text|words|tekst|texte|testo|texto|
przez|автор|авторы|автор статьи|текст|tác giả|责编|責編|责任编辑|記者|记者|作者|编辑|文|撰文|取材|执笔|執筆|著者|ライター|글|기자|teksti|teksts|tekstas|autorius|autors|avtor|szerző|írta|
piše|пише|пишува|napisał|napisała|przygotował|przygotowała|opracował|opracowała|opracowanie|oprac|rozmawiał|rozmawiała|dodał|dodała|беседовал|беседовала|подготовил|подготовила|
записал|записала|опубликовал|опубликовала|от|συντάκτης|συντάκτρια|επιμέλεια|γράφει|γράφει ο|γράφει η|του|της|από|από τον|από την|writes|muhabir|yazar|мақала авторы|автори|
מאת|โดย|ผู้เขียน|लेखक|द्वारा|লেখা|எழுதியவர்|إعداد|بقلم|كتب|كتبت|تحریر|نویسنده|خبرنگار|kirjoittanut|kirjoittaja|eftir|höfundur|scris de|publicat de|articol scris de|
автордан|müəllif|მწერალი|ავტორი|հեղինակ|mwandishi|nga autori
`
    .replace(/\n/gu, "")
    .split("|")
    .map(fold),
);
