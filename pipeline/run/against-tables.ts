import { ARTICLE_COLUMNS } from "../../schemas/articles.ts";
import type { Column } from "../../schemas/column.ts";
import { REJECT_COLUMNS } from "../../schemas/rejects.ts";
import { copyJson, duckType, jsonSelect, sqlText } from "../codec/ddl.ts";
import { type DuckDb, openDuckDb } from "../codec/duckdb.ts";
import { type Earlier, soundFiles } from "./against.ts";
import { engineFault } from "./engine-fault.ts";
import { Fault } from "./fault.ts";

const parquet = (files: readonly string[]) => `read_parquet([${files.map(sqlText).join(", ")}])`;
const bare = (type: string) => type.replaceAll('"', "");

/** Throws a fault unless a table has these columns, of their types. */
async function checkColumns(db: DuckDb, earlier: Earlier, table: string, from: string, columns: readonly Column[]) {
  const rows = await db.rows(`DESCRIBE SELECT * FROM ${from}`);
  const found = new Map(rows.map((r) => [String(r["column_name"]), bare(String(r["column_type"]))]));
  const other = columns.find((c) => found.get(c.name) !== bare(duckType(c.type)));
  if (other === undefined) return;
  const has = found.get(other.name) ?? "missing";
  throw new Fault(
    "noInput",
    `${earlier.root}: ${table}: column ${other.name} is ${has}, should be ${bare(duckType(other.type))}: ` +
      `built by newsmill ${earlier.manifest.versions.newsmill}, whose datasets this one cannot add to; build it anew`,
  );
}

/** Records that were turned away, by stage and reason. */
export type Turned = readonly { readonly stage: string; readonly reason: string; readonly count: number }[];

async function copyRows(db: DuckDb, earlier: Earlier, records: string, rejects: string): Promise<Turned> {
  const from = async (table: string, columns: readonly Column[]) => {
    const read = parquet(await soundFiles(earlier, table));
    await checkColumns(db, earlier, table, read, columns);
    return read;
  };
  const [articles, duplicates] = [await from("articles", ARTICLE_COLUMNS), await from("duplicates", ARTICLE_COLUMNS)];
  const turned = await from("rejects", REJECT_COLUMNS);
  const row = jsonSelect(ARTICLE_COLUMNS);
  await db.run(copyJson(`SELECT ${row} FROM ${articles} UNION ALL SELECT ${row} FROM ${duplicates}`, records));
  await db.run(copyJson(`SELECT ${jsonSelect(REJECT_COLUMNS)} FROM ${turned}`, rejects));
  const counts = await db.rows(`SELECT stage, reason, count(*) AS n FROM ${turned} GROUP BY ALL ORDER BY ALL`);
  return counts.map((r) => ({ stage: String(r["stage"]), reason: String(r["reason"]), count: Number(r["n"]) }));
}

/**
 * Writes an earlier dataset's rows as NDJSON: to `records` those of articles and duplicates in the order of their files,
 * without what only duplicates have, and to `rejects` those of rejects, which are counted. Throws a fault when one of its
 * files is damaged or of other columns than this newsmill's.
 */
export async function writeEarlierRows(
  earlier: Earlier,
  memoryLimit: string,
  records: string,
  rejects: string,
): Promise<Turned> {
  // DuckDB writes the files itself: rows that pass through this process wait in its memory to be collected
  const db = await openDuckDb({ memoryLimit, spill: null, threads: 1 });
  try {
    return await copyRows(db, earlier, records, rejects);
  } catch (error) {
    throw engineFault(error, earlier.root);
  } finally {
    db.close();
  }
}
