/** Controls, soft hyphens, zero-width spaces, direction marks, byte order marks. Joiners stay: Persian and Indic spelling needs them. */
const INVISIBLE = /(?![\s\u0085\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
const SPACES = /[\s\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;
/** Anything but visible letters and marks that are in NFC by themselves, and single spaces. */
const UNTIDY = /[^\u0021-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u2010-\u2027\u2030-\u205e\u20ac ]| {2}/u;

/** The same but for white space: what it leaves out has no invisible characters, and is in NFC. */
const ODD = /[^\u0021-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u2010-\u2027\u2030-\u205e\u20ac \t\n\r]/u;

/** A text on one line, in NFC, without invisible characters, every run of white space one space, none at the ends. Idempotent. */
export function clean(text: string): string {
  if (!UNTIDY.test(text)) return text.trim();
  if (!ODD.test(text)) return text.replace(SPACES, " ").trim();
  return text.replace(INVISIBLE, "").normalize("NFC").replace(SPACES, " ").trim();
}
