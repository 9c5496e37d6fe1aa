import { TABLES, type TableName } from "../../../schemas/tables.ts";
import { sqlName } from "../../codec/ddl.ts";

const PLACE = "coalesce(source_path, '?') || ':' || coalesce(source_offset::VARCHAR, '?')";

/** An SQL expression that names a row of a table for people: its id, else its place in the dump, else its first texts. */
export function exampleOf(table: TableName): string {
  const names = TABLES[table].map((c) => c.name);
  if (names[0] === "article_id") return `coalesce(article_id, ${PLACE})`;
  if (names.includes("source_offset")) return PLACE;
  return `concat_ws(' ', ${names.slice(0, 2).map(sqlName).join(", ")})[:100]`;
}
