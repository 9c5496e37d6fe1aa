import { ARTICLE_COLUMNS } from "../../schemas/articles.ts";
import type { Column } from "../../schemas/column.ts";
import { REJECT_COLUMNS } from "../../schemas/rejects.ts";
import { duckType, jsonRow, sqlName, sqlText } from "../codec/ddl.ts";
import { type DuckDb, type DuckDbSettings, openDuckDb } from "../codec/duckdb.ts";
import { type Earlier, soundFiles } from "./against.ts";
import { engineFault } from "./engine-fault.ts";
import { Fault } from "./fault.ts";

/** Rows of an earlier dataset as JSON, one text a row. */
export interface EarlierRows {
  /** Articles and duplicates, by path and offset, without what only duplicates have. */
  readonly records: () => AsyncIterable<string>;
  readonly rejects: () => AsyncIterable<string>;
}

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

async function* texts(db: DuckDb, sql: string): AsyncIterable<string> {
  const { rows } = await db.stream(sql);
  for await (const [text] of rows) yield String(text);
}

async function rowsOf(db: DuckDb, earlier: Earlier): Promise<EarlierRows> {
  const from = async (table: string, columns: readonly Column[]) => {
    const read = parquet(await soundFiles(earlier, table));
    await checkColumns(db, earlier, table, read, columns);
    return read;
  };
  const [articles, duplicates] = [await from("articles", ARTICLE_COLUMNS), await from("duplicates", ARTICLE_COLUMNS)];
  const rejects = await from("rejects", REJECT_COLUMNS);
  const names = ARTICLE_COLUMNS.map((c) => sqlName(c.name)).join(", ");
  const union = `SELECT ${names} FROM ${articles} UNION ALL SELECT ${names} FROM ${duplicates}`;
  const ordered = `SELECT * FROM (${union}) ORDER BY source_path, source_offset`;
  return {
    records: () => texts(db, `SELECT ${jsonRow(ARTICLE_COLUMNS)} FROM (${ordered})`),
    rejects: () => texts(db, `SELECT ${jsonRow(REJECT_COLUMNS)} FROM ${rejects}`),
  };
}

/** Reads an earlier dataset's tables once their files are found sound and of this newsmill's columns; throws a fault where they are not. */
export async function withEarlierRows<T>(
  earlier: Earlier,
  settings: DuckDbSettings,
  read: (rows: EarlierRows) => Promise<T>,
): Promise<T> {
  const db = await openDuckDb(settings);
  try {
    return await read(await rowsOf(db, earlier));
  } catch (error) {
    throw engineFault(error, earlier.root);
  } finally {
    db.close();
  }
}
