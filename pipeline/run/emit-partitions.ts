import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { TableName } from "../../schemas/tables.ts";
import { sqlName, sqlText } from "../codec/ddl.ts";
import type { DuckDb } from "../codec/duckdb.ts";
import type { PartitionKey } from "../emit/partition.ts";
import { type CopySettings, copyStatement, ORDER } from "../emit/statements.ts";

/**
 * Writes a query's rows as the files of a table, in a folder for each value of the key: `articles/published_month=2024-12/`. DuckDB's
 * own PARTITION_BY keeps neither the order of rows nor bounds on memory; so the rows are sorted by key once, beside the dataset,
 * and each folder is one stretch of them. Returns how many folders there are: none for no rows.
 */
export async function copyPartitioned(
  db: DuckDb,
  folder: string,
  spill: string,
  table: TableName,
  rows: string,
  key: PartitionKey,
  settings: CopySettings,
): Promise<number> {
  mkdirSync(spill, { recursive: true });
  const sorted = sqlText(join(spill, `${table}.sorted.parquet`));
  const name = sqlName(key.name);
  await db.run(
    `COPY (SELECT *, ${key.value} AS ${name} FROM (${rows}) ORDER BY ${name}, ${ORDER[table]}) TO ${sorted} ` +
      "(FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 10240)",
  );
  const keys = await db.rows(`SELECT DISTINCT ${name} AS value FROM ${sorted} ORDER BY value`);
  if (keys.length > 0) mkdirSync(folder, { recursive: true });
  for (const { value } of keys) {
    const part = `SELECT * EXCLUDE (${name}) FROM ${sorted} WHERE ${name} = ${sqlText(String(value))}`;
    await db.run(copyStatement(part, join(folder, `${key.name}=${value}`), settings));
  }
  return keys.length;
}
