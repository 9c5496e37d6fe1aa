import { TABLE_NAMES, type TableName } from "../../schemas/tables.ts";
import { sqlText } from "../codec/ddl.ts";
import { dataFiles } from "./files.ts";

/** The statement that makes a view of a table of the dataset at `root`: a path that ends in `/`, or empty for the working directory. */
export function viewOf(table: TableName, root: string): string {
  return `CREATE OR REPLACE VIEW ${table} AS SELECT * FROM read_parquet(${sqlText(root + dataFiles(table))}, hive_partitioning = false)`;
}

/** Statements that make a view of each table, and `all_records`: one row for each article and each copy of it. */
export function viewStatements(root: string): readonly string[] {
  return [
    ...TABLE_NAMES.map((table) => viewOf(table, root)),
    "CREATE OR REPLACE VIEW all_records AS SELECT * FROM articles UNION ALL BY NAME SELECT * FROM duplicates",
  ];
}

/** `duckdb/views.sql`: for `duckdb -init duckdb/views.sql` in the dataset's folder. */
export function viewsFile(): string {
  const head = "-- In the dataset's folder: duckdb -init duckdb/views.sql\nSET TimeZone = 'UTC';\n";
  return `${head}${viewStatements("")
    .map((s) => `${s};\n`)
    .join("")}`;
}
