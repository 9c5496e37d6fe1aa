import type { Corpus } from "./corpus.ts";
import { eachShared } from "./sharers.ts";
import { type Appender, appender, type Spill, takeColumn } from "./spill.ts";

/** The last row of a list bears this bit. */
export const LAST = 0x80000000;

/** For each fingerprint that several rows have, those rows ascending, list after list; and how many places each row has in them. */
export interface Postings {
  readonly rows: Uint32Array;
  readonly places: Uint32Array;
}

/** Postings held at a time, which bounds the memory of the join; those looked at together; those of a part that are gathered before they are put down. */
const PART = 1 << 20;
const BUCKET = 1 << 13;
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

/** Postings in buckets that the processor's cache holds, by the last bits of the fingerprint, and where each bucket ends. */
function bucketed(postings: Uint32Array): { readonly postings: Uint32Array; readonly ends: Uint32Array } {
  const bits = Math.max(0, Math.ceil(Math.log2(postings.length / WIDTH / BUCKET)));
  const mask = (1 << bits) - 1;
  const ends = new Uint32Array((1 << bits) + 1);
  for (let i = 1; i < postings.length; i += WIDTH) {
    const bucket = ((postings[i] ?? 0) & mask) + 1;
    ends[bucket] = (ends[bucket] ?? 0) + WIDTH;
  }
  for (let bucket = 0; bucket <= mask; bucket++) ends[bucket + 1] = (ends[bucket + 1] ?? 0) + (ends[bucket] ?? 0);
  const sorted = new Uint32Array(postings.length);
  for (let i = 0; i < postings.length; i += WIDTH) {
    const high = postings[i + 1] ?? 0;
    const at = ends[high & mask] ?? 0;
    sorted[at] = postings[i] ?? 0;
    sorted[at + 1] = high;
    sorted[at + 2] = postings[i + 2] ?? 0;
    ends[high & mask] = at + WIDTH;
  }
  return { postings: sorted, ends: ends.subarray(0, mask + 1) };
}

/** Calls back with the rows, ascending, of each fingerprint that two or more have; what is handed over is good until the call returns. */
function joinBucket(postings: Uint32Array, visit: (rows: readonly number[]) => void): void {
  const rows: number[] = [];
  eachShared(postings, WIDTH, (items) => {
    rows.length = 0;
    let ascending = true;
    for (let i = 0; i < items.length; i++) {
      const row = postings[WIDTH * (items[i] ?? 0) + 2] ?? 0;
      ascending &&= row > (rows[i - 1] ?? -1);
      rows.push(row);
    }
    visit(ascending ? rows : rows.sort((x, y) => x - y));
  });
}

function joinPart(part: Uint32Array, visit: (rows: readonly number[]) => void): void {
  const { postings, ends } = bucketed(part);
  for (let bucket = 0; bucket < ends.length; bucket++)
    joinBucket(postings.subarray(bucket === 0 ? 0 : ends[bucket - 1], ends[bucket]), visit);
}

/**
 * A list too long for all its pairs becomes lists of two: each row with the one before it and with the first. So a burst
 * stays connected, and the cost stays linear.
 */
function writeList(rows: readonly number[], most: number, out: Appender, places: Uint32Array): void {
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
