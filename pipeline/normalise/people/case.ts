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

function capitalised(part: string): string {
  const first = [...part][0] ?? "";
  const word = first.toUpperCase() + part.slice(first.length).toLowerCase();
  return word.replace(MC, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

/** `AJ` and `J.D.` are initials; `LI` is a name. */
function isInitials(word: string): boolean {
  if (/^(?:\p{L}\.)+\p{L}?\.?$/u.test(word)) return true;
  const letters = word.replace(/[^\p{L}]/gu, "");
  return letters.length === 1 || (letters.length === 2 && !VOWEL_END.test(letters));
}

function lowered(word: string, at: number): string {
  if (!isCapitals(word) || ROMAN.test(word)) return word;
  const small = word.toLowerCase();
  if (at > 0 && PARTICLES.has(small)) return small;
  if (isInitials(word)) return word;
  if (small === "jr" || small === "jr." || small === "sr" || small === "sr.") return capitalised(word);
  return word.replace(PART, capitalised);
}

function raised(word: string, at: number): string {
  if (at > 0 && PARTICLES.has(word)) return word;
  return word.replace(PART, capitalised);
}

/** A name with its capitals as readers write them: `JÖRG VON DER ALM` and `Bill MCCARTHY` come out as `Jörg von der Alm`, `Bill McCarthy`. */
export function properCase(name: string): string {
  if (!LETTER.test(name)) return name;
  const words = name.split(" ");
  if (!UPPER.test(name) && LOWER.test(name)) return words.map(raised).join(" ");
  return words.map(lowered).join(" ");
}
