import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Folders } from "./newsmill.ts";

/** A row of a query, by column, as JSON has it. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * The rows of a query over a dataset's Parquet files as they stand: `{articles}`, `{duplicates}`, `{rejects}` and
 * `{ledger}` stand for the tables.
 */
export async function rows(folders: Folders, query: string): Promise<readonly Row[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run("SET TimeZone = 'UTC'");
    const sql = query.replace(/\{(\w+)\}/g, (_, table) => `read_parquet('${join(folders.out, table)}/*.parquet')`);
    return (await connection.runAndReadAll(sql)).getRowObjectsJson() as readonly Row[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
