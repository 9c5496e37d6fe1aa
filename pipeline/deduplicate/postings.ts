import type { Corpus } from "./corpus.ts";
import { growing } from "./growing.ts";
import { groupsOf } from "./radix.ts";

/** For each fingerprint that two or more rows have, those rows ascending: list `i` goes from `starts[i]` to `starts[i + 1]`. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Postings sorted at a time: what bounds the memory of the join. */
const PART = 1 << 22;

function partCount(corpus: Corpus): number {
  let total = 0;
  for (let row = 0; row < corpus.count; row++) total += corpus.fingerprints(row).length >> 1;
  return Math.max(1, Math.ceil(total / PART));
}

interface Part {
  readonly lo: Uint32Array;
  readonly hi: Uint32Array;
  readonly row: Uint32Array;
}

/** The postings whose fingerprint falls in part `part` of `parts`, rows ascending. */
function partOf(corpus: Corpus, skip: Uint8Array, part: number, parts: number): Part {
  const [lo, hi, row] = [growing(), growing(), growing()];
  const width = 2 ** 32 / parts;
  for (let r = 0; r < corpus.count; r++) {
    if (skip[r]) continue;
    const prints = corpus.fingerprints(r);
    for (let i = 0; i < prints.length; i += 2) {
      const high = prints[i + 1] ?? 0;
      if (Math.floor(high / width) !== part) continue;
      lo.push(prints[i] ?? 0);
      hi.push(high);
      row.push(r);
    }
  }
  return { lo: lo.values(), hi: hi.values(), row: row.values() };
}

/** Joins all rows on their fingerprints, but those marked in `skip`. */
export function joinFingerprints(corpus: Corpus, skip: Uint8Array): Postings {
  const starts = growing();
  const rows = growing();
  const parts = partCount(corpus);
  starts.push(0);
  for (let part = 0; part < parts; part++) {
    const { lo, hi, row } = partOf(corpus, skip, part, parts);
    groupsOf(lo, hi, (items) => {
      if (items.length < 2) return;
      for (const item of items) rows.push(row[item] ?? 0);
      starts.push(rows.length());
    });
  }
  return { starts: starts.values(), rows: rows.values() };
}
