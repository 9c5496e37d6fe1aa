import { createReadStream } from "node:fs";

const NEWLINE = 10;

/** Bytes `[start, end)` of a file. */
export interface Bytes {
  readonly start: number;
  readonly end: number;
}

/** The stretches of an NDJSON file that have `rows` rows each, the last one at most. */
export async function stretchesOf(path: string, rows: number): Promise<readonly Bytes[]> {
  const stretches: Bytes[] = [];
  let [at, start, held] = [0, 0, 0];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    for (let place = chunk.indexOf(NEWLINE); place !== -1; place = chunk.indexOf(NEWLINE, place + 1)) {
      if (++held % rows !== 0) continue;
      stretches.push({ start, end: at + place + 1 });
      start = at + place + 1;
    }
    at += chunk.length;
  }
  return start < at ? [...stretches, { start, end: at }] : stretches;
}
