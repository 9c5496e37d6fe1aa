import { closeSync, openSync, readSync } from "node:fs";
import { decodeWords } from "../codec/words.ts";
import type { Words } from "../deduplicate/judge.ts";
import type { BodyWords } from "../deduplicate/sketch.ts";

/** Rows of a file of words, in the order that the judge sees them. */
export interface WordRows {
  readonly path: string;
  readonly firstRow: number;
  readonly endRow: number;
}

function readStretch(file: number, path: string, start: number, end: number): Uint32Array {
  const values = new Uint32Array(end - start);
  const bytes = new Uint8Array(values.buffer);
  const got = readSync(file, bytes, 0, bytes.length, 4 * start);
  if (got !== bytes.length) throw new Error(`${path}: byte ${4 * start}: ${got} bytes of ${bytes.length}`);
  return values;
}

interface Open {
  readonly path: string;
  readonly file: number;
  readonly body: (row: number) => BodyWords;
}

function opened(path: string): Open {
  const file = openSync(path, "r");
  return { path, file, body: decodeWords((start, end) => readStretch(file, path, start, end)) };
}

/** Fetches the words of bodies, by their place among all rows of `runs`; one file is open at a time. */
export function wordsOf(runs: readonly WordRows[]): Words {
  const starts = new Float64Array(runs.length + 1);
  for (const [i, run] of runs.entries()) starts[i + 1] = (starts[i] ?? 0) + run.endRow - run.firstRow;
  return async (records) => {
    const bodies: BodyWords[] = [];
    let place = 0;
    let open: Open | null = null;
    for (const record of records) {
      while ((starts[place + 1] ?? Number.POSITIVE_INFINITY) <= record) place++;
      const run = runs[place];
      if (run === undefined) throw new Error(`there is no record ${record}`);
      if (open?.path !== run.path) {
        if (open !== null) closeSync(open.file);
        open = opened(run.path);
      }
      bodies.push(open.body(run.firstRow + record - (starts[place] ?? 0)));
    }
    if (open !== null) closeSync(open.file);
    return bodies;
  };
}
