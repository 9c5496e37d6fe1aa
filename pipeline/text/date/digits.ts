/** First digits of the decimal rows of Unicode that newspapers print in; each row has ten code points in order. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

const NATIVE = new RegExp(
  `[${ZEROS.map((z) => `\\u{${z.toString(16)}}-\\u{${(z + 9).toString(16)}}`).join("")}]`,
  "gu",
);
const NON_ASCII = /[^\p{ASCII}]/u;

function toAscii(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((z) => code >= z && code < z + 10) ?? code;
  return String(code - zero);
}

/** The text with digits of other scripts as ASCII ones; every character keeps its place. */
export function asciiDigits(text: string): string {
  return NON_ASCII.test(text) ? text.replace(NATIVE, toAscii) : text;
}
