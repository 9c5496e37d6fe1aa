import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DuckDBInstance, type Json } from "@duckdb/node-api";
import type { Row } from "./chart.ts";

/** What a query came to: its rows, and the names of its columns even where there are none. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A dataset opened for questions. Close it, or its threads keep the process alive. */
export interface Opened {
  readonly ask: (sql: string) => Promise<Answer>;
  readonly close: () => void;
}

/** DuckDB gives wide integers as text, to keep all their digits; counts have few. */
const plain = (value: Json | undefined, type: string) =>
  value === null || value === undefined
    ? null
    : /^(?:U?BIGINT|HUGEINT|DOUBLE|DECIMAL)/.test(type)
      ? Number(value)
      : value;

/** Opens the dataset in a folder by the views that it brings along. Throws when it is none. */
export async function openDataset(folder: string): Promise<Opened> {
  const views = join(folder, "duckdb", "views.sql");
  if (!existsSync(views)) throw new Error(`${folder}: is no dataset: it has no duckdb/views.sql`);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  // The paths of the views are relative to the dataset.
  await connection.run(`SET file_search_path = '${resolve(folder).replaceAll("'", "''")}'`);
  await connection.run(readFileSync(views, "utf8"));
  return {
    ask: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      const columns = reader.deduplicatedColumnNames();
      const types = reader.columnTypes().map(String);
      const rows = reader
        .getRowsJson()
        .map((row) => Object.fromEntries(columns.map((c, i) => [c, plain(row[i], types[i] ?? "")])) as Row);
      return { columns, rows };
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
