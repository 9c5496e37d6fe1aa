import type { Corpus } from "./corpus.ts";
import { groupsOf } from "./radix.ts";
import { type Appender, appender, type Spill, takeColumn } from "./spill.ts";

/** The last row of a list bears this bit. */
export const LAST = 0x80000000;

/** For each fingerprint that several rows have, those rows ascending, list after list; and how many places each row has in them. */
export interface Postings {
  readonly rows: Uint32Array;
  readonly places: Uint32Array;
}

/** Postings joined at a time, which bounds the memory of the join; and those of a part that are gathered before they are put down. */
const PART = 1 << 20;
const GATHERED = 1 << 12;
/** Values of a posting: fingerprint, low half and high half, and row. */
const WIDTH = 3;

const partName = (part: number) => `postings-${part}`;

/** Lays the postings of rows that are not skipped down in parts, by the first bits of the fingerprint; returns how many parts. */
function partition(corpus: Corpus, skip: Uint8Array, spill: Spill, most: number): number {
  const total = corpus.prints.reduce((sum, prints, row) => (skip[row] ? sum : sum + prints), 0);
  const bits = Math.max(0, Math.ceil(Math.log2(total / most)));
  const room = WIDTH * GATHERED;
  const desk = new Uint32Array(room << bits);
  const ends = new Uint32Array(1 << bits);
  corpus.eachFingerprints((row, prints) => {
    if (skip[row]) return;
    for (let i = 0; i < prints.length; i += 2) {
      const high = prints[i + 1] ?? 0;
      const part = bits === 0 ? 0 : high >>> (32 - bits);
      const start = part * room;
      const at = start + (ends[part] ?? 0);
      desk[at] = prints[i] ?? 0;
      desk[at + 1] = high;
      desk[at + 2] = row;
      const end = at + WIDTH - start;
      if (end === room) spill.append(partName(part), desk.subarray(start, start + room));
      ends[part] = end === room ? 0 : end;
    }
  });
  for (const [part, end] of ends.entries())
    if (end > 0) spill.append(partName(part), desk.subarray(part * room, part * room + end));
  return 1 << bits;
}

/** Which postings may have a fingerprint in common with another: most have not, and need not be sorted. */
function sifted(postings: Uint32Array): Uint32Array {
  const slots = new Uint8Array(1 << Math.ceil(Math.log2((4 * postings.length) / WIDTH + 1)));
  const mask = slots.length - 1;
  for (let i = 0; i < postings.length; i += WIDTH) {
    const slot = (postings[i] ?? 0) & mask;
    const seen = slots[slot] ?? 0;
    if (seen < 2) slots[slot] = seen + 1;
  }
  let kept = 0;
  for (let i = 0; i < postings.length; i += WIDTH) {
    if ((slots[(postings[i] ?? 0) & mask] ?? 0) < 2) continue;
    postings.copyWithin(kept, i, i + WIDTH);
    kept += WIDTH;
  }
  return postings.subarray(0, kept);
}

/** Calls back with the rows, ascending, of each fingerprint that two or more have. */
function joinPart(postings: Uint32Array, visit: (rows: Uint32Array) => void): void {
  const left = sifted(postings);
  const count = left.length / WIDTH;
  const [lo, hi] = [new Uint32Array(count), new Uint32Array(count)];
  for (let i = 0; i < count; i++) {
    lo[i] = left[WIDTH * i] ?? 0;
    hi[i] = left[WIDTH * i + 1] ?? 0;
  }
  groupsOf(lo, hi, 2, (items) => {
    visit(items.map((item) => left[WIDTH * item + 2] ?? 0).sort());
  });
}

/**
 * A list too long for all its pairs becomes lists of two: each row with the one before it and with the first. So a burst
 * stays connected, and the cost stays linear.
 */
function writeList(rows: Uint32Array, most: number, out: Appender, places: Uint32Array): void {
  const put = (row: number, end: boolean) => {
    out.push(end ? row + LAST : row);
    places[row] = (places[row] ?? 0) + 1;
  };
  const first = rows[0] ?? 0;
  if (rows.length <= most) for (let i = 0; i < rows.length; i++) put(rows[i] ?? 0, i === rows.length - 1);
  else
    for (let i = 1; i < rows.length; i++)
      for (const other of i === 1 ? [first] : [first, rows[i - 1] ?? 0]) {
        put(other, false);
        put(rows[i] ?? 0, true);
      }
}

/**
 * Joins all rows on their fingerprints, but those marked in `skip`, part by part. Lists longer than `longest` are
 * thinned. `part` is how many postings are joined at a time.
 */
export function joinFingerprints(
  corpus: Corpus,
  skip: Uint8Array,
  longest: number,
  spill: Spill,
  part = PART,
): Postings {
  const parts = partition(corpus, skip, spill, part);
  const places = new Uint32Array(corpus.count);
  const out = appender(spill, "lists");
  for (let i = 0; i < parts; i++)
    joinPart(takeColumn(spill, partName(i)), (rows) => writeList(rows, longest, out, places));
  out.flush();
  return { rows: takeColumn(spill, "lists"), places };
}
