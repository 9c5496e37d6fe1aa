import { clean } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import { isCapitals, properCase } from "./case.ts";
import { PARTICLES } from "./lexicon.ts";
import { isUncased, uncasedName } from "./uncased.ts";
import { BESIDE, HONORIFIC, isRole, kindsOf, OF_DESK } from "./words.ts";

const BAD = /[\d@<>{}[\]=_#*?!"“”„«»:…]|\p{L}{3}\.\p{L}{2}|https?:/u;
const CASED_WORD = /^['’]?\p{Lu}|^\p{Lo}/u;
/** `The London Standard` is no person. */
const ARTICLE = /^(?:The|Der|Die|Das|Les|Los|Il)$/u;
const MOST_WORDS = 6;
/** What follows a name and says where or for whom, or begins a sentence of it. */
const CUTS = new Set(
  "in at from for of with who is was reports writes als aus bei für ist im am war berichtet schreibt chez pour dans est para desde hasta per presso nel nella op på fra från för til till о из в на для z w dla ve as the".split(
    " ",
  ),
);

/** Whether a text tells what someone is: `AP Auto Writer`, `Editor-at-large`. */
export function saysRole(text: string): boolean {
  return text.split(/[\s-]+/u).some(isRole);
}

/** Takes a role and what it is of from one end of the words, `Chief Political Correspondent Ann Lee`; what is of it is left where a name of one word would be. */
function withoutRole(words: readonly string[], fromEnd: boolean): readonly string[] {
  const shouted = words.every(isCapitals);
  /** `BBC` before a role, `AP` in one after a name */
  const isHouse = (word: string) => !shouted && /^\p{Lu}{2,4}$/u.test(word);
  let [cut, best] = [0, 0];
  for (; cut < words.length; cut++) {
    const word = words[fromEnd ? words.length - 1 - cut : cut] ?? "";
    const left = words.length - cut - 1;
    if (isRole(word) && left !== 1) best = cut + 1;
    else if (best > 0 && fromEnd && left >= 2 && (isBeside(word) || isDesk(word) || isHouse(word))) best = cut + 1;
    else if (!isBeside(word) && !isHouse(word)) break;
  }
  if (best === 0) return words;
  if (!fromEnd) while (words.length - best > 2 && isBeside(words[best] ?? "")) best++;
  return fromEnd ? words.slice(0, words.length - best) : words.slice(best);
}

const SURE = /^(?:dr|drs|prof|professor|mr|mrs|ms|miss|sir|herr|frau)$/u;
const DEGREE =
  /^(?:ph\.?d\.?|m\.?d\.?|m\.?sc\.?|b\.?a\.?|m\.?a\.?|m\.?s\.?|rdn?|ll\.?m\.?|mba|esq\.?|obe|cbe|mbe|mp|mep|msp|mla|qc|kc|cpa|rn|td|csc\.?|drsc\.?)$/iu;
const SMALL_ARTICLE = /^(?:el|la|le|il|o|a|der|die)$/u;

const isHonorific = (word: string) => (kindsOf(word) & HONORIFIC) !== 0;
const isBeside = (word: string) => (kindsOf(word) & BESIDE) !== 0;
const isDesk = (word: string) => (kindsOf(word) & OF_DESK) !== 0;

/** Without titles before a name and degrees after it. */
function withoutHonorifics(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  if (SMALL_ARTICLE.test(words[0] ?? "") && isHonorific(words[1] ?? "")) from++;
  while (from < to - 1 && isHonorific(words[from] ?? "")) {
    const key = fold(words[from] ?? "");
    if (from === to - 2 && !SURE.test(key) && !(words[from] ?? "").endsWith(".")) break;
    from++;
  }
  while (to - from > 2 && DEGREE.test(words[to - 1] ?? "")) to--;
  return words.slice(from, to);
}

/** Up to the first word that says where or for whom: `Ann Lee for the Courier`. */
function uncut(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, i) => i >= 2 && (CUTS.has(word) || word === "The"));
  return at < 0 ? words : words.slice(0, at);
}

/** `Ann Lee Ann Lee`, as a link beside its picture gives it. */
function once(words: readonly string[]): readonly string[] {
  const half = words.length / 2;
  const twice = half >= 2 && Number.isInteger(half) && words.every((w, i) => fold(w) === fold(words[i % half] ?? ""));
  return twice ? words.slice(0, half) : words;
}

function isNameWord(word: string, at: number): boolean {
  return CASED_WORD.test(word) || PARTICLES.has(word) || (at > 0 && /^(?:d|l|o)['’]\p{Lu}/u.test(word));
}

/** The words of a piece without honorifics and roles, as a name has them; empty when they are no name's. */
function nameWords(piece: string): readonly string[] {
  const all = uncut(piece.split(" ").filter((w) => w !== ""));
  const words = once(withoutHonorifics(withoutRole(withoutRole(withoutHonorifics(all), false), true)));
  return words.length > MOST_WORDS || words.some((w) => isDesk(w)) ? [] : words;
}

/** How much of a name is asked for: two words, or one where nothing but the name is printed; and whether small letters may be a name's. */
export interface NameForm {
  readonly single: boolean;
  readonly uncapitalised: boolean;
}

function casedName(piece: string, form: NameForm): string | null {
  // A word without capitals is how someone logs in
  if (/^[a-z]+$/u.test(piece)) return null;
  const cased = !form.uncapitalised || /\p{Lu}/u.test(piece) ? piece : properCase(piece);
  const words = nameWords(cased);
  const alone = words.length === 1 && (!form.single || cased.includes(" "));
  if (words.length === 0 || alone || !words.every(isNameWord) || PARTICLES.has(words.at(-1) ?? "")) return null;
  const bare = words.join(" ");
  if (BAD.test(bare) || ARTICLE.test(words[0] ?? "")) return null;
  const name = properCase(bare).replace(/(?<=\p{L}{3})\.$/u, "");
  return name.replace(/[^\p{L}]/gu, "").length < 3 ? null : name;
}

/** A person's name as a reader would write it, from one piece of a credit; null when the piece names no person. */
export function personName(printed: string, form: NameForm): string | null {
  const piece = clean(printed).replace(/^[\s,.:;'’*–—)-]+|(?<![\s,:;*–—(-])[\s,:;*–—(-]+$/gu, "");
  if (piece.length < 2 || piece.length > 100) return null;
  return isUncased(piece) ? uncasedName(piece) : casedName(piece, form);
}
