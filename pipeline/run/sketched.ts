import { readFileSync } from "node:fs";
import { decodeLines } from "../codec/line-table.ts";
import { decodeSketches } from "../codec/sketches.ts";
import type { Records } from "../deduplicate/judge.ts";
import { rowsOfLines, rowsOfTable } from "../deduplicate/rows.ts";
import { batchFile, LINES, SKETCHES, type Station, type Stretch, WORDS } from "./station.ts";
import { wordsOf } from "./words.ts";

/** A batch, and which of its rows count. */
export interface BatchRows {
  readonly batch: string;
  readonly rows: readonly Pick<Stretch, "firstRow" | "endRow">[];
}

/** The sketches that batches left at a station, read as they are asked for, one batch at a time. */
export function sketchedRecords(at: Station, batches: readonly BatchRows[]): Omit<Records, "spill" | "outlets"> {
  function* tables() {
    for (const { batch, rows } of batches) {
      const table = decodeSketches(readFileSync(batchFile(at, batch, SKETCHES)));
      for (const { firstRow, endRow } of rows) yield rowsOfTable(table, firstRow, endRow);
    }
  }
  function* lines() {
    for (const { batch, rows } of batches) {
      const table = decodeLines(readFileSync(batchFile(at, batch, LINES)));
      for (const { firstRow, endRow } of rows) yield rowsOfLines(table, firstRow, endRow);
    }
  }
  const runs = batches.flatMap(({ batch, rows }) =>
    rows.map(({ firstRow, endRow }) => ({ path: batchFile(at, batch, WORDS), firstRow, endRow })),
  );
  const count = runs.reduce((sum, run) => sum + run.endRow - run.firstRow, 0);
  return { sketches: { count, tables }, lines, words: wordsOf(runs) };
}
