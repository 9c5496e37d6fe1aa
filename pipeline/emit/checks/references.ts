import { TABLE_FACTS } from "../../../schemas/table-facts.ts";
import { TABLE_NAMES, TABLES, type TableName } from "../../../schemas/tables.ts";
import { sqlName } from "../../codec/ddl.ts";
import { exampleOf } from "./example.ts";
import type { RowCheck } from "./finding.ts";

/** No two rows of a table have the same key. */
function keyCheck(table: TableName): RowCheck {
  const key = TABLE_FACTS[table].key.map(sqlName);
  return {
    check: "references",
    file: `${table}/`,
    message: `rows have the same ${TABLE_FACTS[table].key.join(", ")}`,
    faults: `SELECT concat_ws(' ', ${key.join(", ")})[:100] AS example FROM ${table} GROUP BY ${key.join(", ")} HAVING count(*) > 1`,
  };
}

/** What a column says is a row of another table is one. */
function pointerChecks(table: TableName): readonly RowCheck[] {
  return TABLE_FACTS[table].references.map(({ column, table: other, to }) => ({
    check: "references",
    file: `${table}/`,
    message: `${column} is no ${to} of ${other}`,
    faults:
      `SELECT ${exampleOf(table)} || ': ' || ${sqlName(column)} AS example FROM ${table} ` +
      `WHERE ${sqlName(column)} NOT IN (SELECT ${sqlName(to)} FROM ${other})`,
  }));
}

/** Every other `…_id` of a table is the id of a record: an article's or a copy's. */
function idChecks(table: TableName): readonly RowCheck[] {
  // In these two it is a record's own
  const own = table === "articles" || table === "duplicates" ? ["article_id"] : [];
  const known = [...own, ...TABLE_FACTS[table].references.map((r) => r.column)];
  const ids = TABLES[table].map((c) => c.name).filter((name) => name.endsWith("_id") && !known.includes(name));
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
  return [...TABLE_NAMES.flatMap((t) => [keyCheck(t), ...pointerChecks(t), ...idChecks(t)]), ...BOILERPLATE];
}
