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
