import type { BodyWords } from "../../schemas/sketch.ts";
import { GRAM, gramsOf, type SortedGrams, sortedGrams } from "./grams.ts";
import { type Agreement, type NumberContexts, numberContexts, numbersAgree } from "./numbers.ts";

/** A body as copies are measured by it. */
export interface Measured {
  /** The word 5-grams. */
  readonly sorted: SortedGrams;
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
  return { sorted: sortedGrams(gramsOf(words)), numbers: numberContexts(words) };
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
  /** Different grams that both have. */
  readonly grams: number;
  /** Words of the first that stand in them, and in short gaps between. */
  readonly words: number;
  readonly gaps: number;
}

function inCommon(a: SortedGrams, b: SortedGrams): InCommon {
  const [x, y] = [a.grams, b.grams];
  const held = new Uint8Array(x.length);
  let [i, j, grams] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const [gram, other] = [x[i] ?? 0, y[j] ?? 0];
    if (gram === other) {
      grams++;
      for (; x[i] === gram; i++) held[a.places[i] ?? 0] = 1;
    } else if (gram < other) i++;
    else j++;
  }
  let [words, gaps, end] = [0, 0, 0];
  for (let place = 0; place < held.length; place++) {
    if (held[place] === 0) continue;
    if (end > 0 && place > end && place - end <= GAP) gaps += place - end;
    words += place + GRAM - Math.max(place, end);
    end = place + GRAM;
  }
  return { grams, words, gaps };
}

/** What two bodies share; similarity, containment and woven are 0 when one has no 5-gram. */
export function compare(a: Measured, b: Measured): Measures {
  const agreement = numbersAgree(a.numbers, b.numbers);
  const [short, long] = a.sorted.grams.length <= b.sorted.grams.length ? [a.sorted, b.sorted] : [b.sorted, a.sorted];
  const count = short.grams.length;
  if (count === 0) return { similarity: 0, containment: 0, woven: 0, ...agreement };
  const { grams, words, gaps } = inCommon(short, long);
  return {
    similarity: grams / (short.distinct + long.distinct - grams),
    containment: words / (count + GRAM - 1),
    woven: (words + gaps) / (count + GRAM - 1),
    ...agreement,
  };
}
