/** Marks and the letters of Hangul that join the letter before them: what holds one of them is no row of single letters. */
const JOINS = /^[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;
const SIGMA = 0x3a3;
const SPACE = 0x20;
/** Stands for a unit that hangs on its neighbours or becomes several. */
const SEVERAL = 1;
const BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

let room = new Uint16Array(1 << 16);

/** Whether a unit's change does not hang on its neighbours: no surrogate, nothing that joins in NFC, no capital sigma. */
function standsAlone(unit: number): boolean {
  if (unit >= 0xd800 && unit <= 0xdfff) return false;
  const forms = String.fromCharCode(unit).normalize("NFKD");
  return !JOINS.test(forms) && !forms.includes(String.fromCharCode(SIGMA));
}

function textOf(units: Uint16Array, size: number): string {
  const bytes = Buffer.from(units.buffer, 0, 2 * size);
  return (BIG_ENDIAN ? Buffer.from(bytes).swap16() : bytes).toString("utf16le");
}

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
    if (room.length < text.length) room = new Uint16Array(2 * text.length);
    const units = room;
    let size = 0;
    let last = SPACE;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const code = codes[unit] || fill(unit);
      if (code === SEVERAL) return null;
      if (code !== SPACE || last !== SPACE) units[size++] = code;
      last = code;
    }
    if (last === SPACE && size > 0) size--;
    return textOf(units, size);
  };
}
