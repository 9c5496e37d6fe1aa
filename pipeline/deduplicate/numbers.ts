import { NUMBER_BIT } from "../../schemas/sketch.ts";
import { spread } from "./hash.ts";
import { lasting } from "./memory.ts";

/** The numbers of a text with the words on either side of each, ascending by those, then by number. */
export interface NumberContexts {
  /** Hash of the word before and the word after. */
  readonly context: Float64Array;
  readonly number: Uint32Array;
}

/** Stands for any number beside a number, and for the edge of the text. */
const NUMBER = 1;
const EDGE = 2;

const isNumber = (word: number) => (word & NUMBER_BIT) !== 0;

/** Numbers of a text as they are found, used again for each. */
let desk = new Uint32Array(1 << 10);

/** Hashes of the distinct numbers among words, ascending. */
export function numbersIn(words: Uint32Array): Uint32Array {
  if (desk.length < words.length) desk = new Uint32Array(2 * words.length);
  const found = desk;
  let count = 0;
  // A word that is none is written over by the next
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0;
    found[count] = word;
    count += word & NUMBER_BIT;
  }
  for (let i = 0; i < count; i++) found[i] = spread(found[i] ?? 0);
  if (count > 1) found.subarray(0, count).sort();
  let kept = Math.min(count, 1);
  for (let i = 1; i < count; i++) if (found[i] !== found[i - 1]) found[kept++] = found[i] ?? 0;
  return lasting(found, kept);
}

/** What stands beside a number. */
function side(words: Uint32Array, at: number): number {
  if (at < 0 || at >= words.length) return EDGE;
  const word = words[at] ?? 0;
  return isNumber(word) ? NUMBER : word;
}

/** Finds the context of each number among the words of a text. */
export function numberContexts(words: Uint32Array): NumberContexts {
  const found: number[] = [];
  const keys: number[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isNumber(words[at] ?? 0)) continue;
    found.push(at);
    keys.push(spread(side(words, at - 1)) * 0x200000 + (spread(side(words, at + 1) ^ 0x5bd1e995) >>> 11));
  }
  const numberAt = (i: number) => words[found[i] ?? 0] ?? 0;
  const order = Array.from(found.keys()).sort((x, y) => (keys[x] ?? 0) - (keys[y] ?? 0) || numberAt(x) - numberAt(y));
  const context = new Float64Array(order.length);
  const number = new Uint32Array(order.length);
  let kept = 0;
  for (const i of order) {
    const [key, value] = [keys[i] ?? 0, numberAt(i)];
    if (kept > 0 && context[kept - 1] === key && number[kept - 1] === value) continue;
    context[kept] = key;
    number[kept++] = value;
  }
  return { context: context.subarray(0, kept), number: number.subarray(0, kept) };
}

/** Where the context that starts at `from` ends. */
function endOf(context: Float64Array, from: number): number {
  let end = from + 1;
  while (end < context.length && context[end] === context[from]) end++;
  return end;
}

function sharedIn(
  a: NumberContexts,
  aFrom: number,
  aEnd: number,
  b: NumberContexts,
  bFrom: number,
  bEnd: number,
): number {
  let [i, j, both] = [aFrom, bFrom, 0];
  while (i < aEnd && j < bEnd) {
    const [x, y] = [a.number[i] ?? 0, b.number[j] ?? 0];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
}

/** How the numbers of two texts agree where both have one between the same two words. */
export interface Agreement {
  /** Share of those numbers that are the same; NaN when there is no such place. */
  readonly agreement: number;
  /** How many are not. */
  readonly conflicts: number;
}

/**
 * Holds the numbers of two texts against each other where they stand between the same two words. A text and its copy, cut
 * or not, agree in nearly all of them; two texts of one form, with other facts, do not.
 */
export function numbersAgree(a: NumberContexts, b: NumberContexts): Agreement {
  let [i, j, same, places] = [0, 0, 0, 0];
  while (i < a.context.length && j < b.context.length) {
    const [x, y] = [a.context[i] ?? 0, b.context[j] ?? 0];
    const [iEnd, jEnd] = [endOf(a.context, i), endOf(b.context, j)];
    if (x === y) {
      same += sharedIn(a, i, iEnd, b, j, jEnd);
      places += Math.min(iEnd - i, jEnd - j);
    }
    if (x <= y) i = iEnd;
    if (y <= x) j = jEnd;
  }
  return { agreement: places === 0 ? Number.NaN : same / places, conflicts: places - same };
}
