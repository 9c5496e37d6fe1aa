import iconv from "iconv-lite";
import { WINDOWS_1252 } from "../text/windows-1252.ts";

/** Character sets that Node lacks in whole or in part (the Hangul of windows-949, the Hong Kong characters), by WHATWG name, and their names in iconv-lite. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ["euc-kr", "cp949"],
  ["big5", "big5hkscs"],
  ["iso-8859-16", "iso-8859-16"],
]);
/** The character that a C1 control stands for where text of windows-1252 was taken for Latin-1. */
export function fromC1(code: number): string {
  return WINDOWS_1252[code - 0x80] ?? String.fromCharCode(code);
}

export interface Decoder {
  /** The text of the next bytes; with `more`, a character that they end inside is kept for the next call. */
  readonly decode: (bytes?: Uint8Array, more?: boolean) => string;
}

function fromElsewhere(name: string, charset: string, fatal: boolean): Decoder {
  let inner = iconv.getDecoder(name);
  return {
    decode: (bytes, more = false) => {
      let text = bytes === undefined ? "" : inner.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      if (!more) {
        text += inner.end() ?? "";
        inner = iconv.getDecoder(name);
      }
      if (fatal && text.includes("\ufffd")) throw new TypeError(`bytes that cannot be in ${charset}`);
      return text;
    },
  };
}

/**
 * A decoder of a character set by its WHATWG name. With `fatal` it throws a TypeError on bytes that cannot be in it.
 * Several releases of Node 20 and 22 decode windows-1252 as Latin-1; here it is windows-1252 in all of them.
 */
export function decoder(charset: string, fatal: boolean): Decoder {
  const elsewhere = ELSEWHERE.get(charset);
  if (elsewhere !== undefined) return fromElsewhere(elsewhere, charset, fatal);
  const inner = new TextDecoder(charset, { fatal });
  const decode: Decoder["decode"] = (bytes, more = false) => inner.decode(bytes, { stream: more });
  if (inner.encoding !== "windows-1252") return { decode };
  return { decode: (bytes, more) => decode(bytes, more).replace(/[\u0080-\u009f]/g, (c) => fromC1(c.charCodeAt(0))) };
}
