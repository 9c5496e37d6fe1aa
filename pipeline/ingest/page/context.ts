import type { Signed } from "./features.ts";

const WORD = /\p{L}{5,24}/gu;
const PROSE = 140;
const LONGEST = 1500;

/** For each line, the share of its longer words that other paragraphs of the page use too, 0 to 1; a half where there is nothing to go by. */
export function cohesion(all: readonly Signed[]): number[] {
  const words = all.map(({ line }) => wordsIn(line.text));
  const counts = new Map<string, number>();
  all.forEach(({ line }, at) => {
    if (line.measure.size < PROSE) return;
    for (const word of words[at] ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return all.map(({ line }, at) => {
    const own = words[at] ?? new Set();
    if (own.size === 0) return 0.5;
    const self = line.measure.size < PROSE ? 0 : 1;
    let shared = 0;
    for (const word of own) if ((counts.get(word) ?? 0) > self) shared++;
    return shared / own.size;
  });
}

function wordsIn(text: string): Set<string> {
  return new Set(text.slice(0, LONGEST).toLowerCase().match(WORD) ?? []);
}

/** For each line, the mean of `value` over the lines within `reach` of it, its own left out. */
export function around(all: readonly Signed[], reach: number, value: (one: Signed) => number): number[] {
  const sums = [0];
  for (const one of all) sums.push((sums.at(-1) ?? 0) + value(one));
  return all.map((one, at) => {
    const from = Math.max(0, at - reach);
    const to = Math.min(all.length, at + reach + 1);
    return ((sums[to] ?? 0) - (sums[from] ?? 0) - value(one)) / Math.max(1, to - from - 1);
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
