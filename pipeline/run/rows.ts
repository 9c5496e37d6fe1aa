import { createHash } from "node:crypto";
import { closeSync, createReadStream, openSync, renameSync, writeSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import type { Stretch } from "./station.ts";

const FLUSH = 1 << 20;

/** Appends rows to an NDJSON file that appears under its name only when closed. */
export interface RowWriter {
  readonly write: (line: string) => void;
  /** Where the next row will stand. */
  readonly at: () => { readonly row: number; readonly byte: number };
  readonly close: () => { readonly bytes: number; readonly sha256: string };
  /** Closes without leaving the file under its name. */
  readonly abandon: () => void;
}

/** Half a surrogate pair, as JSON escapes it: no Unicode text, and readers of the file would refuse the row. */
const LONE_SURROGATE = /\\ud[89a-f][0-9a-f]{2}/;

function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, wellFormed(v)]));
}

/** A row as a line of JSON; half a surrogate pair in a text becomes U+FFFD. */
export function rowText(row: unknown): string {
  const text = JSON.stringify(row);
  return LONE_SURROGATE.test(text) ? JSON.stringify(wellFormed(row)) : text;
}

/** Opens an NDJSON file for writing. */
export function rowWriter(path: string): RowWriter {
  const file = openSync(`${path}.tmp`, "w");
  const hash = createHash("sha256");
  let rows = 0;
  let pending: Buffer[] = [];
  let held = 0;
  let bytes = 0;
  const flush = () => {
    const all = Buffer.concat(pending);
    hash.update(all);
    for (let done = 0; done < all.length; ) done += writeSync(file, all, done);
    pending = [];
    held = 0;
  };
  return {
    write: (line) => {
      const row = Buffer.from(`${line}\n`, "utf8");
      rows++;
      bytes += row.length;
      pending.push(row);
      held += row.length;
      if (held >= FLUSH) flush();
    },
    at: () => ({ row: rows, byte: bytes }),
    close: () => {
      flush();
      closeSync(file);
      renameSync(`${path}.tmp`, path);
      return { bytes, sha256: hash.digest("hex") };
    },
    abandon: () => closeSync(file),
  };
}

/** The lines of a stretch of an NDJSON file, in order. */
export async function* readLines(path: string, stretch: Pick<Stretch, "start" | "end">): AsyncIterable<string> {
  if (stretch.end <= stretch.start) return;
  const decoder = new StringDecoder("utf8");
  let rest = "";
  const stream = createReadStream(path, { start: stretch.start, end: stretch.end - 1, highWaterMark: FLUSH });
  for await (const chunk of stream) {
    const lines = (rest + decoder.write(chunk as Buffer)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") throw new Error(`${path}: byte ${stretch.end}: the checkpoint ends inside a row`);
}
