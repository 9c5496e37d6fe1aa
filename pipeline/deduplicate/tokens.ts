import { spread } from "./hash.ts";
import { BREAK, DIGIT, foldOf, kindOf, SKIP, UNSPACED } from "./letters.ts";

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
}

const LIGATURES = /[\ufb00-\ufb06]/;
const SEED_LO = 0x811c9dc5 | 0;
const SEED_HI = 0x2545f491;
const COMMA = 44;
const STOP = 46;

/** Sorted distinct values. */
export function distinct(values: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(values).sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] ?? 0;
  return sorted.slice(0, kept);
}

/**
 * Reads a text as words: case, accents, apostrophes and punctuation do not count, so that typography makes no difference.
 * A number is one word whatever separates its thousands. Each character of a script without spaces is a word that knows
 * the character before it.
 */
export function tokensOf(body: string): Tokens {
  const text = LIGATURES.test(body) ? body.normalize("NFKC") : body;
  const lo = new Uint32Array((text.length >> 1) + 1 + unspaced(text));
  const hi = new Uint32Array(lo.length);
  const numbers: number[] = [];
  const numberAt: number[] = [];
  let count = 0;
  let a = SEED_LO;
  let b = SEED_HI;
  let size = 0;
  let number = false;
  let before = 0;
  const end = () => {
    if (number) {
      numberAt.push(count);
      numbers.push(spread(a));
    }
    lo[count] = a;
    hi[count++] = b;
    a = SEED_LO;
    b = SEED_HI;
    size = 0;
    number = false;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === SKIP) continue;
    if (kind === BREAK) {
      if (number && (code === COMMA || code === STOP) && kindOf(text.charCodeAt(i + 1) || 32) === DIGIT) continue;
      if (size > 0) end();
      before = 0;
      continue;
    }
    const unit = foldOf(code);
    if (kind === UNSPACED) {
      if (size > 0) end();
      a = Math.imul(a ^ before, 0x01000193);
      b = Math.imul(b ^ before, 0x5bd1e995);
      before = code;
    } else if (size === 0) number = kind === DIGIT;
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
    size++;
    if (kind === UNSPACED) end();
  }
  if (size > 0) end();
  return { count, lo, hi, numberAt, numbers: distinct(numbers) };
}

/** Code units that may each be a word: those past the alphabets. */
function unspaced(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x0e00) found++;
  return found;
}
