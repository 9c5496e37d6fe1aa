import { TABLE_NAMES, TABLES, type TableName } from "../../../schemas/tables.ts";
import { sqlName } from "../../codec/ddl.ts";
import { exampleOf } from "./example.ts";
import type { RowCheck } from "./finding.ts";

/** Every `…_id` of a table is the id of a record: an article's or a copy's. */
function idChecks(table: TableName): readonly RowCheck[] {
  const ids = TABLES[table].filter((c) => c.name.endsWith("_id") && c.name !== "article_id").map((c) => c.name);
  if (table !== "articles" && table !== "duplicates" && TABLES[table].some((c) => c.name === "article_id")) {
    ids.push("article_id");
  }
  return ids.map((id) => ({
    check: "references",
    file: `${table}/`,
    message: `${id} is the id of no record`,
    faults:
      `SELECT ${exampleOf(table)} || ': ' || ${sqlName(id)} AS example FROM ${table} ` +
      `WHERE ${sqlName(id)} NOT IN (SELECT article_id FROM all_records)`,
  }));
}

const SOURCE = "coalesce(publisher_domain, publisher, regexp_extract(source_path, '^(.*/)?', 0))";

/** Lines that were taken out are lines of sources that are there, out of no more records than say so. */
const BOILERPLATE: readonly RowCheck[] = [
  {
    check: "references",
    file: "boilerplate/",
    message: "source is that of no record",
    faults: `SELECT DISTINCT source AS example FROM boilerplate WHERE source NOT IN (SELECT ${SOURCE} FROM all_records)`,
  },
  {
    check: "references",
    file: "boilerplate/",
    message: "more records than are flagged boilerplate_removed lost the paragraph",
    faults:
      "SELECT source || ': ' || removed_from || ', but there are ' || n AS example FROM boilerplate, " +
      "(SELECT count(*) AS n FROM all_records WHERE list_contains(flags, 'boilerplate_removed')) WHERE removed_from > n",
  },
];

/** What one table says of another's rows is true. */
export function referenceChecks(): readonly RowCheck[] {
  return [...TABLE_NAMES.flatMap(idChecks), ...BOILERPLATE];
}
