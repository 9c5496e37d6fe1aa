import type { Corpus } from "../corpus.ts";
import type { Condemned } from "./condemn.ts";
import type { Recurring } from "./recur.ts";

/** Where lines are taken out, record by record in the order they were handed in; plain arrays that a thread can be sent. */
export interface Removals {
  /** Record `r` loses what stands from `starts[r]` to `starts[r + 1]`. */
  readonly starts: Uint32Array;
  /** Which paragraphs, ascending, and which of the condemned lines each is. */
  readonly places: Uint32Array;
  readonly lines: Uint32Array;
}

/** Lays condemned lines out by record. A page's lead stays. */
export function removalsOf(corpus: Corpus, { facts, found }: Recurring, lines: readonly Condemned[]): Removals {
  const starts = new Uint32Array(corpus.count + 1);
  const all: { record: number; place: number; line: number }[] = [];
  for (const [line, { group }] of lines.entries())
    for (const item of group.items) {
      const [row, place] = [found.row[item] ?? 0, found.place[item] ?? 0];
      const record = corpus.arrival[row] ?? 0;
      if (facts.leadPlace[row] !== place) all.push({ record, place, line });
    }
  all.sort((a, b) => a.record - b.record || a.place - b.place);
  for (const { record } of all) starts[record + 1] = (starts[record + 1] ?? 0) + 1;
  for (let r = 0; r < corpus.count; r++) starts[r + 1] = (starts[r + 1] ?? 0) + (starts[r] ?? 0);
  return { starts, places: Uint32Array.from(all, (a) => a.place), lines: Uint32Array.from(all, (a) => a.line) };
}

/** The removals from records `[start, end)`, copied, as a batch needs them. */
export function sliceRemovals({ starts, places, lines }: Removals, start: number, end: number): Removals {
  const [first, last] = [starts[start] ?? 0, starts[end] ?? 0];
  return {
    starts: starts.slice(start, end + 1).map((at) => at - first),
    places: places.slice(first, last),
    lines: lines.slice(first, last),
  };
}
