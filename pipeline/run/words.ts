import { closeSync, openSync, readSync } from "node:fs";
import { decodeWords, type Stretch } from "../codec/words.ts";
import type { Words } from "../deduplicate/judge.ts";
import type { BodyWords } from "../deduplicate/sketch.ts";

/** Rows of a file of words, in the order that the judge sees them. */
export interface WordRows {
  readonly path: string;
  readonly firstRow: number;
  readonly endRow: number;
}

/** Bytes read at a time: bodies that are asked for lie near each other. */
const AHEAD = 1 << 16;

/** Reads stretches of a file, more than is asked for: what follows is asked for next. */
function reader(file: number, path: string): Stretch {
  let held = new Uint32Array(AHEAD >> 2);
  let [first, last] = [0, 0];
  return (start, end) => {
    if (start < first || end > last) {
      if (end - start > held.length) held = new Uint32Array(end - start);
      const got = readSync(file, new Uint8Array(held.buffer), 0, held.byteLength, 4 * start);
      if (got < 4 * (end - start)) throw new Error(`${path}: byte ${4 * start}: ${got} bytes of ${4 * (end - start)}`);
      [first, last] = [start, start + (got >> 2)];
    }
    return held.slice(start - first, end - first);
  };
}

interface Open {
  readonly path: string;
  readonly file: number;
  readonly body: (row: number) => BodyWords;
}

function opened(path: string): Open {
  const file = openSync(path, "r");
  return { path, file, body: decodeWords(reader(file, path)) };
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
