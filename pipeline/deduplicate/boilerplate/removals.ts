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

function eachRemoved(
  corpus: Corpus,
  { facts, found }: Recurring,
  lines: readonly Condemned[],
  visit: (record: number, place: number, line: number) => void,
): void {
  for (const [line, { group }] of lines.entries())
    for (let i = 0; i < group.items.length; i++) {
      const item = group.items[i] ?? 0;
      const [row, place] = [found.row[item] ?? 0, found.place[item] ?? 0];
      if (facts.leadPlace[row] !== place) visit(corpus.arrival[row] ?? 0, place, line);
    }
}

/** Lays condemned lines out by record. A page's lead stays. */
export function removalsOf(corpus: Corpus, recurring: Recurring, condemned: readonly Condemned[]): Removals {
  const { count } = corpus;
  const starts = new Uint32Array(count + 1);
  eachRemoved(corpus, recurring, condemned, (record) => {
    starts[record + 1] = (starts[record + 1] ?? 0) + 1;
  });
  for (let r = 0; r < count; r++) starts[r + 1] = (starts[r + 1] ?? 0) + (starts[r] ?? 0);
  const ends = starts.slice(0, count);
  const places = new Uint32Array(starts[count] ?? 0);
  const lines = new Uint32Array(places.length);
  eachRemoved(corpus, recurring, condemned, (record, place, line) => {
    const first = starts[record] ?? 0;
    let at = ends[record] ?? 0;
    ends[record] = at + 1;
    // A record loses few lines
    for (; at > first && (places[at - 1] ?? 0) > place; at--) {
      places[at] = places[at - 1] ?? 0;
      lines[at] = lines[at - 1] ?? 0;
    }
    places[at] = place;
    lines[at] = line;
  });
  return { starts, places, lines };
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
