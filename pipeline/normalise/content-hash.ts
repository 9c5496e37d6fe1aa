import { digest32 } from "../codec/digest.ts";
import { characters } from "../text/characters.ts";

const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;

function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(BETWEEN, " ");
}

const ROWS = characters(comparable);
const SPACE = 0x20;
/** Stands for a unit that hangs on its neighbours or becomes several. */
const SEVERAL = 1;
/** What each unit becomes, 0 for those not yet asked for. */
const codes = new Uint16Array(0x10000);

function codeOf(unit: number): number {
  const row = ROWS.of(unit);
  const code = row !== null && row.length === 1 ? row.charCodeAt(0) : SEVERAL;
  codes[unit] = code;
  return code;
}

let room = new Uint16Array(1 << 16);
const BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** The comparable form of a body, letter by letter, or null where it cannot be told so. */
function letterByLetter(body: string): string | null {
  if (room.length < body.length) room = new Uint16Array(2 * body.length);
  const units = room;
  let size = 0;
  let last = SPACE;
  for (let at = 0; at < body.length; at++) {
    const unit = body.charCodeAt(at);
    const code = codes[unit] || codeOf(unit);
    if (code === SEVERAL) return null;
    if (code !== SPACE || last !== SPACE) units[size++] = code;
    last = code;
  }
  if (last === SPACE && size > 0) size--;
  const bytes = Buffer.from(units.buffer, 0, 2 * size);
  return (BIG_ENDIAN ? Buffer.from(bytes).swap16() : bytes).toString("utf16le");
}

/** 32 hex digits for a body, the same for bodies that differ in case, compatibility forms (NFKC), white space or punctuation only. */
export function contentHash(body: string): string {
  return digest32(letterByLetter(body) ?? comparable(body).trim());
}
