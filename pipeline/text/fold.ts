import { byLetters } from "./characters.ts";

const WORD = /^[0-9A-Za-z]+$/;
/** Accents of Latin, Greek and Cyrillic, vowel points of Arabic and Hebrew. Marks of other scripts are letters there. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;
const BETWEEN = /[\p{P}\p{S}\p{Z}\p{C}]+/gu;
const SPACES = / {2,}/g;

function unaccented(text: string): string {
  return text.normalize("NFKD").replace(ACCENTS, "").normalize("NFC").replaceAll("ı", "i");
}

function folded(text: string): string {
  return unaccented(unaccented(text).toLowerCase()).replace(BETWEEN, " ");
}

const letters = byLetters(folded);

/** A key to compare words by: lower case, no accents, anything that is no letter, mark or digit as one space. Idempotent. */
export function fold(text: string): string {
  if (WORD.test(text)) return text.toLowerCase();
  return letters(text) ?? folded(text).replace(SPACES, " ").trim();
}
