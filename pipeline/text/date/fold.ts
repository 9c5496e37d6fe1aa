const MARKS =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/gu;
const PLAIN = /^[a-z]*$/;
const LETTERS: Readonly<Record<string, string>> = { ı: "i", ς: "σ", ł: "l", đ: "d", ø: "o", ي: "ی", ى: "ی", ك: "ک" };
const SPECIAL = /[ıςłđøيىك]/gu;
/** Folded words kept in memory before the store is emptied: bounded whatever the text holds. */
const MOST = 4_000;
const known = new Map<string, string>();

function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(SPECIAL, (c) => LETTERS[c] ?? c)
    .normalize("NFC");
}

/** A word in the form that tables of names are keyed by: lower case, without accents, vowel points and joiners. */
export function foldWord(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const folded = fold(word);
  if (known.size >= MOST) known.clear();
  known.set(word, folded);
  return folded;
}
