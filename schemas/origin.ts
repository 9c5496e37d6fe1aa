import { z } from "zod";

/** Formats that a reader can claim. */
export const FORMATS = [
  "page",
  "pages",
  "html",
  "mhtml",
  "warc",
  "jsonl",
  "json",
  "csv",
  "parquet",
  "arrow",
  "feed",
  "sitemap",
  "newsml",
  "nitf",
  "sgml",
  "xml",
] as const;
export type Format = (typeof FORMATS)[number];

/** Where a record stood in the dump; `path` and `offset` together are unique in a run. */
export const originSchema = z.strictObject({
  /** File, relative to the dump root, with `/` between folders. */
  path: z.string(),
  /** The record's own id in the file (WARC-Record-ID, JSON `id`, row number), if it has one. */
  record: z.string().nullable(),
  /** A reader's format id, or `unknown` when no reader claimed the file. */
  format: z.enum([...FORMATS, "unknown"]),
  /** Byte offset of the record: in the file as stored for WARC with a compressed member a record, else in the decoded bytes; the number of the row, from 0, in Parquet and Arrow. */
  offset: z.int().nonnegative(),
});
export type Origin = z.infer<typeof originSchema>;
