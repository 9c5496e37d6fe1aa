import { DOUBLE, INT32, INT64, oneOf, type RowOf, rowSchema, TEXT } from "./column.ts";
import { MEASURE_COLUMNS } from "./measures.ts";

/** What two stories that are no copies can be to each other, each said of the first: see `relation` below. */
export const STORY_RELATIONS = ["excerpt_of", "contains", "update_candidate", "shared_text"] as const;
export type StoryRelation = (typeof STORY_RELATIONS)[number];

/** The columns of `relations`: one row for two articles that share text and are no copies, read from `from_id` to `to_id`. */
export const RELATION_COLUMNS = [
  { name: "from_id", type: TEXT, nullable: false, about: "article_id of the article that the relation is said of." },
  { name: "to_id", type: TEXT, nullable: false, about: "article_id of the other article." },
  {
    name: "relation",
    type: oneOf(STORY_RELATIONS),
    nullable: false,
    about:
      "excerpt_of: from stands in to, which is longer. contains: from is a live blog or roundup and has to's story in it. update_candidate: from came later and tells to's story again. shared_text: much of one is in the other, and neither is known to be first.",
  },
  ...MEASURE_COLUMNS,
  {
    name: "number_conflicts",
    type: INT32,
    nullable: false,
    about: "Numbers that differ between the two bodies where they stand between the same two words.",
  },
  {
    name: "days_apart",
    type: DOUBLE,
    nullable: true,
    about: "Days that lie at least between the two publications; null when one is not known.",
  },
  { name: "reason", type: TEXT, nullable: false, about: "The relation and its measures in words." },
  { name: "from_source_path", type: TEXT, nullable: false, about: "File of the first, relative to the dump's root." },
  { name: "from_source_offset", type: INT64, nullable: false, about: "Byte offset of the first in its file." },
  { name: "to_source_path", type: TEXT, nullable: false, about: "File of the second, relative to the dump's root." },
  { name: "to_source_offset", type: INT64, nullable: false, about: "Byte offset of the second in its file." },
] as const;

export type RelationRow = RowOf<typeof RELATION_COLUMNS>;
export const relationRowSchema = rowSchema(RELATION_COLUMNS);
