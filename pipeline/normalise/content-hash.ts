import { digest32 } from "../codec/digest.ts";
import { characters } from "../text/characters.ts";

const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;

function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(BETWEEN, " ");
}

const ROWS = characters(comparable);
const SPACE = 0x20;
/** A unit not yet asked for, and one that hangs on its neighbours or becomes several. */
const [UNKNOWN, SEVERAL] = [0, 1];
const codes = new Uint16Array(0x10000);

function codeOf(unit: number): number {
  const known = codes[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const row = ROWS.of(unit);
  const code = row !== null && row.length === 1 ? row.charCodeAt(0) : SEVERAL;
  codes[unit] = code;
  return code;
}

/** The comparable form of a body, letter by letter in `width` bytes each, or null where it cannot be told so. */
function packed(body: string, width: 1 | 2): string | null {
  const bytes = Buffer.allocUnsafe(width * body.length);
  let size = 0;
  let last = SPACE;
  for (let at = 0; at < body.length; at++) {
    const code = codeOf(body.charCodeAt(at));
    if (code === SEVERAL || (width === 1 && code > 0xff)) return null;
    if (code === SPACE && last === SPACE) continue;
    bytes[size++] = code & 0xff;
    if (width === 2) bytes[size++] = code >> 8;
    last = code;
  }
  const end = last === SPACE && size > 0 ? size - width : size;
  return bytes.toString(width === 1 ? "latin1" : "utf16le", 0, end);
}

/** 32 hex digits for a body, the same for bodies that differ in case, compatibility forms (NFKC), white space or punctuation only. */
export function contentHash(body: string): string {
  return digest32(packed(body, 1) ?? packed(body, 2) ?? comparable(body).trim());
}
