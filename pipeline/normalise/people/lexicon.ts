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
`);

/** Titles before a name; a reader writes the name without them. */
export const HONORIFICS = wordsOf(
  "mr mrs ms miss mx dr drs prof professor sir dame lord lady rev reverend herr frau hr fr sr sra srta dott dottssa ing mag dipl mgr phd md adv advocate lic gen col maj capt lt sgt",
);

/** Particles of surnames, lower case inside a name. */
export const PARTICLES = new Set(
  "van von der den de la le les du des da das do dos di del della dello degli dei el al bin ibn ben bint zu zum zur af av ter ten te op 't y e i of und vom dal ad abu ap ab san".split(
    " ",
  ),
);

/** What opens a credit line, folded; longer ones first. */
export const OPENINGS: readonly string[] = `
propos recueillis par|de notre correspondante|de notre correspondant|de notre envoye special|additional reporting by|compiled by|edited by|
reported by|reporting by|written by|posted by|published by|story by|words by|text by|article by|created by|contributed by|submitted by|translated by|
photographs by|photos by|interview by|analysis by|opinion by|review by|comment by|column by|presented by|produced by|exclusive by|
ein gastbeitrag von|ein kommentar von|eine analyse von|ein interview von|interview von|kommentar von|analyse von|aus dem|von unserem korrespondenten|
von unserer korrespondentin|geschrieben von|text von|aufgezeichnet von|verfasst von|a cura di|dal nostro inviato|dalla nostra inviata|dal nostro corrispondente|
escrito por|publicado por|redactado por|ecrit par|publie par|redige par|scritto da|pubblicato da|geschreven door|skrevet av|skrevet af|skriven av|
napsal|napsala|autorka|autor|autori|autoren|autorin|auteurs|auteur|autore|autores|author|authors|writer|penulis|oleh|reporter|laporan|yazan|haber|
about|uber|sobre|by|von|par|por|di|da|de|door|av|af|deur|per|text|words|tekst|texte|testo|texto|przez|автор|авторы|текст|tac gia|责编|責編|责任编辑|記者|记者|作者|编辑|文|撰文|取材|글|기자|teksti|teksts|tekstas|autorius|autors|avtor|szerzo|irta|pise|пише|napisal|
napisala|przygotowal|opracowal|συντακτης|γραφει|γραφει ο|γραφει η|του|της|απο|απο τον|απο την|writes|muhabir|yazar|мақала авторы|автори|מאת|โดย|लेखक|द्वारा|اعداد|بقلم|كتب|كتبت|تحرير|تحریر|نویسنده
`
  .replace(/\n/gu, "")
  .split("|")
  .map((o) => o.trim());
