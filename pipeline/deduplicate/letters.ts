/** What a UTF-16 code unit is to the comparison of texts. */
export const BREAK = 1;
/** Apostrophes, accents, soft hyphens: left out of a word without ending it. */
export const SKIP = 2;
export const LETTER = 3;
export const DIGIT = 4;
/** A character of a script that is written without spaces: a word of its own. */
export const UNSPACED = 5;

const kinds = new Uint8Array(0x10000);
const folds = new Uint16Array(0x10000);

const SKIPPED =
  /^(?:['’‘ʼ`´\u00ad]|[\u200b-\u200d\u2060\ufeff]|[\u0300-\u036f]|[\u0591-\u05bd]|[\u064b-\u065f]|\u0670|\u0640)$/u;
const UNSPACED_SCRIPT =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]$/u;

/** The digit that a decimal digit of any script stands for: each script has its ten in a row, 0 first. */
function digitOf(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--;
  return code - zero;
}

function classify(code: number): void {
  const char = String.fromCharCode(code);
  // Ideographs past the first plane start with D840 to D88F; other pairs are mostly emoji and signs
  if (code >= 0xd840 && code <= 0xd88f) kinds[code] = UNSPACED;
  else if (code >= 0xdc00 && code <= 0xdfff) kinds[code] = SKIP;
  else if (SKIPPED.test(char)) kinds[code] = SKIP;
  else if (UNSPACED_SCRIPT.test(char)) kinds[code] = UNSPACED;
  else if (/\p{Nd}/u.test(char)) kinds[code] = DIGIT;
  else if (/[\p{L}\p{M}\p{N}]/u.test(char)) kinds[code] = LETTER;
  else kinds[code] = BREAK;
  folds[code] =
    kinds[code] === DIGIT ? 48 + digitOf(code) : char.normalize("NFKD").charAt(0).toLowerCase().charCodeAt(0);
}

/** BREAK, SKIP, LETTER, DIGIT or UNSPACED: what a UTF-16 code unit is. */
export function kindOf(code: number): number {
  if (kinds[code] === 0) classify(code);
  return kinds[code] ?? BREAK;
}

/** The code unit in lower case without accents; digits of any script as ASCII. Known only for units that `kindOf` has seen. */
export function foldOf(code: number): number {
  return folds[code] ?? code;
}
