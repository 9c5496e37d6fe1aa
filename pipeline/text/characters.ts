/** Marks and the letters of Hangul that join the letter before them: what holds one of them is no row of single letters. */
const JOINS = /^[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;
const SIGMA = 0x3a3;
const SPACE = 0x20;
/** Stands for a unit that hangs on its neighbours or becomes several. */
const SEVERAL = 1;
const BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;
/** Units below are those of Latin-1. */
const BEYOND_LATIN = 0x100;

let room = new Uint16Array(1 << 16);
/** The same by their low bytes: a text of Latin letters is made of bytes, half as large and faster to look at again. */
let bytes = Buffer.alloc(room.length);

/** Whether a unit's change does not hang on its neighbours: no surrogate, nothing that joins in NFC, no capital sigma. */
function standsAlone(unit: number): boolean {
  if (unit >= 0xd800 && unit <= 0xdfff) return false;
  const forms = String.fromCharCode(unit).normalize("NFKD");
  return !JOINS.test(forms) && !forms.includes(String.fromCharCode(SIGMA));
}

function textOf(units: Uint16Array, size: number): string {
  const pairs = Buffer.from(units.buffer, 0, 2 * size);
  return (BIG_ENDIAN ? Buffer.from(pairs).swap16() : pairs).toString("utf16le");
}

/** 1 for a space and 0 for any other unit, without a branch that would be guessed wrong at each word. */
const isSpace = (unit: number): number => ((unit ^ SPACE) - 1) >>> 31;

/**
 * The function that applies `change` to a text letter by letter, with single spaces and none at the ends; null for a text
 * in which a letter's change hangs on its neighbours or comes to several letters, which must be changed whole. `change` is made
 * of normalisation, lower case and replacements of single characters.
 */
export function byLetters(change: (letter: string) => string): (text: string) => string | null {
  /** What each UTF-16 unit becomes, 0 for those not yet asked for. */
  const codes = new Uint16Array(0x10000);
  const fill = (unit: number): number => {
    const row = standsAlone(unit) ? change(String.fromCharCode(unit)) : "";
    const code = row.length === 1 ? row.charCodeAt(0) : SEVERAL;
    codes[unit] = code;
    return code;
  };
  return (text) => {
    if (room.length < text.length) {
      room = new Uint16Array(2 * text.length);
      bytes = Buffer.alloc(room.length);
    }
    const [units, low] = [room, bytes];
    let size = 0;
    let last = 1;
    let all = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const code = codes[unit] || fill(unit);
      if (code === SEVERAL) return null;
      units[size] = code;
      low[size] = code;
      all |= code;
      const space = isSpace(code);
      size += 1 - (space & last);
      last = space;
    }
    if (last === 1 && size > 0) size--;
    return all < BEYOND_LATIN ? low.toString("latin1", 0, size) : textOf(units, size);
  };
}
