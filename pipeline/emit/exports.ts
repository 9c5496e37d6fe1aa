import type { Column } from "../../schemas/column.ts";
import type { ExportFormat } from "../../schemas/layout.ts";
import { TABLE_NAMES, TABLES, type TableName } from "../../schemas/tables.ts";
import { copyJson, jsonSelect, jsonValue, sqlName, sqlText } from "../codec/ddl.ts";
import type { EmitSettings } from "./input.ts";
import { ORDER } from "./statements.ts";

/** A table in another format: one file. */
export interface Export {
  readonly table: TableName;
  readonly format: ExportFormat;
  /** Relative to the dataset: `csv/articles.csv`. */
  readonly path: string;
  readonly columns: readonly Column[];
}

/** An export that is there. */
export interface ExportFile {
  readonly path: string;
  readonly table: TableName;
  readonly format: ExportFormat;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Media types of the formats. */
export const MEDIA_TYPES: { readonly [F in ExportFormat]: string } = {
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.file",
  ndjson: "application/x-ndjson",
  csv: "text/csv",
};

/** The exports that the settings ask for: each table with the chosen columns that it has, none where it has none of them. */
export function exportsOf({ formats = [], columns = null }: EmitSettings): readonly Export[] {
  return formats.flatMap((format) =>
    TABLE_NAMES.flatMap((table) => {
      const chosen = TABLES[table].filter((c) => columns === null || columns.includes(c.name));
      // The dataset's own tables are Parquet with all columns
      if (chosen.length === 0 || (format === "parquet" && columns === null)) return [];
      return [{ table, format, path: `${format}/${table}.${format}`, columns: chosen }];
    }),
  );
}

/** A query for the rows of an export, as values of DuckDB, in the table's order. */
export function exportRows({ table, columns }: Export): string {
  return `SELECT ${columns.map((c) => sqlName(c.name)).join(", ")} FROM ${table} ORDER BY ${ORDER[table]}`;
}

/** The rows of a table in its order; the keys are sorted as they are in the table, whatever the select list makes of them. */
const sorted = (list: string, table: TableName) =>
  `SELECT ${list} FROM (SELECT * FROM ${table} ORDER BY ${ORDER[table]})`;

/** Writes an export as lines of JSON: instants in RFC 3339, days as days. */
export function copyLines({ table, columns }: Export, to: string): string {
  return copyJson(sorted(jsonSelect(columns), table), to);
}

/** A value as CSV can hold it: lists and structs as JSON, instants in RFC 3339. */
function csvValue({ name, type }: Column): string {
  const value = jsonValue(type, sqlName(name));
  return type.kind === "list" || type.kind === "struct" ? `to_json(${value})::VARCHAR` : value;
}

/** Writes an export as CSV (RFC 4180, with a head; a value that is missing is empty, an empty text is `""`). */
export function copyCsv({ table, columns }: Export, to: string): string {
  const values = columns.map((c) => `${csvValue(c)} AS ${sqlName(c.name)}`);
  return `COPY (${sorted(values.join(", "), table)}) TO ${sqlText(to)} (FORMAT csv, HEADER true)`;
}
