import type { Corpus } from "./corpus.ts";
import { growing } from "./growing.ts";
import { groupsOf } from "./radix.ts";

/** For each fingerprint that two or more rows have, those rows ascending: list `i` goes from `starts[i]` to `starts[i + 1]`. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Postings held at a time, which bounds the memory of the join; and in a bucket, which is sorted in the processor's cache. */
const PART = 1 << 22;
const BUCKET = 1 << 13;

/** How many postings fall in each bucket: as many buckets as a power of two, by the first bits of the fingerprint. */
interface Buckets {
  readonly counts: Uint32Array;
  /** How far to shift a fingerprint's high half for its bucket. */
  readonly shift: number;
}

function eachPosting(corpus: Corpus, skip: Uint8Array, visit: (lo: number, hi: number, row: number) => void): void {
  for (let row = 0; row < corpus.count; row++) {
    if (skip[row]) continue;
    const prints = corpus.fingerprints(row);
    for (let i = 0; i < prints.length; i += 2) visit(prints[i] ?? 0, prints[i + 1] ?? 0, row);
  }
}

function bucketsOf(corpus: Corpus, skip: Uint8Array): Buckets {
  let total = 0;
  for (let row = 0; row < corpus.count; row++) total += corpus.fingerprints(row).length >> 1;
  const bits = Math.max(1, Math.ceil(Math.log2(total / BUCKET + 1)));
  const counts = new Uint32Array(1 << bits);
  const shift = 32 - bits;
  eachPosting(corpus, skip, (_, hi) => {
    counts[hi >>> shift] = (counts[hi >>> shift] ?? 0) + 1;
  });
  return { counts, shift };
}

/** The postings of some buckets, bucket by bucket, rows ascending in each. */
interface Part {
  readonly lo: Uint32Array;
  readonly hi: Uint32Array;
  readonly row: Uint32Array;
  /** Where each bucket ends. */
  readonly ends: Uint32Array;
}

function partOf(corpus: Corpus, skip: Uint8Array, { counts, shift }: Buckets, first: number, end: number): Part {
  const ends = new Uint32Array(end - first);
  let total = 0;
  for (let i = 0; i < ends.length; i++) {
    ends[i] = total;
    total += counts[first + i] ?? 0;
  }
  const [lo, hi, row] = [new Uint32Array(total), new Uint32Array(total), new Uint32Array(total)];
  eachPosting(corpus, skip, (low, high, r) => {
    const bucket = (high >>> shift) - first;
    if (bucket < 0 || bucket >= ends.length) return;
    const at = ends[bucket] ?? 0;
    lo[at] = low;
    hi[at] = high;
    row[at] = r;
    ends[bucket] = at + 1;
  });
  return { lo, hi, row, ends };
}

/** The bucket after the last that still fits in a part with bucket `first`. */
function partEnd({ counts }: Buckets, first: number): number {
  let end = first + 1;
  for (let held = counts[first] ?? 0; end < counts.length; end++) {
    held += counts[end] ?? 0;
    if (held > PART) break;
  }
  return end;
}

/** Joins all rows on their fingerprints, but those marked in `skip`. */
export function joinFingerprints(corpus: Corpus, skip: Uint8Array): Postings {
  const starts = growing();
  const rows = growing();
  const buckets = bucketsOf(corpus, skip);
  starts.push(0);
  for (let first = 0; first < buckets.counts.length; ) {
    const end = partEnd(buckets, first);
    const { lo, hi, row, ends } = partOf(corpus, skip, buckets, first, end);
    let from = 0;
    for (const to of ends) {
      const own = row.subarray(from, to);
      groupsOf(lo.subarray(from, to), hi.subarray(from, to), 2, (items) => {
        for (const item of items) rows.push(own[item] ?? 0);
        starts.push(rows.length());
      });
      from = to;
    }
    first = end;
  }
  return { starts: starts.values(), rows: rows.values() };
}
