/** What a UTF-16 code unit is to the comparison of texts: what words are made of comes last. */
export const BREAK = 3;
/** Apostrophes, accents, soft hyphens: left out of a word without ending it. */
export const SKIP = 4;
/** A character of a script that is written without spaces: a word of its own, and this number is in the word's hash. */
export const UNSPACED = 5;
export const LETTER = 6;
export const DIGIT = 7;

/** What `unitOf` has said so far; 0 for units that it was not yet asked for. */
export const units = new Int32Array(0x10000);

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

function kindOf(code: number): number {
  const char = String.fromCharCode(code);
  // Ideographs past the first plane start with D840 to D88F; other pairs are mostly emoji and signs
  if (code >= 0xd840 && code <= 0xd88f) return UNSPACED;
  if ((code >= 0xdc00 && code <= 0xdfff) || SKIPPED.test(char)) return SKIP;
  if (UNSPACED_SCRIPT.test(char)) return UNSPACED;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  return /[\p{L}\p{M}\p{N}]/u.test(char) ? LETTER : BREAK;
}

function classify(code: number): number {
  const kind = kindOf(code);
  const plain = String.fromCharCode(code).normalize("NFKD").charAt(0).toLowerCase().charCodeAt(0);
  const unit = (kind << 16) | (kind === DIGIT ? 48 + digitOf(code) : plain);
  units[code] = unit;
  return unit;
}

/** What a UTF-16 code unit is: its kind above the low 16 bits, in them the unit in lower case without accents, digits of any script as ASCII. */
export function unitOf(code: number): number {
  return units[code] || classify(code);
}
