import type { BodyWords } from "../../schemas/sketch.ts";
import { GRAM, gramsOf } from "./grams.ts";
import { type Agreement, type NumberContexts, numberContexts, numbersAgree } from "./numbers.ts";

/** A body as copies are measured by it. */
export interface Measured {
  /** The word 5-grams, in order. */
  readonly grams: Float64Array;
  readonly numbers: NumberContexts;
}

/** What two bodies share. */
export interface Measures extends Agreement {
  /** Jaccard of the word 5-grams. */
  readonly similarity: number;
  /**
   * Share of the shorter body's words that stand in runs of five words or more that the longer has too: a changed word
   * costs itself and what is left of its run, not the five 5-grams that hold it.
   */
  readonly containment: number;
  /**
   * The same with the words that stand in short gaps between those runs: far more than containment where single words were
   * changed throughout, the same where passages were exchanged.
   */
  readonly woven: number;
}

/** Words in a gap that a few changed words leave. */
const GAP = 12;

/** Reads a body for measuring. */
export function measured({ words }: BodyWords): Measured {
  return { grams: gramsOf(words), numbers: numberContexts(words) };
}

interface Ascending {
  readonly length: number;
  readonly [at: number]: number;
}

/** How many values two ascending lists of distinct values have in common. */
export function shared(a: Ascending, b: Ascending, aFrom = 0, aEnd = a.length, bFrom = 0, bEnd = b.length): number {
  let [i, j, both] = [aFrom, bFrom, 0];
  while (i < aEnd && j < bEnd) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
}

interface InCommon {
  /** Different grams that both have, and that the shorter and the longer have. */
  readonly grams: number;
  readonly short: number;
  readonly long: number;
  /** Words of the shorter that stand in them, and in short gaps between. */
  readonly words: number;
  readonly gaps: number;
}

const IN_LONG = 1;
const IN_SHORT = 2;

/** Grams and which of two bodies has them, used again for each pair. */
let slots = new Float64Array(1 << 12);
let marks = new Uint8Array(1 << 12);

/** Notes of up to `most` grams which of two bodies has them; good until notes are taken of the next two. */
function noted(most: number) {
  const bits = Math.ceil(Math.log2(2 * most + 2));
  if (slots.length < 1 << bits) {
    slots = new Float64Array(1 << bits);
    marks = new Uint8Array(1 << bits);
  } else marks.fill(0, 0, 1 << bits);
  const [grams, held, scale, mask] = [slots, marks, 2 ** (bits - 53), (1 << bits) - 1];
  /** Marks a gram, and tells what it was marked with before. Grams are spread evenly over 53 bits, as hashes are. */
  return (gram: number, mark: number): number => {
    let slot = Math.floor(gram * scale);
    while (held[slot] !== 0 && grams[slot] !== gram) slot = (slot + 1) & mask;
    const before = held[slot] ?? 0;
    grams[slot] = gram;
    held[slot] = before | mark;
    return before;
  };
}

function inCommon(a: Float64Array, b: Float64Array): InCommon {
  const note = noted(a.length + b.length);
  let [grams, short, long, words, gaps, end] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < b.length; i++) if (note(b[i] ?? 0, IN_LONG) === 0) long++;
  for (let place = 0; place < a.length; place++) {
    const before = note(a[place] ?? 0, IN_SHORT);
    if ((before & IN_SHORT) === 0) short++;
    if ((before & IN_LONG) === 0) continue;
    if ((before & IN_SHORT) === 0) grams++;
    if (end > 0 && place > end && place - end <= GAP) gaps += place - end;
    words += place + GRAM - Math.max(place, end);
    end = place + GRAM;
  }
  return { grams, short, long, words, gaps };
}

/** What two bodies share; similarity, containment and woven are 0 when one has no 5-gram. */
export function compare(a: Measured, b: Measured): Measures {
  const agreement = numbersAgree(a.numbers, b.numbers);
  const [short, long] = a.grams.length <= b.grams.length ? [a.grams, b.grams] : [b.grams, a.grams];
  if (short.length === 0) return { similarity: 0, containment: 0, woven: 0, ...agreement };
  const found = inCommon(short, long);
  const count = short.length + GRAM - 1;
  return {
    similarity: found.grams / (found.short + found.long - found.grams),
    containment: found.words / count,
    woven: (found.words + found.gaps) / count,
    ...agreement,
  };
}
