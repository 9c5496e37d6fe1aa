import { INT32, oneOf, type RowOf, rowSchema, TEXT } from "./column.ts";

/** Where on its pages a line stands: at the edge of the body through other such lines, or among the article's own. */
export const LINE_POSITIONS = ["start", "end", "middle"] as const;
export type LinePosition = (typeof LINE_POSITIONS)[number];

/** Why a line is furniture: it closes (or opens) body after body, or it stands on most of the source's pages. */
export const BOILERPLATE_RULES = ["edge", "everywhere"] as const;
export type BoilerplateRule = (typeof BOILERPLATE_RULES)[number];

/** The columns of `boilerplate`: one row for each paragraph that was taken out of the bodies of a source's articles. */
export const BOILERPLATE_COLUMNS = [
  {
    name: "source",
    type: TEXT,
    nullable: false,
    about:
      "The outlet's domain, else its name, else the folder of the dump, with / at its end (empty: the dump itself).",
  },
  {
    name: "line",
    type: TEXT,
    nullable: false,
    about: "The paragraph as it stands on the first page that has it; the others may differ in case and punctuation.",
  },
  {
    name: "pages",
    type: INT32,
    nullable: false,
    about: "Different stories of the source that it stood in; copies, versions and re-crawls of a story count once.",
  },
  { name: "source_pages", type: INT32, nullable: false, about: "Different stories of the source." },
  {
    name: "position",
    type: oneOf(LINE_POSITIONS),
    nullable: false,
    about: "start or end of the body, directly or through other such lines; else middle.",
  },
  {
    name: "removed_from",
    type: INT32,
    nullable: false,
    about: "Records (articles and duplicates) whose body it was taken out of.",
  },
  { name: "words_removed", type: INT32, nullable: false, about: "Words taken out of all of them together." },
  {
    name: "rule",
    type: oneOf(BOILERPLATE_RULES),
    nullable: false,
    about:
      "edge: in at least 5 stories and a tenth of the source's, at the start or end in 4 of 5; everywhere: in at least 8 and half of them.",
  },
] as const;

export type BoilerplateRow = RowOf<typeof BOILERPLATE_COLUMNS>;
export const boilerplateRowSchema = rowSchema(BOILERPLATE_COLUMNS);
