import { INT64, listOf, oneOf, type RowOf, rowSchema, TEXT } from "./column.ts";
import { FORMATS } from "./origin.ts";

/** One thing wrong with a record: where in it, a stable code, and a message for people. */
export interface Issue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The columns of `rejects`. */
export const REJECT_COLUMNS = [
  {
    name: "stage",
    type: oneOf(["ingest", "validate", "normalise"]),
    nullable: false,
    about: "ingest, validate or normalise.",
  },
  {
    name: "reason",
    type: TEXT,
    nullable: false,
    about: "A stable word with the stage as its prefix: `ingest/truncated`, `validate/no-body`.",
  },
  {
    name: "issues",
    type: listOf([
      { name: "path", type: TEXT, nullable: false },
      { name: "code", type: TEXT, nullable: false },
      { name: "message", type: TEXT, nullable: false },
    ]),
    nullable: false,
    about: "What was wrong: path in the record, code, message.",
  },
  { name: "source_path", type: TEXT, nullable: false, about: "File, relative to the dump's root." },
  { name: "source_record", type: TEXT, nullable: true, about: "The record's own id in the file." },
  {
    name: "source_format",
    type: oneOf([...FORMATS, "unknown"]),
    nullable: false,
    about: "Format the record was read as.",
  },
  { name: "source_offset", type: INT64, nullable: false, about: "Byte offset of the record in the file." },
  { name: "raw", type: TEXT, nullable: false, about: "The record as it stood in the dump." },
  {
    name: "raw_encoding",
    type: oneOf(["utf-8", "base64"]),
    nullable: false,
    about: "utf-8, or base64 where the bytes are not text.",
  },
] as const;

export type Reject = RowOf<typeof REJECT_COLUMNS>;
export const rejectSchema = rowSchema(REJECT_COLUMNS);
