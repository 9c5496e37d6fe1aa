import type { Spill } from "./spill.ts";

/** Fingerprints of all rows, kept where they take no memory. */
export interface Prints {
  /** How many a row has. */
  readonly prints: Uint32Array;
  /** Those of a row, low half, high half... */
  readonly fingerprints: (row: number) => Uint32Array;
  /** Calls back with each row's fingerprints, in the order that the records were handed in. */
  readonly eachFingerprints: (visit: (row: number, prints: Uint32Array) => void) => void;
}

/** The column that they are kept in. */
export const PRINTS = "prints";

/** Fingerprints read at a time when all are. */
const BLOCK = 1 << 20;

/** Fingerprints in the spill: record `i` has those from `starts[i]` to `starts[i + 1]`, and the row `arrival[row]` is its own. */
export function storedPrints(spill: Spill, starts: Uint32Array, arrival: Uint32Array): Prints {
  const start = (record: number) => starts[record] ?? 0;
  const fingerprints = (row: number) => {
    const record = arrival[row] ?? 0;
    return spill.read(PRINTS, 2 * start(record), 2 * start(record + 1));
  };
  const eachFingerprints = (visit: (row: number, prints: Uint32Array) => void) => {
    const rowOf = new Uint32Array(arrival.length);
    for (let row = 0; row < arrival.length; row++) rowOf[arrival[row] ?? 0] = row;
    for (let first = 0; first < arrival.length; ) {
      const from = start(first);
      let end = first + 1;
      while (end < arrival.length && start(end + 1) - from <= BLOCK) end++;
      const values = spill.read(PRINTS, 2 * from, 2 * start(end));
      for (; first < end; first++)
        visit(rowOf[first] ?? 0, values.subarray(2 * (start(first) - from), 2 * (start(first + 1) - from)));
    }
  };
  return { prints: arrival.map((record) => start(record + 1) - start(record)), fingerprints, eachFingerprints };
}
