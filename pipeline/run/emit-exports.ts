import { closeSync, createReadStream, mkdirSync, openSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { countArrowRows, writeArrow } from "../codec/arrow-write.ts";
import type { DuckDb } from "../codec/duckdb.ts";
import type { Plain } from "../codec/duckdb-values.ts";
import { readFooter } from "../codec/parquet.ts";
import { copyCsv, copyLines, type Export, type ExportFile, exportRows, exportsOf } from "../emit/exports.ts";
import type { EmitSettings } from "../emit/input.ts";
import { fileCopyStatement } from "../emit/statements.ts";
import { fileDigest } from "./digest.ts";
import { Fault } from "./fault.ts";

type Metadata = { readonly [key: string]: string };

async function withFile(path: string, use: (write: (bytes: Uint8Array) => void) => Promise<unknown>): Promise<void> {
  const file = openSync(path, "w");
  try {
    await use((bytes) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    });
  } finally {
    closeSync(file);
  }
}

async function write(db: DuckDb, made: Export, to: string, settings: EmitSettings, metadata: Metadata): Promise<void> {
  switch (made.format) {
    case "parquet":
      return db.run(fileCopyStatement(exportRows(made), to, { ...settings, metadata }));
    case "csv":
      return db.run(copyCsv(made, to));
    case "ndjson":
      return db.run(copyLines(made, to));
    case "arrow": {
      const { rows } = await db.stream(exportRows(made));
      return withFile(to, (sink) => writeArrow(made.columns, rows as AsyncIterable<readonly Plain[]>, metadata, sink));
    }
  }
}

const [LINE_FEED, QUOTE] = [10, 34];

/** Lines of a file; in CSV a line can have quoted ones in it. */
async function linesIn(path: string): Promise<number> {
  let [n, quoted] = [0, false];
  const csv = path.endsWith(".csv");
  for await (const chunk of createReadStream(path)) {
    for (const byte of chunk as Uint8Array) {
      if (byte === LINE_FEED && !quoted) n++;
      else if (byte === QUOTE && csv) quoted = !quoted;
    }
  }
  return n;
}

/** The rows of a finished export, as its readers count them. */
async function readBack(made: Export, path: string): Promise<number> {
  switch (made.format) {
    case "parquet":
      return (await readFooter(path)).rows;
    case "csv":
      // The first is the head
      return (await linesIn(path)) - 1;
    case "ndjson":
      return linesIn(path);
    case "arrow":
      return countArrowRows(createReadStream(path) as AsyncIterable<Uint8Array>);
  }
}

/**
 * Writes the tables, whose views are open, in the other formats that are asked for, and reads each back. Throws a fault (a bug) where one
 * has not as many rows as its table.
 */
export async function writeExports(
  db: DuckDb,
  root: string,
  settings: EmitSettings,
  metadataOf: (table: Export["table"]) => Metadata,
): Promise<readonly ExportFile[]> {
  const files: ExportFile[] = [];
  for (const made of exportsOf(settings)) {
    const { table, format, path, columns } = made;
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    await write(db, made, full, settings, metadataOf(table));
    const [{ n } = { n: null }] = await db.rows(`SELECT count(*) AS n FROM ${table}`);
    const rows = await readBack(made, full);
    if (rows !== n) throw new Fault("bug", `books do not balance: ${path}: ${rows} rows read back, ${n} in ${table}`);
    const names = columns.map((c) => c.name);
    files.push({
      path,
      table,
      format,
      columns: names,
      rows,
      bytes: statSync(full).size,
      sha256: await fileDigest(full),
    });
  }
  return files;
}
