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

/** Keys of names, tags and sections, which records have by the thousand and are asked for again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;
const NAME = 48;

/** What `fold` makes of a text, not kept for the next time: for tables, whose rows are folded once. */
export function foldRow(text: string): string {
  if (WORD.test(text)) return text.toLowerCase();
  return letters(text) ?? folded(text).replace(SPACES, " ").trim();
}

/** A key to compare words by: lower case, no accents, anything that is no letter, mark or digit as one space. Idempotent. */
export function fold(text: string): string {
  if (text.length > NAME) return foldRow(text);
  const before = known.get(text);
  if (before !== undefined) return before;
  const key = foldRow(text);
  if (known.size >= MOST_KNOWN) known.clear();
  // A copy: a piece of a page would keep the whole page in memory
  known.set(Buffer.from(text, "utf16le").toString("utf16le"), key);
  return key;
}
