/** What a UTF-16 unit is, one bit each; 0 is a mark or white space that none of these counts. */
export const LETTER = 1;
export const DIGIT = 2;
export const WIDE = 4;
export const CAPITAL = 8;
export const SMALL = 16;
export const CLOSER = 32;
export const STOP = 64;
export const COMMA = 128;
export const SEPARATOR = 256;
/** A mark that whose picture it is may stand behind. */
export const CREDITS = 512;
/** Anything but what stands in any sentence. */
export const ODD = 1024;
/** What an address or a handle has, and what opens a bracket. */
export const AT = 2048;
export const BRACKET = 4096;

const MARKS: readonly (readonly [bit: number, marks: string])[] = [
  [CLOSER, "\"'”’»›)]}」』】）*"],
  [STOP, "!?。！？؟۔।॥…"],
  [COMMA, "‚,،、，;；"],
  [SEPARATOR, "|•·»›/▪►>»"],
  [CREDITS, "/©＝:：|"],
  [AT, "@"],
  [BRACKET, "("],
];
const PLAIN = " .,'’\"“”?!";
/** Greek, Cyrillic and Armenian end here: scripts beyond have no capitals, or pages of news are not printed in them. */
const CASED = 0x590;

/** The bits of every UTF-16 unit: looked up once a character, since every character of a dump passes here. */
const BITS = table();

function table(): Uint16Array {
  const bits = Uint16Array.from({ length: 0x10000 }, (_, code) => bitsOf(code));
  for (const [bit, marks] of MARKS) {
    for (const mark of marks) bits[mark.charCodeAt(0)] = (bits[mark.charCodeAt(0)] ?? 0) | bit;
  }
  return bits;
}

function bitsOf(code: number): number {
  let bits = isLetter(code) ? LETTER : 0;
  if (isDigit(code)) bits |= DIGIT;
  if (isWide(code)) bits |= WIDE;
  if (bits === 0 && !PLAIN.includes(String.fromCharCode(code))) bits = ODD;
  if (code >= CASED) return bits;
  const char = String.fromCharCode(code);
  const ascii = code < 128;
  if (ascii ? code >= 65 && code <= 90 : char.toLowerCase() !== char) bits |= CAPITAL;
  if (ascii ? code >= 97 && code <= 122 : char.toUpperCase() !== char) bits |= SMALL;
  return bits;
}

function isWide(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0x0e00 && code <= 0x0eff);
}

function isDigit(code: number): boolean {
  if (code < 0x660) return code >= 48 && code <= 57;
  return code <= 0x669 || (code >= 0x6f0 && code <= 0x6f9) || (code >= 0x966 && code <= 0x96f);
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code !== 0xd7 && code < 0xfe00;
}

/** The bits of a UTF-16 unit; 0 for the NaN of a place outside a text. */
export function characterAt(code: number): number {
  // NaN as a key would have every look-up go the long way
  return BITS[code | 0] ?? 0;
}
