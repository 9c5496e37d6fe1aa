import { ARTICLE_COLUMNS } from "./articles.ts";
import { BOILERPLATE_COLUMNS } from "./boilerplate.ts";
import type { Column } from "./column.ts";
import { DUPLICATE_COLUMNS } from "./duplicates.ts";
import { LEDGER_COLUMNS } from "./ledger.ts";
import { REJECT_COLUMNS } from "./rejects.ts";
import { RELATION_COLUMNS } from "./relations.ts";

export const TABLE_NAMES = ["articles", "duplicates", "rejects", "ledger", "boilerplate", "relations"] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** The dataset's tables, by name, each with its columns in order. */
export const TABLES: { readonly [T in TableName]: readonly Column[] } = {
  articles: ARTICLE_COLUMNS,
  duplicates: DUPLICATE_COLUMNS,
  rejects: REJECT_COLUMNS,
  ledger: LEDGER_COLUMNS,
  boilerplate: BOILERPLATE_COLUMNS,
  relations: RELATION_COLUMNS,
};
