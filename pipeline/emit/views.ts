import { TABLE_NAMES, type TableName } from "../../schemas/tables.ts";
import { sqlText } from "../codec/ddl.ts";
import { dataFiles } from "./files.ts";
import { rowsOf } from "./statements.ts";

/** The statement that makes a view of a table of the dataset at `root`: a path that ends in `/`, or empty for the working directory. */
export function viewOf(table: TableName, root: string): string {
  return `CREATE OR REPLACE VIEW ${table} AS SELECT * FROM read_parquet(${sqlText(root + dataFiles(table))}, hive_partitioning = false)`;
}

const ALL_RECORDS =
  "CREATE OR REPLACE VIEW all_records AS SELECT * FROM articles UNION ALL BY NAME SELECT * FROM duplicates";

/** Statements that make a view of each table, those of `absent` as tables without rows, and `all_records`: one row for each article and each copy of it. */
export function viewStatements(root: string, absent: readonly TableName[] = []): readonly string[] {
  const empty = (table: TableName) => `CREATE OR REPLACE VIEW ${table} AS ${rowsOf(table, [], 0)}`;
  return [...TABLE_NAMES.map((t) => (absent.includes(t) ? empty(t) : viewOf(t, root))), ALL_RECORDS];
}

/** `duckdb/views.sql`: for `duckdb -init duckdb/views.sql` in the dataset's folder. */
export function viewsFile(): string {
  const head = "-- In the dataset's folder: duckdb -init duckdb/views.sql\nSET TimeZone = 'UTC';\n";
  return `${head}${viewStatements("")
    .map((s) => `${s};\n`)
    .join("")}`;
}
