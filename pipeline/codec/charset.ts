import { likeliest } from "./charset-guess.ts";
import { decoder } from "./decoder.ts";
import { isEscaped, isWideText, wideCharset } from "./signature.ts";
import { utf8 } from "./text.ts";

/** Text with the character set that its bytes turned out to be in. */
export interface Decoding {
  readonly text: string;
  /** WHATWG name in lower case. */
  readonly charset: string;
  /** What was declared is not what the bytes are, or bytes among them are in no character set: those are U+FFFD. */
  readonly conflict: boolean;
}

/** A label of a character set, or none. */
type Declared = string | null | undefined;

/** Names that dumps use and the Encoding Standard does not list. */
const OTHER_LABELS: ReadonlyMap<string, string> = new Map([
  ["iso-8859-16", "iso-8859-16"],
  ["iso8859-16", "iso-8859-16"],
  ["cp932", "shift_jis"],
  ["cp936", "gb18030"],
  ["cp949", "euc-kr"],
  ["uhc", "euc-kr"],
  ["cp950", "big5"],
  ["utf_8", "utf-8"],
  ["latin-1", "windows-1252"],
  ["macroman", "macintosh"],
  ["mac-roman", "macintosh"],
  ["eucjp", "euc-jp"],
  ["euckr", "euc-kr"],
]);
/** Of a damaged text, sound characters outside ASCII for each one that is not. */
const SOUND = 3;
/** Bytes of text for each NUL among them. */
const NULS = 100;
/** What stands for a byte of no sense (ECMA-48). */
const SUBSTITUTE = 0x1a;

/** The character set that a byte order mark stands for, or null. */
export function bomCharset(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** The WHATWG name of a character set by any of its labels, or null when there is none (Encoding Standard). */
export function knownCharset(label: string): string | null {
  const name = label.trim().toLowerCase();
  const other = OTHER_LABELS.get(name.replace(/^x-(?=mac|euc|cp)/, "")) ?? null;
  if (other !== null) return other;
  try {
    return new TextDecoder(name.replace(/^win-?(?=125)/, "windows-")).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The text of bytes in a known character set, without a byte order mark; null when they cannot be in it. */
export function strictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return decoder(charset, true).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Text in a character set with a few damaged characters among many sound ones: the damaged ones are U+FFFD. */
function damaged(bytes: Uint8Array, charset: string): string | null {
  const text = decoder(charset, false).decode(bytes);
  const [bad, sound] = [text.match(/\ufffd/g)?.length ?? 0, text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0];
  // A character cut off by the end of the bytes is no sign of another character set.
  const cut = bad === 1 && text.endsWith("\ufffd") && sound > 0;
  return cut || bad * SOUND <= sound ? text : null;
}

/** Text in a character set that is not UTF-8, by what is declared and by what the bytes spell. */
function legacy(bytes: Uint8Array, labels: readonly string[]): Omit<Decoding, "conflict"> | null {
  const said = labels.filter((l) => l !== "utf-8" && !l.startsWith("utf-16"));
  const charset = likeliest(bytes, said);
  const text = charset === null ? null : strictly(bytes, charset);
  if (charset !== null && text !== null) return { text, charset };
  for (const set of [...said, ...(charset === null ? [] : [charset])]) {
    const most = damaged(bytes, set);
    if (most !== null) return { text: most, charset: set };
  }
  return null;
}

/** The last resort of browsers, for text that is ASCII but for bytes of no sense: none for what is mostly such bytes. */
function mostlyAscii(bytes: Uint8Array): string | null {
  const outside = bytes.reduce((sum, b) => sum + (b >= 0x80 ? 1 : 0), 0);
  return outside * 5 <= bytes.length ? decoder("windows-1252", false).decode(bytes) : null;
}

/** A few NULs among text, as broken pages have, are U+FFFD like other bytes of no sense; text full of them is none. */
function withoutNul(bytes: Buffer, declared: readonly Declared[]): Decoding | null {
  const count = bytes.reduce((sum, b) => sum + (b === 0 ? 1 : 0), 0);
  if (count * NULS > bytes.length) return null;
  const decoding = decodeText(Buffer.from(bytes.map((b) => (b === 0 ? SUBSTITUTE : b))), declared);
  if (decoding === null) return null;
  return { ...decoding, text: decoding.text.replaceAll(String.fromCharCode(SUBSTITUTE), "\ufffd"), conflict: true };
}

/**
 * Decodes bytes: a byte order mark decides, then the marks of UTF-16 and ISO-2022-JP, then whether they are UTF-8 but for
 * a few damaged characters, then the declared character sets in order unless the bytes clearly spell something in
 * another, then what they spell. What is declared nowhere may be null. Null when no character set gives text.
 */
export function decodeText(bytes: Buffer, declared: readonly Declared[]): Decoding | null {
  const labels = declared.map((label) => (label ? knownCharset(label) : null)).filter((c) => c !== null);
  const [first] = labels;
  const done = (text: string, charset: string): Decoding => {
    const agree =
      first === undefined || first === charset || (first.startsWith("utf-16") && charset.startsWith("utf-16"));
    return { text, charset, conflict: (!agree && /\P{ASCII}/u.test(text)) || text.includes("\ufffd") };
  };
  const wide = first?.startsWith("utf-16") && utf8(bytes) === null && isWideText(bytes, first) ? first : null;
  const marked = bomCharset(bytes) ?? wideCharset(bytes) ?? wide ?? (isEscaped(bytes) ? "iso-2022-jp" : null);
  const told = marked === null ? null : strictly(bytes, marked);
  if (marked !== null && told !== null) return done(told, marked);
  if (bytes.includes(0)) return withoutNul(bytes, declared);
  const text = utf8(bytes) ?? damaged(bytes, "utf-8");
  if (text !== null) return done(text, "utf-8");
  const other = legacy(bytes, labels);
  if (other !== null) return done(other.text, other.charset);
  const rest = mostlyAscii(bytes);
  return rest === null ? null : { text: rest, charset: "windows-1252", conflict: true };
}
