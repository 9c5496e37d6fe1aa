import { clean } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import { properCase } from "./case.ts";
import { BESIDE_ROLES, DESK, HONORIFICS, PARTICLES, ROLES } from "./lexicon.ts";

const UNCASED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー・\s]+$/u;
const EAST_ASIAN_DESK =
  /新聞|新闻|日報|日报|時報|时报|社$|部$|オンライン|デジタル|編集|编辑|編輯|報導|報道|报道|綜合|综合|外電|外电|字号|通信|通讯|網$|网$|電視|电视|放送|記者会|取材班|论坛|論壇|뉴스|신문|방송|팀$|부$|온라인|디지털/u;
const EAST_ASIAN_ROLE =
  /^(?:责编|責編|责任编辑|文|图|記者|记者|作者|编辑|編輯|本报记者|特派员)[：:／/・\s]*|(?:(?<!\s)\s+)?(?:記者|记者|編集委員|論説委員|특파원|(?:인턴|선임)?기자|논설위원)(?:\s.*|$)/gsu;
const OTHER_UNCASED =
  /^(?:[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Georgian}\p{Script=Ethiopic}\p{M}\s.]|\u200c|\u200d)+$/u;
const DESK_ABROAD =
  /رويترز|وكالات|تحرير|موقع|أخبار|اخبار|نيوز|ڈیسک|نیوز|خبر|रिपोर्टर|डेस्क|न्यूज|संवाददाता|ब्यूरो|टीम|भास्कर|जागरण|ডেস্ক|প্রতিবেদক|নিউজ|מערכת|חדשות|ข่าว/u;
const BAD = /[\d@<>{}[\]=_#*?!"“”„«»:…]|\p{L}{3}\.\p{L}{2}|https?:/u;
const CASED_WORD = /^['’]?\p{Lu}|^\p{Lo}/u;
/** `The London Standard` is no person. */
const ARTICLE = /^(?:The|Der|Die|Das|Les|Los|Il)$/u;
const MOST_WORDS = 6;

/** `BBC` before a role. */
const isHouse = (fromEnd: boolean, word: string) => !fromEnd && /^\p{Lu}{2,5}$/u.test(word);

/** Takes a role and what it is of from one end of the words, `Chief Political Correspondent Ann Lee`. */
function withoutRole(words: readonly string[], fromEnd: boolean): readonly string[] {
  const at = (i: number) => fold(words[fromEnd ? words.length - 1 - i : i] ?? "");
  let [cut, hasRole] = [0, false];
  while (cut < words.length) {
    const word = at(cut);
    if (ROLES.has(word)) hasRole = true;
    else if (word !== "" && !BESIDE_ROLES.has(word) && !isHouse(fromEnd, words[cut] ?? "")) break;
    cut++;
  }
  if (!hasRole) return words;
  return fromEnd ? words.slice(0, words.length - cut) : words.slice(cut);
}

/** Whether a text tells what someone is: `AP Auto Writer`, `Editor-at-large`. */
export function saysRole(text: string): boolean {
  return fold(text)
    .split(" ")
    .some((word) => ROLES.has(word));
}

function withoutHonorifics(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  while (from < to - 1 && HONORIFICS.has(fold(words[from] ?? ""))) from++;
  while (
    to - from > 2 &&
    /^(?:ph\.?d\.?|m\.?d\.?|m\.?sc\.?|b\.?a\.?|ll\.?m\.?|mba|esq\.?|obe|cbe|mbe|mp|mep|msp|mla|qc|kc|cpa|rn|td)$/iu.test(
      words[to - 1] ?? "",
    )
  )
    to--;
  return words.slice(from, to);
}

function eastAsianName(piece: string): string | null {
  const name = piece.replace(EAST_ASIAN_ROLE, "").trim();
  const letters = [...name.replace(/\s/gu, "")].length;
  return letters >= 2 && letters <= 8 && !EAST_ASIAN_DESK.test(name) ? name : null;
}

function abroadName(piece: string): string | null {
  const words = piece.split(" ").length;
  return words >= 2 && words <= MOST_WORDS && piece.length <= 50 && !DESK_ABROAD.test(piece) ? piece : null;
}

function isNameWord(word: string, at: number): boolean {
  return CASED_WORD.test(word) || PARTICLES.has(word) || (at > 0 && /^(?:d|l|o)['’]\p{Lu}/u.test(word));
}

/** The words of a piece without honorifics and roles, as a name has them; empty when they are no name's. */
function nameWords(piece: string): readonly string[] {
  let words: readonly string[] = piece.split(" ").filter((w) => w !== "");
  words = withoutHonorifics(withoutRole(withoutRole(words, false), true));
  return words.length > MOST_WORDS || words.some((w) => DESK.has(fold(w))) ? [] : words;
}

/** How much of a name is asked for: two words, or one where nothing but the name is printed; and whether small letters may be a name's. */
export interface NameForm {
  readonly single: boolean;
  readonly uncapitalised: boolean;
}

function casedName(piece: string, form: NameForm): string | null {
  if (BAD.test(piece)) return null;
  const cased = !form.uncapitalised || /\p{Lu}/u.test(piece) ? piece : properCase(piece);
  const words = nameWords(cased);
  const alone = words.length === 1 && (!form.single || cased.includes(" "));
  if (words.length === 0 || alone || !words.every(isNameWord) || PARTICLES.has(words.at(-1) ?? "")) return null;
  if (ARTICLE.test(words[0] ?? "")) return null;
  const name = properCase(words.join(" ")).replace(/(?<=\p{L}{3})\.$/u, "");
  return name.replace(/[^\p{L}]/gu, "").length < 3 ? null : name;
}

/** A person's name as a reader would write it, from one piece of a credit; null when the piece names no person. */
export function personName(printed: string, form: NameForm): string | null {
  const piece = clean(printed).replace(/^[\s,.:;'’*–—)-]+|(?<![\s,:;*–—(-])[\s,:;*–—(-]+$/gu, "");
  if (piece.length < 2 || piece.length > 70) return null;
  if (UNCASED.test(piece)) return eastAsianName(piece);
  if (OTHER_UNCASED.test(piece)) return abroadName(piece);
  return casedName(piece, form);
}
