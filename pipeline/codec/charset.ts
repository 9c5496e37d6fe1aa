import { guessCharset } from "./charset-guess.ts";
import { decoder } from "./decoder.ts";
import { utf8 } from "./text.ts";

/** Text with the character set that its bytes turned out to be in. */
export interface Decoding {
  readonly text: string;
  /** WHATWG name in lower case. */
  readonly charset: string;
  /** What was declared is not what the bytes are. */
  readonly conflict: boolean;
}

/** The character set that a byte order mark stands for, or null. */
export function bomCharset(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** The WHATWG name of a character set by any of its labels, or null when there is none (Encoding Standard). */
export function knownCharset(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
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

const ESCAPED = /^(?:iso-2022-jp|utf-16)/;

/** Text in a declared character set, if the bytes can be in it; C1 controls say that they are not. */
function asDeclared(bytes: Uint8Array, charset: string): string | null {
  const text = charset === "utf-8" ? null : strictly(bytes, charset);
  return text !== null && /[\u0080-\u0084\u0086-\u009f]/.test(text) ? null : text;
}

/** UTF-8 with a few damaged characters among many sound ones: read as UTF-8, the damaged ones as U+FFFD. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const [bad, sound] = [text.match(/\ufffd/g)?.length ?? 0, text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0];
  return bad * 8 <= sound ? text : null;
}

/**
 * Decodes bytes: a byte order mark decides, then whether they are UTF-8, then the declared character sets in order,
 * then what the bytes look like. Null when no character set gives text.
 */
export function decodeText(bytes: Buffer, declared: readonly string[]): Decoding | null {
  const labels = declared.map(knownCharset).filter((c) => c !== null);
  const done = (text: string, charset: string): Decoding => {
    const conflict = labels.length > 0 && labels[0] !== charset && /\P{ASCII}/u.test(text);
    return { text, charset, conflict };
  };
  const bom = bomCharset(bytes);
  const marked = bom === null ? null : strictly(bytes, bom);
  if (bom !== null && marked !== null) return done(marked, bom);
  const [first] = labels;
  const escaped = first !== undefined && ESCAPED.test(first) ? strictly(bytes, first) : null;
  if (first !== undefined && escaped !== null) return done(escaped, first);
  const text = bytes.includes(0) ? null : utf8(bytes);
  if (text !== null) return done(text, "utf-8");
  for (const charset of labels) {
    const said = asDeclared(bytes, charset);
    if (said !== null) return done(said, charset);
  }
  const damaged = bytes.includes(0) ? null : damagedUtf8(bytes);
  if (damaged !== null) return { text: damaged, charset: "utf-8", conflict: true };
  const guess = guessCharset(bytes);
  const guessed = guess === null ? null : strictly(bytes, guess);
  return guess === null || guessed === null ? null : done(guessed, guess);
}
