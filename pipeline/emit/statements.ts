import type { Column } from "../../schemas/column.ts";
import type { Compression } from "../../schemas/layout.ts";
import { TABLES, type TableName } from "../../schemas/tables.ts";
import { duckType, jsonColumns, sqlName, sqlText } from "../codec/ddl.ts";

/** Rows of equal time are told apart by id and place, so that the order is whole and the bytes are the same in every run. */
export const ORDER = {
  articles: "published_at NULLS LAST, article_id, source_path, source_offset",
  duplicates: "published_at NULLS LAST, article_id, source_path, source_offset",
  rejects: "source_path, source_offset, stage, reason",
  ledger: "source_path, source_offset",
  boilerplate: "source, pages DESC, line",
  relations: "from_id, to_id, relation",
} as const satisfies { readonly [T in TableName]: string };

/** Longest line, in bytes, that DuckDB takes unless told otherwise. */
export const USUAL_LINE = 16 * 1024 * 1024;

const names = (columns: readonly Column[]) => columns.map((c) => sqlName(c.name)).join(", ");

/** Rows of NDJSON files as a table, in its order. `longest` is the length in bytes of the longest line; no files are no rows. */
export function rowsOf(table: TableName, files: readonly string[], longest: number): string {
  const columns = TABLES[table];
  if (files.length === 0) {
    return `SELECT ${columns.map((c) => `NULL::${duckType(c.type)} AS ${sqlName(c.name)}`).join(", ")} WHERE false`;
  }
  const list = files.map(sqlText).join(", ");
  // It holds buffers of twice the size it is told.
  const most = Math.max(USUAL_LINE, longest + 1024);
  return (
    `SELECT ${names(columns)} FROM read_json([${list}], format = 'newline_delimited', ` +
    `maximum_object_size = ${most}, columns = ${jsonColumns(columns)}) ORDER BY ${ORDER[table]}`
  );
}

/** The ledger, from the other three tables' views: one row for each input record. */
export function ledgerRows(): string {
  const place = "source_path, source_record, source_offset";
  return (
    `SELECT ${names(TABLES.ledger)} FROM (` +
    `SELECT ${place}, 'article' AS fate, 'emit' AS stage, NULL::VARCHAR AS reason, article_id FROM articles ` +
    `UNION ALL SELECT ${place}, 'duplicate', 'deduplicate', 'deduplicate/' || relation, article_id FROM duplicates ` +
    `UNION ALL SELECT ${place}, 'reject', stage, reason, NULL FROM rejects) ORDER BY ${ORDER.ledger}`
  );
}

export interface CopySettings {
  readonly rowsPerFile: number;
  readonly rowsPerGroup: number;
  readonly compression?: Compression | undefined;
  readonly metadata: { readonly [key: string]: string };
}

function parquetOptions({ rowsPerGroup, compression = "zstd", metadata }: CopySettings): string {
  const pairs = Object.entries(metadata).map(([k, v]) => `${sqlName(k)}: ${sqlText(v)}`);
  return (
    `FORMAT parquet, COMPRESSION ${compression === "none" ? "uncompressed" : compression}, ` +
    `ROW_GROUP_SIZE ${rowsPerGroup}, KV_METADATA {${pairs.join(", ")}}`
  );
}

/** Writes the rows of a query into one Parquet file. */
export function fileCopyStatement(rows: string, to: string, settings: CopySettings): string {
  return `COPY (${rows}) TO ${sqlText(to)} (${parquetOptions(settings)})`;
}

/** Writes the rows of a query into the folder `to` as Parquet files of bounded size, `data_0.parquet` and so on. */
export function copyStatement(rows: string, to: string, settings: CopySettings): string {
  const groups = Math.max(1, Math.floor(settings.rowsPerFile / settings.rowsPerGroup));
  return `COPY (${rows}) TO ${sqlText(to)} (${parquetOptions(settings)}, ROW_GROUPS_PER_FILE ${groups})`;
}
