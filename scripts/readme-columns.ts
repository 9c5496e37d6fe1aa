import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ARTICLE_COLUMNS } from "../schemas/articles.ts";
import type { Column, ColumnType } from "../schemas/column.ts";

/**
 * Writes the table of columns in README.md anew, from the schema.
 *
 *     npx tsx scripts/readme-columns.ts
 */

const NAMES = {
  text: "VARCHAR",
  int32: "INTEGER",
  int64: "BIGINT",
  double: "DOUBLE",
  boolean: "BOOLEAN",
  date: "DATE",
  instant: "TIMESTAMPTZ",
} as const;

function typeName(type: ColumnType): string {
  if (type.kind === "list") return `${typeName(type.of)}[]`;
  if (type.kind !== "struct") return NAMES[type.kind];
  return `STRUCT(${type.fields.map((f) => `${f.name} ${typeName(f.type)}`).join(", ")})`;
}

/** The columns of a table as Markdown, one a row: name, type as DuckDB says it (with `?` where it can be null), meaning. */
export function columnTable(columns: readonly Column[]): string {
  const rows = columns.map((c) => `| \`${c.name}\` | ${typeName(c.type)}${c.nullable ? "?" : ""} | ${c.about} |`);
  return ["| column | type | meaning |", "|---|---|---|", ...rows].join("\n");
}

const BETWEEN = /(<!-- columns -->\n)[\s\S]*?(<!-- \/columns -->)/;

/** A README with the table of columns between its two marks. Throws when the marks are not there. */
export function withColumns(readme: string): string {
  if (!BETWEEN.test(readme))
    throw new Error("README.md: the marks <!-- columns --> and <!-- /columns --> are not there");
  return readme.replace(
    BETWEEN,
    (_, open: string, close: string) => `${open}${columnTable(ARTICLE_COLUMNS)}\n${close}`,
  );
}

if (process.argv[1] === import.meta.filename) {
  const file = join(import.meta.dirname, "..", "README.md");
  writeFileSync(file, withColumns(readFileSync(file, "utf8")));
}
