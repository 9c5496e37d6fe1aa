/** What windows-1252 has at 0x80 to 0x9f (Encoding Standard, index-windows-1252). */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The character that a C1 control stands for where text of windows-1252 was taken for Latin-1. */
export function fromC1(code: number): string {
  return WINDOWS_1252[code - 0x80] ?? String.fromCharCode(code);
}

export interface Decoder {
  /** The text of the next bytes; with `more`, a character that they end inside is kept for the next call. */
  readonly decode: (bytes?: Uint8Array, more?: boolean) => string;
}

/**
 * A decoder of a character set by its WHATWG name. With `fatal` it throws a TypeError on bytes that cannot be in it.
 * Several releases of Node 20 and 22 decode windows-1252 as Latin-1; here it is windows-1252 in all of them.
 */
export function decoder(charset: string, fatal: boolean): Decoder {
  const inner = new TextDecoder(charset, { fatal });
  const decode: Decoder["decode"] = (bytes, more = false) => inner.decode(bytes, { stream: more });
  if (inner.encoding !== "windows-1252") return { decode };
  return { decode: (bytes, more) => decode(bytes, more).replace(/[\u0080-\u009f]/g, (c) => fromC1(c.charCodeAt(0))) };
}
