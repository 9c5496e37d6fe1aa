/** Marks and the letters of Hangul that join the letter before them: what holds one of them is no row of single letters. */
const JOINS = /^[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;
const SIGMA = 0x3a3;
const SPACE = 0x20;
/** Stands for a unit that hangs on its neighbours or becomes several. */
const SEVERAL = 1;
const BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;
/** Units below are those of Latin-1. */
const BEYOND_LATIN = 0x100;

/** Room for the units of a text, changed where they lie: they are read faster there than out of a string. */
let units = new Uint16Array(1 << 16);
let pairs = Buffer.from(units.buffer);
/** The same by their low bytes: a text of Latin letters is made of bytes, half as large and faster to look at again. */
let bytes = Buffer.alloc(units.length);

function layOut(text: string): void {
  if (units.length < text.length) {
    units = new Uint16Array(2 * text.length);
    pairs = Buffer.from(units.buffer);
    bytes = Buffer.alloc(units.length);
  }
  const written = pairs.write(text, "utf16le");
  if (BIG_ENDIAN) pairs.subarray(0, written).swap16();
}

/** Whether a unit's change does not hang on its neighbours: no surrogate, nothing that joins in NFC, no capital sigma. */
function standsAlone(unit: number): boolean {
  if (unit >= 0xd800 && unit <= 0xdfff) return false;
  const forms = String.fromCharCode(unit).normalize("NFKD");
  return !JOINS.test(forms) && !forms.includes(String.fromCharCode(SIGMA));
}

function textOf(size: number): string {
  const used = pairs.subarray(0, 2 * size);
  return (BIG_ENDIAN ? used.swap16() : used).toString("utf16le");
}

/** 1 for a space and 0 for any other unit, without a branch that would be guessed wrong at each word. */
const isSpace = (unit: number): number => ((unit ^ SPACE) - 1) >>> 31;

/** What the units of a text become, and the function that tells of one that was not yet asked for. */
interface Change {
  /** 0 for those not yet asked for. */
  readonly codes: Uint16Array;
  readonly fill: (unit: number) => number;
}

/** Changes the first `length` units, spaces made single: the text that they become, null at one that becomes several. */
function changed(length: number, { codes, fill }: Change): string | null {
  const [room, low] = [units, bytes];
  let size = 0;
  let last = 1;
  let all = 0;
  for (let at = 0; at < length; at++) {
    const unit = room[at] ?? 0;
    const code = codes[unit] || fill(unit);
    if (code === SEVERAL) return null;
    room[size] = code;
    low[size] = code;
    all |= code;
    const space = isSpace(code);
    size += 1 - (space & last);
    last = space;
  }
  if (last === 1 && size > 0) size--;
  return all < BEYOND_LATIN ? low.toString("latin1", 0, size) : textOf(size);
}

/**
 * The function that applies `change` to a text letter by letter, with single spaces and none at the ends; null for a text
 * in which a letter's change hangs on its neighbours or comes to several letters, which must be changed whole. `change` is made
 * of normalisation, lower case and replacements of single characters.
 */
export function byLetters(change: (letter: string) => string): (text: string) => string | null {
  const codes = new Uint16Array(0x10000);
  const fill = (unit: number): number => {
    const row = standsAlone(unit) ? change(String.fromCharCode(unit)) : "";
    const code = row.length === 1 ? row.charCodeAt(0) : SEVERAL;
    codes[unit] = code;
    return code;
  };
  return (text) => {
    layOut(text);
    return changed(text.length, { codes, fill });
  };
}
