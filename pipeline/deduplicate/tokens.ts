import { type BodyWords, NUMBER_BIT } from "../../schemas/sketch.ts";
import { DIGIT, LETTER, SKIP, UNSPACED, unitOf, units } from "./letters.ts";
import { lasting } from "./memory.ts";

const LIGATURES = /[\ufb00-\ufb06]/;
const PRIME = 0x5bd1e995;
const SEED = 0x2545f491;
const COMMA = 44;
const STOP = 46;
const NEWLINE = 10;
const BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** The first unit of a kind: units of the kinds before are less. */
const [SKIPS, UNSPACEDS, LETTERS, DIGITS] = [SKIP << 16, UNSPACED << 16, LETTER << 16, DIGIT << 16];

/** Memory that is used again for each text: its code units, those as bytes, its words, the ends of its paragraphs. */
let codes = new Uint16Array(1 << 14);
let bytes = Buffer.from(codes.buffer);
let words = new Uint32Array(codes.length);
let stops = new Uint32Array(codes.length);

/** Lays a text out as code units and a 0 behind the last. It has no more words than those, even where it is written without spaces. */
function layOut(text: string): void {
  if (codes.length <= text.length) {
    codes = new Uint16Array(2 * text.length);
    bytes = Buffer.from(codes.buffer);
    words = new Uint32Array(codes.length);
    stops = new Uint32Array(codes.length);
  }
  bytes.write(text, "utf16le");
  if (BIG_ENDIAN) bytes.subarray(0, 2 * text.length).swap16();
  codes[text.length] = 0;
}

function mixed(hash: number, unit: number): number {
  const h = Math.imul(hash ^ unit, PRIME);
  return h ^ (h >>> 15);
}

/** Whether a word ends at a unit that breaks words: a number does not at a separator of its thousands or decimals. */
function ends(row: Uint16Array, at: number, number: boolean): boolean {
  const code = row[at] ?? 0;
  return !number || (code !== COMMA && code !== STOP) || unitOf(row[at + 1] ?? 0) >>> 16 !== DIGIT;
}

/** Words and paragraphs that were read. */
export interface WordsRead {
  /** Good until the next text is read; words are those up to `count`, ends of paragraphs those up to `paragraphs`. */
  readonly words: Uint32Array;
  readonly count: number;
  readonly ends: Uint32Array;
  readonly paragraphs: number;
}

/** Reads a text as `tokensOf` does, into memory that the next text takes. */
export function readWords(given: string): WordsRead {
  const text = LIGATURES.test(given) ? given.normalize("NFKC") : given;
  layOut(text);
  const [row, to, table, { length }] = [codes, words, units, text];
  let [count, paragraphs, before, i] = [0, 0, 0, 0];
  while (i < length) {
    const code = row[i++] ?? 0;
    const first = table[code] || unitOf(code);
    if (first >= LETTERS) {
      let hash = mixed(SEED, first & 0xffff);
      // The 0 behind the last unit breaks words
      for (;;) {
        const unit = table[row[i] ?? 0] || unitOf(row[i] ?? 0);
        if (unit >= LETTERS) hash = mixed(hash, unit & 0xffff);
        else if (unit >= UNSPACEDS || (unit < SKIPS && ends(row, i, first >= DIGITS))) break;
        i++;
      }
      to[count++] = first >= DIGITS ? hash | NUMBER_BIT : hash & ~NUMBER_BIT;
    } else if (first >= UNSPACEDS) {
      to[count++] = mixed(mixed(SEED, before), first) & ~NUMBER_BIT;
      before = first;
    } else {
      if (first < SKIPS) before = 0;
      if (code !== NEWLINE || row[i] !== NEWLINE) continue;
      stops[paragraphs++] = count;
      i++;
    }
  }
  stops[paragraphs++] = count;
  return { words: to, count, ends: stops, paragraphs };
}

/**
 * Reads a text as words: case, accents, apostrophes and punctuation do not count, so that typography makes no difference.
 * A number is one word whatever separates its thousands. Each character of a script without spaces is a word that knows
 * the character before it.
 */
export function tokensOf(text: string): BodyWords {
  const read = readWords(text);
  return { words: lasting(read.words, read.count), paragraphEnds: lasting(read.ends, read.paragraphs) };
}
