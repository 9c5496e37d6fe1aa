import { INT64, oneOf, type RowOf, rowSchema, TEXT } from "./column.ts";

/** Where every input record ends: exactly one of these. */
export const FATES = ["article", "duplicate", "reject"] as const;
export type Fate = (typeof FATES)[number];

/** The columns of `ledger`: one row for each input record. */
export const LEDGER_COLUMNS = [
  { name: "source_path", type: TEXT, nullable: false, about: "File, relative to the dump's root." },
  { name: "source_record", type: TEXT, nullable: true, about: "The record's own id in the file." },
  { name: "source_offset", type: INT64, nullable: false, about: "Byte offset of the record in the file." },
  { name: "fate", type: oneOf(FATES), nullable: false, about: "article, duplicate or reject." },
  { name: "stage", type: TEXT, nullable: false, about: "The stage that decided it." },
  { name: "reason", type: TEXT, nullable: true, about: "Why, for duplicates and rejects." },
  { name: "article_id", type: TEXT, nullable: true, about: "The record's article, null for rejects." },
] as const;

export type LedgerRow = RowOf<typeof LEDGER_COLUMNS>;
export const ledgerSchema = rowSchema(LEDGER_COLUMNS);
