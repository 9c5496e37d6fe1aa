import { TABLE_FACTS } from "../../schemas/table-facts.ts";
import { TABLE_NAMES, TABLES, type TableName } from "../../schemas/tables.ts";
import { duckType } from "../codec/ddl.ts";
import { table } from "./markdown.ts";

const ARTICLE_NAMES: ReadonlySet<string> = new Set(TABLES.articles.map((c) => c.name));

function dictionary(name: TableName): string {
  // Duplicates have all columns of articles, described there
  const own = TABLES[name].filter((c) => name !== "duplicates" || !ARTICLE_NAMES.has(c.name));
  const rows = own.map((c) => [
    `\`${c.name}\``,
    `\`${duckType(c.type).replaceAll('"', "")}\``,
    c.nullable ? "yes" : "",
    c.about,
  ]);
  return table(["column", "type", "may be null", "what it is"], 4, rows);
}

/** Every table with its columns, each with its sentence. */
export function columns(): string {
  return TABLE_NAMES.map((name) => {
    const { about, key } = TABLE_FACTS[name];
    const more = name === "duplicates" ? " All columns of `articles`, and:" : "";
    return `### ${name}\n\n${about} Key: ${key.map((k) => `\`${k}\``).join(", ")}.${more}\n\n${dictionary(name)}`;
  }).join("\n\n");
}
