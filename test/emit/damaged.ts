import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DuckDb, openDuckDb } from "../../pipeline/codec/duckdb.ts";
import { readFooter } from "../../pipeline/codec/parquet.ts";
import { openViews } from "../../pipeline/run/emit.ts";
import type { TableName } from "../../schemas/tables.ts";

const digest = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** The path of a table's only file, relative to the dataset. */
export function fileOf(table: TableName): string {
  return `${table}/${table}-00000-of-00001.parquet`;
}

/** Changes a text file of a dataset. */
export function edit(dataset: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(dataset, path), change(readFileSync(join(dataset, path), "utf8")));
}

/** A table's file written anew from a query over the dataset's views, with the footer's metadata as it was or as given. Lists are not told. */
export async function rewrite(
  dataset: string,
  table: TableName,
  sql: string,
  metadata?: { readonly [key: string]: string },
): Promise<void> {
  const path = join(dataset, fileOf(table));
  const kept = metadata ?? (await readFooter(path)).metadata;
  const pairs = Object.entries(kept).map(([k, v]) => `"${k}": '${v.replaceAll("'", "''")}'`);
  const db: DuckDb = await openDuckDb({ memoryLimit: "512MB", spill: null, threads: 1 });
  await openViews(db, dataset);
  await db.run(`COPY (${sql}) TO '${path}.new' (FORMAT parquet, KV_METADATA {${pairs.join(", ")}})`);
  db.close();
  renameSync(`${path}.new`, path);
}

/** Makes the dataset's lists true again for the files as they are: what is then found wrong is in the rows. */
export async function reseal(dataset: string): Promise<void> {
  const path = join(dataset, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  for (const table of Object.values(manifest.tables) as { rows: number; files: { path: string }[] }[]) {
    const files = [];
    for (const { path: file } of table.files) {
      const { rows, groups } = await readFooter(join(dataset, file));
      const full = join(dataset, file);
      files.push({ path: file, bytes: statSync(full).size, sha256: digest(full), rows, row_groups: groups.length });
    }
    table.files = files;
    table.rows = files.reduce((n, f) => n + f.rows, 0);
  }
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
  const lines = readFileSync(join(dataset, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  const sums = lines.map((line) => `${digest(join(dataset, line.slice(66)))}  ${line.slice(66)}\n`);
  writeFileSync(join(dataset, "SHA256SUMS"), sums.join(""));
}

/** Flips one byte in the middle of a file. */
export function flip(dataset: string, path: string, at?: number): void {
  const bytes = readFileSync(join(dataset, path));
  const place = at ?? bytes.length >> 1;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(join(dataset, path), bytes);
}

/** Takes a file away. */
export function remove(dataset: string, path: string): void {
  rmSync(join(dataset, path));
}

/** Names of a dataset's folder. */
export function names(dataset: string): readonly string[] {
  return readdirSync(dataset).sort();
}
