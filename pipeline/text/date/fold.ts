const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u200c-\u200f]/gu;
const PLAIN = /^[a-z]*$/;
const LETTERS: Readonly<Record<string, string>> = { ı: "i", ς: "σ", ł: "l", đ: "d", ø: "o", ي: "ی", ى: "ی", ك: "ک" };
const SPECIAL = /[ıςłđøيىك]/gu;

/** A word in the form that tables of names are keyed by: lower case, without accents, vowel points and joiners. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(SPECIAL, (c) => LETTERS[c] ?? c)
    .normalize("NFC");
}
