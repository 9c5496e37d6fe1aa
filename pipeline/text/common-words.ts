/**
 * Words that every text of a language is full of, by language: articles, prepositions, forms of "be". What two languages
 * share counts for neither. Written by hand.
 */
const TABLE = `
en the of and that with was for from were which have has by this are said will not they his been would their after about it as at be or an we you can but had who more than when all out up one new its no men under on so any per if do are she were other some time last year two
de der die und das den von mit ist im für nicht auf dem ein eine sich auch wurde hat werden bei nach aus einer einem sind wird zu zum zur
fr les des et dans une est qui pour sur pas du au aux cette avec par été sont ont ce qu il le la un plus
es el los las y del que por una con para su como más fue este han lo al sus está también sobre entre
pt o os da do dos das não uma em com para por mais foi ao são pela pelo que na no um seu
it il di che della gli è per con del una nel sono alla anche dei più ha nella delle si da le un
nl het een van en dat niet zijn voor met op ook aan werd die bij naar is de te wordt heeft
sv och att det är som en på för av inte till den har med var om ett från sig kan men under vid
da og at det er som en på for af ikke til den har med var om et fra sig kan der blev hun
nb og at det er som en på for av ikke til den har med var om et fra seg kan der ble hun etter
fi ja on että ei se oli hän ovat myös kun mukaan mutta sen joka kuin jo vuoden ole
is og að í á er sem til með um við ekki það hefur fyrir var verið
et ja on et ei see oli ka mis kui ning aga oma tema ta ole
lv un ir ka ar no par uz tas lai nav kas bet arī tika
lt ir kad yra su iš apie bet tai buvo ne kaip dėl nuo jau
pl w i na z że nie się do jest to od po przez oraz dla jak ale już był za roku
cs se na v že je a z s do pro by jsou podle jak ale které který není bude
sk sa na v že je a z s do pre by sú podľa ako ale ktoré ktorý nie bude aj
sl je in na v se da za so bi ki ne tudi po pri pa kot bo
hr je i u na se da za su od koji kao nije što će biti te
ro și de în la cu pe din că nu este au pentru o un care fost mai sunt
hu a az és hogy nem is egy meg volt már csak de ez szerint lesz vagy
tr ve bir bu da de için ile olarak olan daha çok ise gibi sonra oldu
id yang dan di dengan ini untuk dari dalam itu pada tidak akan juga telah ke oleh
vi và của là các cho không được những trong một người với đã này có
ca els les i del que amb per una és al dels més ha han aquest seva com
ru и в не на что с по как из это его за также для был было которые
uk і в не на що з по як із це його за також для був було які та
bg и в не на че с по като от за да се са ще беше които
sr и у на се да је за су од који као није ће
be і ў не на што з па як гэта яго за таксама для быў якія
`;

function wordsOf(table: string): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string>>();
  for (const row of table.trim().split("\n")) {
    const [language = "", ...words] = row.split(" ");
    for (const word of words) owners.set(word, (owners.get(word) ?? new Set()).add(language));
  }
  const own = new Map<string, string>();
  for (const [word, [language, ...more]] of owners)
    if (language !== undefined && more.length === 0) own.set(word, language);
  return own;
}

/** A word of the table, the number that its letters make, and the next word of the same bucket. */
interface Entry {
  readonly word: string;
  readonly hash: number;
  readonly language: string;
  readonly next: Entry | undefined;
}

const BUCKETS = 0xfff;
const LETTER = /^\p{L}$/u;
const next = (hash: number, unit: number) => (Math.imul(hash, 31) + unit) | 0;

function bucketsOf(words: ReadonlyMap<string, string>): readonly (Entry | undefined)[] {
  const buckets = new Array<Entry | undefined>(BUCKETS + 1).fill(undefined);
  for (const [word, language] of words) {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = next(hash, word.charCodeAt(at));
    buckets[hash & BUCKETS] = { word, hash, language, next: buckets[hash & BUCKETS] };
  }
  return buckets;
}

const ENTRIES = bucketsOf(wordsOf(TABLE));
/** Whether a UTF-16 unit is a letter: 1 no, 2 yes, 0 where not yet asked for. */
const [NO, YES] = [1, 2];
const letters = new Uint8Array(0x10000);
/** Characters that are looked at; words of one language that settle it, and how many times those of the next they must be. */
const GLANCE = 600;
const ENOUGH = 8;
const TIMES = 3;

function askLetter(unit: number): number {
  const answer = LETTER.test(String.fromCharCode(unit)) ? YES : NO;
  letters[unit] = answer;
  return answer;
}

const isWord = (word: string, text: string, start: number, end: number) =>
  word.length === end - start && text.startsWith(word, start);

/** How many words of each language a text in small letters has: no string is made for any of them. */
function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let [start, hash] = [0, 0];
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    if ((letters[unit] || askLetter(unit)) === YES) {
      hash = next(hash, unit);
      continue;
    }
    let entry = at > start ? ENTRIES[hash & BUCKETS] : undefined;
    while (entry !== undefined && !(entry.hash === hash && isWord(entry.word, text, start, at))) entry = entry.next;
    if (entry !== undefined) counts.set(entry.language, (counts.get(entry.language) ?? 0) + 1);
    start = at + 1;
    hash = 0;
  }
  return counts;
}

/** The language (ISO 639-1) that a text's commonest words give away, or null where they are few or of several languages. */
export function commonWordsLanguage(text: string): string | null {
  const counts = tally(text.slice(0, GLANCE).toLowerCase());
  let [best, most, second]: [string | null, number, number] = [null, 0, 0];
  for (const [language, n] of counts) {
    if (n > most) [best, most, second] = [language, n, most];
    else if (n > second) second = n;
  }
  return most >= ENOUGH && most >= TIMES * second ? best : null;
}
