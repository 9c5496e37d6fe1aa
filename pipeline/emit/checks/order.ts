import type { TableName } from "../../../schemas/tables.ts";
import { sqlText } from "../../codec/ddl.ts";
import { dataFiles } from "../files.ts";
import { ORDER } from "../statements.ts";
import { exampleOf } from "./example.ts";
import type { RowCheck } from "./finding.ts";

/** The order's keys as a row that compares as the table is sorted: in a row, null is greater than any value. Only numbers are sorted from great to small. */
function sortKey(table: TableName): string {
  const keys = ORDER[table].split(", ").map((key) => {
    const [name = "", direction] = key.split(" ");
    return direction === "DESC" ? `-${name}` : name;
  });
  return `row(${keys.join(", ")})`;
}

/** A table's rows are in its order, in each of its folders through the files by their names. `root` is a path that ends in `/`. */
export function orderCheck(table: TableName, root: string): RowCheck {
  const files = `read_parquet(${sqlText(root + dataFiles(table))}, filename = true, file_row_number = true, hive_partitioning = false)`;
  const key = sortKey(table);
  return {
    check: "order",
    file: `${table}/`,
    message: `rows are not sorted by ${ORDER[table]}`,
    faults:
      `SELECT filename[${root.length + 1}:] || ' row ' || file_row_number || ': ' || example AS example FROM ` +
      `(SELECT filename, file_row_number, ${exampleOf(table)} AS example, ${key} AS key, ` +
      `lag(${key}) OVER (PARTITION BY regexp_extract(filename, '^.*/') ORDER BY filename, file_row_number) AS before FROM ${files}) WHERE key < before`,
  };
}
