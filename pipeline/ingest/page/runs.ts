import type { Signed } from "./sign.ts";

/** The sums of the values before each place, and of all. A plain array: one of fixed width would be kept outside of the heap, which costs more than the sums. */
function sumsOf(values: readonly number[]): number[] {
  const sums = [0];
  let sum = 0;
  for (const value of values) {
    sum += value;
    sums.push(sum);
  }
  return sums;
}

/** For each line, the mean of `value` over the lines within `reach` of it, its own left out; where there are fewer than `least`, the others count as 0. */
export function around(all: readonly Signed[], reach: number, value: (one: Signed) => number, least = 1): number[] {
  const values = all.map(value);
  const sums = sumsOf(values);
  return all.map((_, at) => {
    const from = Math.max(0, at - reach);
    const to = Math.min(all.length, at + reach + 1);
    return ((sums[to] ?? 0) - (sums[from] ?? 0) - (values[at] ?? 0)) / Math.max(1, least, to - from - 1);
  });
}

/** For each line, how many lines in a row, itself among them, are as `test` says; 0 where it is not. */
export function runs(all: readonly Signed[], test: (one: Signed) => boolean): number[] {
  const out = new Array<number>(all.length).fill(0);
  let start = 0;
  for (let at = 0; at <= all.length; at++) {
    const one = all[at];
    if (one !== undefined && test(one)) continue;
    for (let i = start; i < at; i++) out[i] = at - start;
    start = at + 1;
  }
  return out;
}

/** For each line, the sum of `values` over the `reach` lines before it (or after it, when `reach` is below 0), its own left out. */
export function beside(values: readonly number[], reach: number): number[] {
  const sums = sumsOf(values);
  return values.map((_, at) => {
    const from = reach > 0 ? Math.max(0, at - reach) : at + 1;
    const to = reach > 0 ? at : Math.min(values.length, at + 1 - reach);
    return (sums[to] ?? 0) - (sums[from] ?? 0);
  });
}
