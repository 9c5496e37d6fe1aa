import { PARTICLES } from "./lexicon.ts";

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const VOWEL_END = /[AEIOUYÄÖÜ]$/u;
const ROMAN = /^(?:II|III|IV|VI|VII|VIII)$/u;
const PART = /[^\s'’ʼ.-]+/gu;
const MC = /^(?:Mc)(\p{Ll})/u;

/** Whether a word has capitals and no small letter. */
export function isCapitals(word: string): boolean {
  return UPPER.test(word) && !LOWER.test(word);
}

/** Letters that only Turkish and its kin have: there `I` is the capital of `ı`. */
const DOTLESS = /[İığĞ]/u;
const small = (text: string, dotless: boolean) =>
  (dotless ? text.replaceAll("I", "ı").replaceAll("İ", "i") : text).toLowerCase();

function capitalised(part: string, dotless: boolean): string {
  const first = [...part][0] ?? "";
  const word = (first === "i" && dotless ? "İ" : first.toUpperCase()) + small(part.slice(first.length), dotless);
  return word.replace(MC, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

/** `AJ` and `J.D.` are initials; `LI` is a name. */
function isInitials(word: string): boolean {
  if (/^(?:\p{L}\.)+\p{L}?\.?$/u.test(word)) return true;
  const letters = word.replace(/[^\p{L}]/gu, "");
  return letters.length === 1 || (letters.length === 2 && !VOWEL_END.test(letters));
}

/** `McDONALD`, `DeMARCO`: a name whose beginning is in small letters for looks. */
const HALF = /^(\p{Lu}\p{Ll}{1,3})(\p{Lu}{3,})$/u;

function lowered(word: string, at: number, dotless: boolean): string {
  if (ROMAN.test(word)) return word;
  if (!isCapitals(word))
    return word.replace(HALF, (_, start: string, rest: string) => start + capitalised(rest, dotless));
  const lower = word.toLowerCase();
  if (at > 0 && PARTICLES.has(lower)) return lower;
  if (isInitials(word)) return word;
  if (/^[js]r\.?$/u.test(lower)) return capitalised(word, dotless);
  return word.replace(PART, (part) => capitalised(part, dotless));
}

function raised(word: string, at: number, dotless: boolean): string {
  if (at > 0 && PARTICLES.has(word)) return word;
  return word.replace(PART, (part) => capitalised(part, dotless));
}

/** A name with its capitals as readers write them: `JÖRG VON DER ALM` and `Bill MCCARTHY` come out as `Jörg von der Alm`, `Bill McCarthy`. */
export function properCase(name: string): string {
  if (!LETTER.test(name)) return name;
  const words = name.split(" ");
  const dotless = DOTLESS.test(name);
  if (!UPPER.test(name) && LOWER.test(name)) return words.map((w, at) => raised(w, at, dotless)).join(" ");
  return words.map((w, at) => lowered(w, at, dotless)).join(" ");
}
