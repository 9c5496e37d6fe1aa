const LETTER = /\p{L}/u;
/** From so many bytes on no word is begun, and at so many a word is cut. */
const ENOUGH = 350;
const MOST = 380;
const [NO, YES] = [1, 2];

const letters = new Uint8Array(0x10000);

/** Letters of the basic plane only: the others are no word's. */
function isLetter(unit: number): boolean {
  const known = letters[unit] ?? 0;
  if (known !== 0) return known === YES;
  const letter = (unit < 0xd800 || unit > 0xdfff) && LETTER.test(String.fromCharCode(unit));
  letters[unit] = letter ? YES : NO;
  return letter;
}

const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x60 || unit === 0x2019;

/** Where the run of letters and apostrophes that begins at `start` ends. */
function runEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && (isLetter(text.charCodeAt(end)) || isApostrophe(text.charCodeAt(end)))) end++;
  return end;
}

/** Apostrophes that close a word belong to it at the end of the text only. */
function wordEnd(text: string, start: number, run: number): number {
  let end = run;
  if (run < text.length) while (end > start && isApostrophe(text.charCodeAt(end - 1))) end--;
  return end;
}

const bytes = new Uint8Array(2 * MOST);

/** The word's UTF-8 in `bytes` until it comes to `room` bytes; how many there are. */
function encode(word: string, room: number): number {
  let size = 0;
  for (let at = 0; at < word.length && size <= room; at++) {
    const unit = word.charCodeAt(at);
    if (unit < 0x80) {
      bytes[size++] = unit;
    } else if (unit < 0x800) {
      bytes[size++] = 0xc0 | (unit >> 6);
      bytes[size++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[size++] = 0xe0 | (unit >> 12);
      bytes[size++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[size++] = 0x80 | (unit & 0x3f);
    }
  }
  return size;
}

/** Calls `take` with the UTF-8 of each lower-case word of the text's first 350 bytes or so; the array is filled anew for each word. */
export function eachWord(text: string, take: (word: Uint8Array, size: number) => void): void {
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const run = runEnd(text, at);
    const end = wordEnd(text, at, run);
    if (end > at) {
      if (count > ENOUGH) return;
      if (count > 0) count++;
      const size = encode(text.slice(at, end).toLowerCase(), MOST - count);
      take(bytes, size);
      count += size;
      if (count > MOST) return;
    }
    at = Math.max(run, at + 1);
  }
}
