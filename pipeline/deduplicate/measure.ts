import type { BodyWords } from "../../schemas/sketch.ts";
import { gramSet, gramsOf } from "./grams.ts";
import { type Agreement, type NumberContexts, numberContexts, numbersAgree } from "./numbers.ts";

/** A body as copies are measured by it. */
export interface Measured {
  /** Distinct 5-grams, ascending. */
  readonly grams: Float64Array;
  readonly numbers: NumberContexts;
}

/** What two bodies share. */
export interface Measures extends Agreement {
  /** Jaccard of the word 5-grams. */
  readonly similarity: number;
  /** Share of the grams of the one with fewer that the other holds. */
  readonly containment: number;
}

/** Reads a body for measuring. */
export function measured({ words }: BodyWords): Measured {
  return { grams: gramSet(gramsOf(words)), numbers: numberContexts(words) };
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

/** Jaccard and containment of two bodies; both 0 when one has no 5-gram. */
export function compare(a: Measured, b: Measured): Measures {
  const least = Math.min(a.grams.length, b.grams.length);
  const agreement = numbersAgree(a.numbers, b.numbers);
  if (least === 0) return { similarity: 0, containment: 0, ...agreement };
  const both = shared(a.grams, b.grams);
  return { similarity: both / (a.grams.length + b.grams.length - both), containment: both / least, ...agreement };
}
