import { readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { TABLES, type TableName } from "../../schemas/tables.ts";
import { duckType } from "../codec/ddl.ts";
import type { DuckDb } from "../codec/duckdb.ts";
import { openParquetRows, type ParquetRows, readFooter } from "../codec/parquet.ts";
import type { ColumnOfFile } from "../codec/parquet-schema.ts";
import { dataFileName } from "../emit/files.ts";
import type { DataFile, EmitSettings } from "../emit/input.ts";
import { partitionKey } from "../emit/partition.ts";
import { copyStatement } from "../emit/statements.ts";
import { fileDigest } from "./digest.ts";
import { copyPartitioned } from "./emit-partitions.ts";
import type { Place } from "./emit-place.ts";
import { Fault } from "./fault.ts";

type Metadata = { readonly [key: string]: string };

/** Writes a query's rows as the files of a table, in the folder of that name in the unfinished dataset, or in folders by a key in it. */
export async function copyTable(
  db: DuckDb,
  { unfinished, spill }: Place,
  table: TableName,
  rows: string,
  settings: EmitSettings,
  metadata: Metadata,
): Promise<void> {
  const { rowsPerFile, rowsPerGroup, compression } = settings;
  const copy = { rowsPerFile, rowsPerGroup, compression, metadata };
  const key = partitionKey(table, settings.partitionBy);
  const folder = join(unfinished, table);
  const parts = key === null ? 0 : await copyPartitioned(db, folder, spill, table, rows, key, copy);
  // A table without rows is a file without rows
  if (parts === 0) await db.run(copyStatement(rows, folder, copy));
}

/** The same row by row: for tables whose rows are rare, large, and of text and numbers only. */
export async function appendTable(
  db: DuckDb,
  root: string,
  table: TableName,
  rows: string,
  settings: EmitSettings,
  metadata: Metadata,
): Promise<void> {
  const columns = TABLES[table];
  const open = (index: number): Promise<ParquetRows> =>
    openParquetRows(join(root, table, `data_${index}.parquet`), columns, settings.rowsPerGroup, metadata);
  const answer = await db.stream(rows);
  let [index, held] = [0, 0];
  let file = await open(index);
  for await (const row of answer.rows) {
    if (held === settings.rowsPerFile) {
      await file.close();
      file = await open(++index);
      held = 0;
    }
    await file.append(Object.fromEntries(columns.map((c, i) => [c.name, row[i] ?? null])));
    held++;
  }
  await file.close();
}

const columnText = (columns: readonly ColumnOfFile[]) => columns.map((c) => `${c.name} ${c.type}`).join(", ");

/** The columns that the files of a table must have. */
export function columnsMeant(table: TableName): readonly ColumnOfFile[] {
  return TABLES[table].map((c) => ({ name: c.name, type: duckType(c.type) }));
}

const numberOf = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0);

function checkFooter(
  path: string,
  table: TableName,
  columns: readonly ColumnOfFile[],
  found: Metadata,
  meant: Metadata,
): void {
  const [is, should] = [columnText(columns), columnText(columnsMeant(table))];
  if (is !== should) throw new Fault("bug", `${path}: columns ${is}; should be ${should}`);
  for (const [key, value] of Object.entries(meant)) {
    if (found[key] !== value)
      throw new Fault("bug", `${path}: ${key} is ${JSON.stringify(found[key])}, not "${value}"`);
  }
}

/**
 * Gives the files of a table their names, and opens the footer of each with another library than wrote it: its columns and
 * metadata must be those meant. Throws a fault where they are not.
 */
export async function settleTable(root: string, table: TableName, metadata: Metadata): Promise<readonly DataFile[]> {
  const parts = readdirSync(join(root, table))
    .filter((name) => name.includes("="))
    .sort();
  const folders = parts.length === 0 ? [table] : parts.map((part) => `${table}/${part}`);
  const files: DataFile[] = [];
  for (const folder of folders) files.push(...(await settleFolder(root, table, folder, metadata)));
  return files;
}

async function settleFolder(root: string, table: TableName, folder: string, metadata: Metadata): Promise<DataFile[]> {
  const written = readdirSync(join(root, folder)).sort((a, b) => numberOf(a) - numberOf(b));
  const files: DataFile[] = [];
  for (const [index, name] of written.entries()) {
    const path = dataFileName(table, index, written.length, folder);
    const full = join(root, path);
    renameSync(join(root, folder, name), full);
    const footer = await readFooter(full);
    checkFooter(path, table, footer.columns, footer.metadata, metadata);
    files.push({
      path,
      bytes: statSync(full).size,
      sha256: await fileDigest(full),
      rows: footer.rows,
      row_groups: footer.groups.length,
    });
  }
  return files;
}
