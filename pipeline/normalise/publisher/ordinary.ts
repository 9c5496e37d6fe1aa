import { fold } from "../../text/fold.ts";

/** Words that titles of papers are made of the world over, and everyday words that are titles: alone they tell no outlet. */
const WORDS = new Set(
  (
    "a an the der die das den de het el la los las il lo le les i gli o os un una and und et y e of al " +
    "age advocate agenda argus business bulletin capital chronicle citizen city correspondent country courier daily day democrat " +
    "dispatch eagle echo economist enterprise evening examiner express financial focus free gazette globe guardian herald " +
    "hour independent index intelligencer journal leader ledger life live local mail mercury messenger metro mint mirror " +
    "monitor morning nation national nature new news observer online open outlook patch people phoenix pilot pioneer post press progress " +
    "prospect reason record register report reporter republic republican review salon semana sentinel slate spectator spectrum " +
    "sport sports standard star state stuff sun sunday telegraph time times today trend tribune truth union vanguard voice watch " +
    "week weekly world " +
    "abend allgemeine anzeiger bild blatt blick brief bund chip fakten freitag freie heute kurier merkur morgen nachrichten neue " +
    "post presse profil rundschau spiegel sport stern tag tageblatt tagblatt volk welt woche zeit zeitung " +
    "croix depeche dernier echos equipe express figaro humanite liberation libre marianne matin monde nouvelle opinion point presse " +
    "progres provence provincia soir temps tribune union voix " +
    "ambito caracol correo comercio cronista debate deber dia diario economista espectador espanol excelsior expansion expreso extra " +
    "heraldo hora hoy imparcial informador mercurio mundo nacion nacional norte noticias nuevo observador pais patria periodico " +
    "prensa proceso publico razon reforma republica siglo sol tiempo tercera territorio universal universo vanguardia verdad voz " +
    "correio estado expresso folha globo jornal noticia povo terra valor veja " +
    "corriere foglio gazzetta giornale libero manifesto mattino messaggero posta post secolo sole stampa tempo " +
    "morgen standaard tijd trouw parool volkskrant krant nieuwsblad gazet " +
    "avisen dagbladet information nyheter politiken posten tidningen " +
    "fakt polityka rzeczpospolita pravo blesk denik delo dnevnik novosti politika danas kurir " +
    "advance aim alarm am america app art band beat benchmark beta blueprint boom bright broadcast build building bulletin campaign cape carta " +
    "cash challenge challenges chat cite clash click closer com compact competition complex computing connect consequence " +
    "continental cope cosmos criterio dawn deadline den digit dire discover dissent document domain driving ed elle empire " +
    "enterprise entrepreneur essence esto exit expansion expert fan finance fortune forum forward friday geo gestion goal grid heart heat " +
    "her ideal idea impress inc information inside insider jetzt joe leaders leadership left liberal manager map marca " +
    "marketplace mega memo mind moment moments next now opinion oeste outsider outside out people pink portfolio postal premiere prime " +
    "pro profile profit protocol quote radio rapport recharge record recorder referendum regards report reporters resume reveal risk rivals road " +
    "says science search silicon sin sky smart sound spa spin spot spotlight square stage sud sur super tap tell telex " +
    "auto autos cars newsletter newsletters space microsoft google apple android windows them tips trends tribuna tv two upstream valor variety vector veto vice vita vogue wavy which wide wish with you " +
    "capital canal correo cambio cuatro diez uno dos echo energia familia gente hoja marca meta moda nexo oggi domani vero " +
    "alt bunte capital connect falter frau impulse stimme trend wort die heute format zeitung sued nord west ost " +
    "дело день мир мнение обозреватель огонек курс профиль сегодня эксперт " +
    "вести время газета день дни жизнь известия новости правда труд сегодня " +
    "الخليج الأخبار الأهرام الرأي الشرق الشعب العرب الوطن اليوم النهار الحياة البيان الاتحاد الجزيرة الثورة المدينة الرياض القدس"
  )
    .split(" ")
    .flatMap((word) => fold(word).split(" ")),
);

/** Whether a folded name is made of words that titles share, so that it needs the country or a language beside it to tell an outlet. */
export function isOrdinary(key: string): boolean {
  return key.length < 3 || key.split(" ").every((word) => WORDS.has(word));
}
