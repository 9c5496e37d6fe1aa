/** A language as bytes can show it. */
export interface Spelling {
  /** Its letters outside ASCII, the commonest first; signs where it has more of them. */
  readonly letters: string;
  /** Share of its characters outside ASCII that these letters make up, signs left out. */
  readonly cover: number;
  /** Letters of its script that are not listed, about. */
  readonly others: number;
  /** It is written without ASCII letters. */
  readonly own: boolean;
  /** What the letters that are not listed are. */
  readonly script: RegExp;
}

const LATIN = /\p{Script=Latin}|\p{M}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

const latin = (letters: string): Spelling => ({ letters, cover: 0.97, others: 90, own: false, script: LATIN });
const alphabet = (letters: string, script: RegExp): Spelling => ({
  letters,
  cover: 0.985,
  others: 60,
  own: true,
  script,
});
const cyrillic = (letters: string): Spelling => alphabet(letters, CYRILLIC);

const GREEK = alphabet("αοιετσνηυρπκμλςωίόγδέάήχύθφβώξζψϊϋ", /\p{Script=Greek}/u);
const HEBREW = alphabet("יוהלאמרתבשנםדחקעפגטכסזןצךףץ", /\p{Script=Hebrew}/u);
const THAI = alphabet("านรกอเ่ง้มยลัวดทส็ตะบิปีคหแจขุใ์ไพโูชผถศซธภฉฟญณืึษฝำฐฏ", /\p{Script=Thai}/u);
const HANGUL: Spelling = {
  letters:
    "이다는에의을가고하은를한지로사도기대서인자정시아리어해부일나과있으장전수보들상원제스라주구성지만여공관위국유조경동년안신문화선것그발방세오월중모미계비산소개행회우적실생",
  cover: 0.75,
  others: 2000,
  own: true,
  script: /\p{Script=Hangul}/u,
};
const HAN = /\p{Script=Han}/u;
const KANA: Spelling = {
  letters:
    "のにはをたがでてとしれさいるなもっかられりおこまあくよえそきつちせどけばわやみむめンスルトーアイリラクシロテコレタカプマドグジフサメデパ日本人年大国会月出中事市",
  cover: 0.72,
  others: 2500,
  own: true,
  script: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
};
const SIMPLIFIED: Spelling = {
  letters:
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料员位入常文总次品式活设及管特件长求老基资边路少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回任取据处",
  cover: 0.8,
  others: 4000,
  own: true,
  script: HAN,
};
const TRADITIONAL: Spelling = {
  ...SIMPLIFIED,
  letters:
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料員位入常文總次品式活設及管特件長求老基資邊路少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回任取據處",
};

const GERMAN = latin("üäößé");
const ENGLISH = latin("’“”—–‘…•£éáíóúñöüçèïêâôåäøãć");
const WEST = [
  latin("éèàêçôîûâùïëœ"),
  GERMAN,
  latin("óíáéñúü"),
  latin("ãçáéíóêõâúàô"),
  latin("àèòùéì"),
  latin("äåöé"),
  latin("åøæéöü"),
  latin("íáðóúþýéæö"),
  latin("àóéèíòúçï"),
  latin("ëéïèüö"),
  // English: what stands outside ASCII there is signs.
  ENGLISH,
];
const CENTRAL = [
  GERMAN,
  ENGLISH,
  latin("ęłąóśżćńź"),
  latin("íáěéřčžýšůúťďň"),
  latin("áíčéžýšľúťňôďäĺŕ"),
  latin("áéöóőüíúű"),
  latin("čšžćđ"),
  latin("ăîâşţ"),
  latin("ëç"),
];
const BALTIC = [GERMAN, ENGLISH, latin("ėšųžįūąčę"), latin("āīšēūņļķģčž"), latin("äõüöšž")];
const TURKISH = latin("ışğüöçâîû");
const RUSSIAN = cyrillic("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё");
const UKRAINIAN = cyrillic("оаинтвірелкусдмпязьбгчйхжїщюцєшфґ");
const BELARUSIAN = cyrillic("аніоеылрстькдязвупмўгбчхйцшжюёфэ");
const BULGARIAN = cyrillic("аеоинтрсвлдкпмзуъягбчщйжюхцшфь");
const SERBIAN = cyrillic("аоеинрстудјвкмплзгбшчцћжфњљхђџѓќѕ");
const SLAVIC = [RUSSIAN, UKRAINIAN, BELARUSIAN, BULGARIAN, SERBIAN];
const ARABIC = /\p{Script=Arabic}/u;
const ARABIC_SCRIPT = [
  alphabet("اليمونرتبةعدسفهكقحجشصطخءأئذغضظثىإزؤآ", ARABIC),
  alphabet("ايندرهموتبسشكگدخزفحقعپچژآلجصطءضغثظئ\u200c", ARABIC),
  alphabet("اكيرےنوہمسلتدپبجگھںٹچعخشقفزحڈڑئ", ARABIC),
];

/**
 * Character sets by WHATWG names, each with the languages that are written in it: those of one text in two sets are told
 * apart by nothing, and the first one listed is taken.
 */
export const SPELLINGS: readonly (readonly [charset: string, spellings: readonly Spelling[]])[] = [
  ["windows-1252", WEST],
  ["windows-1250", CENTRAL],
  ["iso-8859-2", CENTRAL],
  ["windows-1254", [TURKISH, GERMAN, ENGLISH]],
  ["windows-1257", BALTIC],
  ["iso-8859-13", BALTIC],
  ["iso-8859-15", WEST],
  ["iso-8859-4", BALTIC],
  ["iso-8859-3", [latin("ħżġċà"), latin("ĉĝĥĵŝŭ")]],
  ["iso-8859-10", [latin("íáðóúþýéæö"), latin("äåöé")]],
  ["iso-8859-14", [latin("ŵŷâêîôûï")]],
  ["iso-8859-16", [latin("ăîâșț"), ...CENTRAL]],
  ["macintosh", WEST],
  ["windows-1258", [ENGLISH, latin("đưôâơêă\u0300\u0301\u0323\u0309\u0303àáéèíóúãýìòõ")]],
  ["windows-1251", [...SLAVIC, ENGLISH]],
  ["koi8-r", [RUSSIAN, BULGARIAN]],
  ["koi8-u", [UKRAINIAN, BELARUSIAN]],
  ["ibm866", [RUSSIAN, BELARUSIAN]],
  ["iso-8859-5", SLAVIC],
  ["x-mac-cyrillic", SLAVIC],
  ["windows-1253", [GREEK, ENGLISH]],
  ["iso-8859-7", [GREEK]],
  ["windows-1255", [HEBREW, ENGLISH]],
  ["iso-8859-8", [HEBREW]],
  ["iso-8859-8-i", [HEBREW]],
  ["windows-1256", [...ARABIC_SCRIPT, ENGLISH]],
  ["iso-8859-6", ARABIC_SCRIPT.slice(0, 1)],
  ["windows-874", [THAI, ENGLISH]],
  ["shift_jis", [KANA]],
  ["euc-jp", [KANA]],
  ["euc-kr", [HANGUL]],
  ["gb18030", [SIMPLIFIED, TRADITIONAL]],
  ["gbk", [SIMPLIFIED, TRADITIONAL]],
  ["big5", [TRADITIONAL]],
];
