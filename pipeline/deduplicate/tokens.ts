import { spread } from "./hash.ts";
import { BREAK, DIGIT, LETTER, UNSPACED, unitOf } from "./letters.ts";

/** The words of a text as 64-bit hashes in two halves, in order, and its distinct numbers. */
export interface Tokens {
  readonly count: number;
  /** At least `count` long. */
  readonly lo: Uint32Array;
  readonly hi: Uint32Array;
  /** Where among the words the numbers stand, ascending. */
  readonly numberAt: readonly number[];
  /** Hashes of the distinct numbers, ascending. */
  readonly numbers: Uint32Array;
  /** For each paragraph (a blank line lies between two) how many words there are up to its end. */
  readonly paragraphEnds: readonly number[];
}

const LIGATURES = /[\ufb00-\ufb06]/;
const PRIME_LO = 0x01000193;
const PRIME_HI = 0x5bd1e995;
const SEED_LO = 0x811c9dc5 | 0;
const SEED_HI = 0x2545f491;
const COMMA = 44;
const STOP = 46;
const NEWLINE = 10;

/** Sorted distinct values. */
function distinct(values: Uint32Array): Uint32Array {
  const sorted = values.sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] ?? 0;
  return sorted.slice(0, kept);
}

/** Most words that a text can have: each second character, or each where a script is written without spaces. */
function room(text: string): number {
  return /[\u0e00-\uffff]/.test(text) ? text.length + 1 : (text.length >> 1) + 1;
}

/** The unit at a place, or a break past the end. */
function unitAt(text: string, at: number): number {
  return at < text.length ? unitOf(text.charCodeAt(at)) : BREAK << 16;
}

/** Whether a number goes on past a separator of thousands or decimals. */
function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === COMMA || code === STOP) && unitAt(text, at + 1) >>> 16 === DIGIT;
}

/**
 * Reads a text as words: case, accents, apostrophes and punctuation do not count, so that typography makes no difference.
 * A number is one word whatever separates its thousands. Each character of a script without spaces is a word that knows
 * the character before it.
 */
export function tokensOf(body: string): Tokens {
  const text = LIGATURES.test(body) ? body.normalize("NFKC") : body;
  const lo = new Uint32Array(room(text));
  const hi = new Uint32Array(lo.length);
  const numberAt: number[] = [];
  const paragraphEnds: number[] = [];
  let count = 0;
  let before = 0;
  for (let i = 0; i < text.length; ) {
    let unit = unitAt(text, i);
    let kind = unit >>> 16;
    if (kind < LETTER) {
      if (kind === BREAK) before = 0;
      if (text.charCodeAt(i++) !== NEWLINE || text.charCodeAt(i) !== NEWLINE) continue;
      paragraphEnds.push(count);
      i++;
      continue;
    }
    let a = SEED_LO;
    let b = SEED_HI;
    if (kind === UNSPACED) {
      a = Math.imul(Math.imul(a ^ before, PRIME_LO) ^ unit, PRIME_LO);
      b = Math.imul(Math.imul(b ^ before, PRIME_HI) ^ unit, PRIME_HI);
      before = unit;
      i++;
    } else {
      const number = kind === DIGIT;
      if (number) numberAt.push(count);
      for (; kind !== UNSPACED; unit = unitAt(text, i), kind = unit >>> 16) {
        if (kind >= LETTER) {
          a = Math.imul(a ^ (unit & 0xffff), PRIME_LO);
          b = Math.imul(b ^ (unit & 0xffff), PRIME_HI);
          b ^= b >>> 15;
        } else if (kind === BREAK && !(number && goesOn(text, i))) break;
        i++;
      }
    }
    lo[count] = a;
    hi[count++] = b;
  }
  paragraphEnds.push(count);
  const numbers = distinct(Uint32Array.from(numberAt, (at) => spread(lo[at] ?? 0)));
  return { count, lo, hi, numberAt, numbers, paragraphEnds };
}
