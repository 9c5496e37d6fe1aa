import { characters } from "./characters.ts";

const WORD = /^[0-9A-Za-z]+$/;
const ASCII = /^\p{ASCII}*$/u;
/** Accents of Latin, Greek and Cyrillic, vowel points of Arabic and Hebrew. Marks of other scripts are letters there. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;
const ASCII_BETWEEN = /[^0-9A-Za-z]+/g;
const BETWEEN = /[\p{P}\p{S}\p{Z}\p{C}]+/gu;
const SPACES = / {2,}/g;

function unaccented(text: string): string {
  return text.normalize("NFKD").replace(ACCENTS, "").normalize("NFC").replaceAll("ı", "i");
}

function folded(text: string): string {
  return unaccented(unaccented(text).toLowerCase()).replace(BETWEEN, " ");
}

const ROWS = characters(folded);

/** The rows of a text's characters; most texts have one for each. */
function joined(text: string): string {
  let key = "";
  let spaced = false;
  for (let at = 0; at < text.length; at++) {
    const row = ROWS.of(text.charCodeAt(at));
    if (row === null) return folded(text).trim();
    spaced ||= row.length > 1 || row === " ";
    key += row;
  }
  return spaced ? key.replace(SPACES, " ").trim() : key;
}

/** A key to compare words by: lower case, no accents, anything that is no letter, mark or digit as one space. Idempotent. */
export function fold(text: string): string {
  if (WORD.test(text)) return text.toLowerCase();
  if (ASCII.test(text)) return text.replace(ASCII_BETWEEN, " ").trim().toLowerCase();
  return joined(text);
}
