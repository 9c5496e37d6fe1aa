import { digest32 } from "../codec/digest.ts";
import { characters } from "../text/characters.ts";

const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;

function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(BETWEEN, " ");
}

const ROWS = characters(comparable);
const SPACE = 0x20;

/** The comparable form of a body, or null where a letter hangs on its neighbours or becomes several. */
function letterByLetter(body: string): string | null {
  const units = Buffer.allocUnsafe(2 * body.length);
  let size = 0;
  let last = SPACE;
  for (let at = 0; at < body.length; at++) {
    const row = ROWS.of(body.charCodeAt(at));
    if (row === null || row.length !== 1) return null;
    const code = row.charCodeAt(0);
    if (code === SPACE && last === SPACE) continue;
    units[size++] = code & 0xff;
    units[size++] = code >> 8;
    last = code;
  }
  return units.toString("utf16le", 0, last === SPACE && size > 0 ? size - 2 : size);
}

/** 32 hex digits for a body, the same for bodies that differ in case, compatibility forms (NFKC), white space or punctuation only. */
export function contentHash(body: string): string {
  return digest32(letterByLetter(body) ?? comparable(body).trim());
}
