import { mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { sqlText } from "../codec/ddl.ts";
import type { DuckDb } from "../codec/duckdb.ts";
import type { EmitSettings } from "../emit/input.ts";
import { fileCopyStatement, rowsOf, USUAL_LINE } from "../emit/statements.ts";
import type { Place } from "./emit-place.ts";
import { copyTable } from "./emit-tables.ts";
import { longestLine } from "./longest-line.ts";
import { stretched } from "./stretched.ts";
import type { Progress } from "./task.ts";

const sizeOf = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0);

/**
 * Writes the rows of NDJSON files as the files of a table with texts in it, sorted: file by file, so that what is sorted at a time
 * is `settings.rowsPerFile` rows and not the corpus. In folders by a key they are sorted at once.
 */
export async function copyTexts(
  db: DuckDb,
  place: Place,
  table: "articles" | "duplicates",
  files: readonly string[],
  settings: EmitSettings,
  metadata: { readonly [key: string]: string },
  progress: (done: Progress) => void,
): Promise<void> {
  const longest = await longestLine(files, USUAL_LINE);
  const folder = join(place.unfinished, table);
  const whole = settings.partitionBy !== undefined || files.some((f) => f.endsWith(".gz"));
  const stretches = whole ? [files] : await stretched(files, settings.rowsPerFile, join(place.spill, table));
  if (stretches.length < 2) {
    await copyTable(db, place, table, rowsOf(table, files, longest), settings, metadata);
    const written = sqlText(join(folder, "**", "*.parquet"));
    const [held] = await db.rows(`SELECT sum(num_rows) AS rows FROM parquet_file_metadata(${written})`);
    progress({ records: Number(held?.["rows"] ?? 0), rejects: 0, bytes: sizeOf(files) });
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const [i, part] of stretches.entries()) {
    const to = join(folder, `data_${i}.parquet`);
    const [done] = await db.rows(fileCopyStatement(rowsOf(table, part, longest), to, { ...settings, metadata }));
    progress({ records: Number(done?.["Count"] ?? 0), rejects: 0, bytes: sizeOf(part) });
    for (const file of part) rmSync(file);
  }
}
