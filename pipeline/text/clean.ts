/** Controls, soft hyphens, zero-width spaces, direction marks, byte order marks. Joiners stay: Persian and Indic spelling needs them. */
const INVISIBLE = /(?![\s\u0085\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
const SPACES = /[\s\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;
const PLAIN = /^[\u0020-\u007e]*$/u;
const DOUBLE_SPACE = /\s\s/u;

/** A text on one line, in NFC, without invisible characters, every run of white space one space, none at the ends. Idempotent. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return DOUBLE_SPACE.test(text) ? text.replace(SPACES, " ").trim() : text.trim();
  return text.replace(INVISIBLE, "").normalize("NFC").replace(SPACES, " ").trim();
}
