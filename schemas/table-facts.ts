import type { TableName } from "./tables.ts";

/** A column that says which row of another table is meant. */
export interface Reference {
  readonly column: string;
  readonly table: TableName;
  readonly to: string;
}

/** What a table is, beside its columns. */
export interface TableFacts {
  /** One sentence. */
  readonly about: string;
  /** Columns that no two rows have the same values in. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
}

const PLACE = ["source_path", "source_offset"] as const;
const article = (column: string): Reference => ({ column, table: "articles", to: "article_id" });

/** What each table is, what tells its rows apart, and whose rows they point to. */
export const TABLE_FACTS: { readonly [T in TableName]: TableFacts } = {
  articles: {
    about: "One row for each story: the record that stands for its copies.",
    key: ["article_id"],
    references: [],
  },
  duplicates: {
    about: "The copies: what each is a copy of, how, and how near; the same columns as articles and a few more.",
    key: PLACE,
    references: [article("kept_id")],
  },
  rejects: {
    about: "Records that could not become articles: stage, reason, what was wrong, and the raw record.",
    key: PLACE,
    references: [],
  },
  ledger: { about: "One row for each input record: where it ended and why.", key: PLACE, references: [] },
  boilerplate: {
    about: "Paragraphs taken out of bodies because they recur on a source's pages.",
    key: ["source", "line"],
    references: [],
  },
  relations: {
    about: "Articles that share text and are no copies of each other.",
    key: ["from_id", "to_id", "relation"],
    references: [article("from_id"), article("to_id")],
  },
};
