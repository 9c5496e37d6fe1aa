import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { Texts } from "../deduplicate/judge.ts";
import { batchFile, OFFSETS, ROWS, type Station } from "./station.ts";

/** Rows of a batch that count in this run, in the order that the judge sees them. */
export interface Run {
  readonly batch: string;
  readonly firstRow: number;
  readonly endRow: number;
}

interface OpenBatch {
  readonly file: number;
  readonly offsets: Float64Array;
  readonly bytes: number;
}

function openBatch(at: Station, batch: string, bytes: number): OpenBatch {
  const stored = readFileSync(batchFile(at, batch, OFFSETS));
  const offsets = new Float64Array(stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength));
  return { file: openSync(batchFile(at, batch, ROWS), "r"), offsets, bytes };
}

function bodyAt({ file, offsets, bytes }: OpenBatch, row: number): string {
  const start = offsets[row] ?? 0;
  const buffer = Buffer.allocUnsafe((offsets[row + 1] ?? bytes) - start);
  const got = readSync(file, buffer, 0, buffer.length, start);
  if (got !== buffer.length) throw new Error(`row ${row}: ${got} bytes of ${buffer.length}`);
  return (JSON.parse(buffer.toString("utf8")) as { readonly body: string }).body;
}

/** Fetches bodies from the rows of a station, by their place among all rows of `runs`; one batch is open at a time. */
export function bodiesOf(at: Station, runs: readonly Run[], bytesOf: (batch: string) => number): Texts {
  const starts = new Float64Array(runs.length + 1);
  for (const [i, run] of runs.entries()) starts[i + 1] = (starts[i] ?? 0) + run.endRow - run.firstRow;
  return async (records) => {
    const bodies: string[] = [];
    let place = 0;
    let open: OpenBatch | null = null;
    let name = "";
    for (const record of records) {
      while ((starts[place + 1] ?? Number.POSITIVE_INFINITY) <= record) place++;
      const run = runs[place];
      if (run === undefined) throw new Error(`there is no record ${record}`);
      if (open === null || name !== run.batch) {
        if (open !== null) closeSync(open.file);
        open = openBatch(at, run.batch, bytesOf(run.batch));
        name = run.batch;
      }
      bodies.push(bodyAt(open, run.firstRow + record - (starts[place] ?? 0)));
    }
    if (open !== null) closeSync(open.file);
    return bodies;
  };
}
