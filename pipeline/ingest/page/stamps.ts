import { isFurniture } from "./drop.ts";
import { proseOf } from "./prose.ts";
import type { Signed } from "./sign.ts";

const LEAST = 3;
const FAR = 14;
const HEAD_CLOCK = /^(?:[-–•]\s?)?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)/u;

/** Indexes of lines that are only a date and a time, or begin with one, with a paragraph close below: the entries of a live blog. Empty when there are fewer than three in a row. */
export function entryStamps(all: readonly Signed[]): number[] {
  let row: number[] = [];
  for (let at = 0; at < all.length; at++) {
    if (!isStamp(all, at)) continue;
    const last = row.at(-1);
    if (last !== undefined && at - last > FAR) {
      if (row.length >= LEAST) return row;
      row = [];
    }
    row.push(at);
  }
  return row.length >= LEAST ? row : [];
}

function isStamp(all: readonly Signed[], at: number): boolean {
  const one = all[at];
  if (one === undefined || !one.marks.clock || one.line.measure.digits < 3) return false;
  const { size, digits } = one.line.measure;
  const alone = size - digits < 32 && isFurniture(one);
  if (!alone) return HEAD_CLOCK.test(one.line.text) && proseOf(one) > 0.3 && one.line.measure.ending === "stop";
  return [at + 1, at + 2, at + 3].some((i) => {
    const below = all[i];
    return below !== undefined && proseOf(below) > 0.3 && below.line.measure.ending === "stop" && !isFurniture(below);
  });
}

/** A live blog's lines: from its first stamp to the end of its last entry's text, furniture left out; what the page had before that is kept. */
export function withEntries(all: readonly Signed[], chosen: readonly boolean[], stamps: readonly number[]): boolean[] {
  const from = stamps[0] ?? all.length;
  let to = stamps.at(-1) ?? -1;
  for (let at = to + 1; at < Math.min(all.length, to + FAR); at++) {
    const one = all[at];
    if (one === undefined || one.marks.opening?.whole) break;
    if (proseOf(one) > 0.3 && one.line.measure.ending === "stop") to = at;
  }
  return all.map((one, at) => (at < from ? (chosen[at] ?? false) : at <= to && !isFurniture(one)));
}
