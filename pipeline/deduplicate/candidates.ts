import type { Corpus } from "./corpus.ts";
import { LAST, type Postings } from "./postings.ts";
import type { Settings } from "./settings.ts";

/** Places in lists that are looked up by row at a time. */
const PLACES = 1 << 22;

/** The row after the last whose places are still looked up together with those of `first`. */
function stretchEnd(places: Uint32Array, first: number, most: number): number {
  let end = first;
  for (let held = 0; end < places.length; end++) {
    held += places[end] ?? 0;
    if (end > first && held > most) break;
  }
  return end;
}

/** For each row of `[first, end)` its places in the lists: row `r` has those from `starts[r - first]` to `starts[r - first + 1]`. */
function placesOf({ rows, places }: Postings, first: number, end: number) {
  const starts = new Uint32Array(end - first + 1);
  for (let row = first; row < end; row++) starts[row - first + 1] = (starts[row - first] ?? 0) + (places[row] ?? 0);
  const next = starts.slice();
  const at = new Uint32Array(starts[end - first] ?? 0);
  for (let i = 0; i < rows.length; i++) {
    const own = ((rows[i] ?? 0) & ~LAST) - first;
    if (own < 0 || own >= end - first) continue;
    const to = next[own] ?? 0;
    at[to] = i;
    next[own] = to + 1;
  }
  return { starts, at };
}

/** Counts how often rows come up. */
function tallied(count: number) {
  const counts = new Uint32Array(count);
  const touched = new Uint32Array(count);
  let many = 0;
  return {
    add: (row: number) => {
      const before = counts[row] ?? 0;
      if (before === 0) touched[many++] = row;
      counts[row] = before + 1;
    },
    /** Calls back with each row that came up, and how often; then all counts are 0. */
    settle: (visit: (row: number, times: number) => void) => {
      for (let i = 0; i < many; i++) {
        const row = touched[i] ?? 0;
        const times = counts[row] ?? 0;
        counts[row] = 0;
        visit(row, times);
      }
      many = 0;
    },
  };
}

/** Fingerprints that two rows share when the shorter stands whole in the longer: a short text has more of them for its words. */
export function expected({ prints, tokens }: Pick<Corpus, "prints" | "tokens">, a: number, b: number): number {
  const [x, y] = [tokens[a] ?? 0, tokens[b] ?? 0];
  return Math.min(x, y) * Math.min((prints[a] ?? 0) / Math.max(x, 1), (prints[b] ?? 0) / Math.max(y, 1));
}

/**
 * Calls back with each pair of rows (lesser first) that has enough fingerprints in common, and how many: ascending by the
 * greater row, then by the lesser. `stretch` is how many places in lists are looked up by row at a time.
 */
export function eachCandidate(
  corpus: Corpus,
  postings: Postings,
  settings: Settings,
  visit: (a: number, b: number, shared: number) => void,
  stretch = PLACES,
): void {
  const { rows, places } = postings;
  const tally = tallied(corpus.count);
  for (let first = 0; first < corpus.count; ) {
    const end = stretchEnd(places, first, stretch);
    const { starts, at } = placesOf(postings, first, end);
    for (let row = first; row < end; row++) {
      for (let k = starts[row - first] ?? 0; k < (starts[row - first + 1] ?? 0); k++)
        for (let i = (at[k] ?? 0) - 1; (rows[i] ?? LAST) < LAST; i--) tally.add(rows[i] ?? 0);
      const found: { readonly other: number; readonly shared: number }[] = [];
      tally.settle((other, shared) => {
        if (shared >= settings.candidate * expected(corpus, row, other)) found.push({ other, shared });
      });
      found.sort((x, y) => x.other - y.other);
      for (const { other, shared } of found) visit(other, row, shared);
    }
    first = end;
  }
}
