import type { Signed } from "./sign.ts";

/** For each line, the mean of `value` over the lines within `reach` of it, its own left out. */
export function around(all: readonly Signed[], reach: number, value: (one: Signed) => number): number[] {
  const values = all.map(value);
  const sums = new Float64Array(all.length + 1);
  for (let at = 0; at < all.length; at++) sums[at + 1] = (sums[at] ?? 0) + (values[at] ?? 0);
  return all.map((_, at) => {
    const from = Math.max(0, at - reach);
    const to = Math.min(all.length, at + reach + 1);
    return ((sums[to] ?? 0) - (sums[from] ?? 0) - (values[at] ?? 0)) / Math.max(1, to - from - 1);
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
