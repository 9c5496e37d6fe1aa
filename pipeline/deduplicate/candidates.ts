import type { Corpus } from "./corpus.ts";
import type { Postings } from "./postings.ts";
import type { Settings } from "./settings.ts";

/** For each row, the lists that it is in: row `r` has those from `starts[r]` to `starts[r + 1]`. */
interface Inverse {
  readonly starts: Uint32Array;
  readonly lists: Uint32Array;
}

function invert({ starts, rows }: Postings, count: number): Inverse {
  const ends = new Uint32Array(count + 1);
  for (const row of rows) ends[row + 1] = (ends[row + 1] ?? 0) + 1;
  for (let row = 0; row < count; row++) ends[row + 1] = (ends[row + 1] ?? 0) + (ends[row] ?? 0);
  const next = ends.slice();
  const lists = new Uint32Array(rows.length);
  for (let list = 0; list + 1 < starts.length; list++)
    for (let i = starts[list] ?? 0; i < (starts[list + 1] ?? 0); i++) {
      const row = rows[i] ?? 0;
      const at = next[row] ?? 0;
      lists[at] = list;
      next[row] = at + 1;
    }
  return { starts: ends, lists };
}

/** Where a row stands in a list that has it. */
function placeIn(rows: Uint32Array, start: number, end: number, row: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Calls back with each pair of rows (lesser first) that has enough fingerprints in common, and how many. In a list
 * longer than `settings.postings` a row is paired with the one before it and with the first only: a burst stays
 * connected, and the cost stays linear.
 */
export function eachCandidate(
  corpus: Corpus,
  postings: Postings,
  settings: Settings,
  visit: (a: number, b: number, shared: number) => void,
): void {
  const { starts, rows } = postings;
  const inverse = invert(postings, corpus.count);
  const counts = new Uint32Array(corpus.count);
  const touched: number[] = [];
  const touch = (row: number) => {
    if (counts[row] === 0) touched.push(row);
    counts[row] = (counts[row] ?? 0) + 1;
  };
  for (let row = 0; row < corpus.count; row++) {
    for (let k = inverse.starts[row] ?? 0; k < (inverse.starts[row + 1] ?? 0); k++) {
      const list = inverse.lists[k] ?? 0;
      const [start, end] = [starts[list] ?? 0, starts[list + 1] ?? 0];
      const place = end - start > settings.postings ? placeIn(rows, start, end, row) : -1;
      if (place < 0) for (let i = start; (rows[i] ?? row) < row; i++) touch(rows[i] ?? 0);
      if (place > start) touch(rows[start] ?? 0);
      if (place > start + 1) touch(rows[place - 1] ?? 0);
    }
    const own = corpus.fingerprints(row).length >> 1;
    for (const other of touched) {
      const shared = counts[other] ?? 0;
      counts[other] = 0;
      const least = Math.min(own, corpus.fingerprints(other).length >> 1);
      if (shared >= settings.candidate * least) visit(other, row, shared);
    }
    touched.length = 0;
  }
}
