import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { sqlText } from "../codec/ddl.ts";
import { type Answer, type DuckDb, openDuckDb } from "../codec/duckdb.ts";
import type { Plain } from "../codec/duckdb-values.ts";
import { rowText, type Shape } from "../report/table.ts";
import { terminalTable } from "../report/terminal.ts";
import { openViews } from "./emit.ts";
import { Fault } from "./fault.ts";
import { noDataset } from "./manifest.ts";

/** What a query came to, whole. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly types: readonly string[];
  readonly rows: readonly (readonly Plain[])[];
}

/** Rows of a table for a terminal that are worked out; beyond that it says how many it shows. */
const SHOWN = 200;
const BATCH = 500;

/** Opens a dataset's views, read-only and shut off from the rest of the machine, for `use`. Throws a fault where there is no dataset. */
export async function withDataset<T>(dataset: string, use: (db: DuckDb) => Promise<T>): Promise<T> {
  if (!existsSync(join(dataset, "manifest.json"))) {
    throw noDataset(dataset);
  }
  const db = await openDuckDb({ memoryLimit: "2GB", spill: null, threads: 2 });
  try {
    await openViews(db, realpathSync(dataset));
    // The dataset's files can be read, nothing written, and nothing else of the machine reached.
    await db.run(`SET allowed_directories = [${sqlText(`${realpathSync(dataset)}/`)}]`);
    await db.run("SET enable_external_access = false");
    await db.run("SET lock_configuration = true");
    return await use(db);
  } finally {
    db.close();
  }
}

/** Runs a query over a dataset's views and hands its answer to `use` while the database is open. Throws a fault where DuckDB refuses the query. */
async function withAnswer<T>(dataset: string, sql: string, use: (answer: Answer) => Promise<T>): Promise<T> {
  return withDataset(dataset, async (db) => {
    const answer = await db.ask(sql).catch(refused);
    return use({ ...answer, rows: refusing(answer.rows) });
  });
}

function refused(error: unknown): never {
  if (!(error instanceof Error)) throw error;
  throw new Fault("usage", error.message, { cause: error });
}

/** A query can go wrong in its last row: a cast, a division. */
async function* refusing(rows: Answer["rows"]): Answer["rows"] {
  try {
    yield* rows;
  } catch (error) {
    refused(error);
  }
}

/** A query over the views of the tables, and all_records, of the dataset folder, with all its rows. */
export async function query(dataset: string, sql: string): Promise<QueryResult> {
  return withAnswer(dataset, sql, async ({ columns, types, rows }) => {
    const all: (readonly Plain[])[] = [];
    for await (const row of rows) all.push(row);
    return { columns, types, rows: all };
  });
}

async function writeRows(answer: Answer, shape: Exclude<Shape, "table">, write: (text: string) => void) {
  const text = rowText(shape, answer.columns);
  write(text.head);
  let batch: (readonly Plain[])[] = [];
  for await (const row of answer.rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    write(text.rows(batch));
    batch = [];
  }
  write(text.rows(batch) + text.foot);
}

async function writeTable(answer: Answer, width: number, write: (text: string) => void) {
  const shown: (readonly Plain[])[] = [];
  let all = 0;
  for await (const row of answer.rows) {
    if (all++ < SHOWN) shown.push(row);
  }
  write(terminalTable(answer.columns, shown, width));
  if (all > shown.length) write(`… ${all - shown.length} more rows; --json or --csv has them all\n`);
}

/** Answers a query as text, in the shape asked for, written as its rows come. `width` is that of the terminal in characters. */
export async function printQuery(
  dataset: string,
  sql: string,
  shape: Shape,
  width: number,
  write: (text: string) => void,
): Promise<void> {
  await withAnswer(dataset, sql, (answer) =>
    shape === "table" ? writeTable(answer, width, write) : writeRows(answer, shape, write),
  );
}
