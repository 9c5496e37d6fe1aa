import type { TableName } from "../../schemas/tables.ts";

const digits = (n: number) => String(n).padStart(5, "0");

/** The name of a table's file `index` of `count`, relative to the dataset: `articles/articles-00000-of-00002.parquet`. */
export function dataFileName(table: TableName, index: number, count: number): string {
  return `${table}/${table}-${digits(index)}-of-${digits(count)}.parquet`;
}

/** The pattern that takes in all files of a table, relative to the dataset. */
export function dataFiles(table: TableName): string {
  return `${table}/*.parquet`;
}
