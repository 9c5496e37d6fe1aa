import { ARTICLE_COLUMNS } from "./articles.ts";
import { DOUBLE, oneOf, type RowOf, rowSchema, TEXT } from "./column.ts";
import { MEASURE_COLUMNS } from "./measures.ts";

export const RELATIONS = ["recrawl", "version", "repost", "syndicated"] as const;
export type Relation = (typeof RELATIONS)[number];

/** How two records are known to be copies: one page, one canonical address, the same words, or alike enough. */
export const LINKS = ["page", "address", "words", "measures"] as const;
export type Link = (typeof LINKS)[number];

/** The columns of `duplicates`: those of `articles`, and what each copy is to the record kept. */
export const DUPLICATE_COLUMNS = [
  ...ARTICLE_COLUMNS,
  {
    name: "kept_id",
    type: TEXT,
    nullable: false,
    about: "article_id of the record that stands in articles for this one.",
  },
  {
    name: "relation",
    type: oneOf(RELATIONS),
    nullable: false,
    about: "recrawl, version, repost or syndicated: what this record is to the one kept.",
  },
  ...MEASURE_COLUMNS,
  {
    name: "matched_id",
    type: TEXT,
    nullable: false,
    about:
      "article_id of the copy that this record was matched with: the one kept, or the next on the way to it where copies of both lie between.",
  },
  {
    name: "matched_by",
    type: oneOf(LINKS),
    nullable: false,
    about:
      "page, address (one canonical address), words (the same words) or measures: how the two are known to be copies.",
  },
  {
    name: "matched_similarity",
    type: DOUBLE,
    nullable: false,
    about: "Jaccard of the word 5-grams of this body and the one it was matched with.",
  },
  {
    name: "matched_containment",
    type: DOUBLE,
    nullable: false,
    about: "Share of the shorter one's words that stand in the longer in runs of five or more, of the same two.",
  },
  { name: "reason", type: TEXT, nullable: false, about: "Why the two are copies, and why the other one was kept." },
] as const;
export type DuplicateRow = RowOf<typeof DUPLICATE_COLUMNS>;
export const duplicateRowSchema = rowSchema(DUPLICATE_COLUMNS);
