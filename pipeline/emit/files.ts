import type { TableName } from "../../schemas/tables.ts";
import type { DataFile } from "./input.ts";

const digits = (n: number) => String(n).padStart(5, "0");

/** The name of a table's file `index` of `count` in a folder, relative to the dataset: `articles/articles-00000-of-00002.parquet`. */
export function dataFileName(table: TableName, index: number, count: number, folder: string = table): string {
  return `${folder}/${table}-${digits(index)}-of-${digits(count)}.parquet`;
}

/** The pattern that takes in all files of a table, in folders by a key or not, relative to the dataset. */
export function dataFiles(table: TableName): string {
  return `${table}/**/*.parquet`;
}

/** The plainest pattern that takes in these files of a table. */
export function patternOf(table: TableName, files: readonly DataFile[]): string {
  return files.some((f) => f.path.split("/").length > 2) ? dataFiles(table) : `${table}/*.parquet`;
}
