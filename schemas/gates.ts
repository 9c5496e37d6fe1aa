import { z } from "zod";
import { ARTICLE_COLUMNS } from "./articles.ts";

const share = z.number().min(0).max(1);
const rows = z.int().nonnegative();

/** Columns of `articles` that can be without a value: null, or an empty list. */
const GATED_FIELDS = ARTICLE_COLUMNS.filter((c) => c.nullable || c.type.kind === "list").map((c) => c.name);

/** What a dataset must be like to replace the one before: `gates` in `newsmill.yaml`. Shares are 0 to 1. */
export const gatesSchema = z.strictObject({
  /** Rows of `articles`. */
  min_rows: rows.optional(),
  max_rows: rows.optional(),
  /** Shares of all input records. */
  max_reject_rate: share.optional(),
  max_duplicate_rate: share.optional(),
  /** For each of these columns, the share of articles that may be without it. */
  max_null_rate: z.partialRecord(z.enum(GATED_FIELDS as [string, ...string[]]), share).optional(),
  /** Days, by UTC, between which dated articles lie, both included. */
  published: z
    .strictObject({
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      /** Share of dated articles that may lie outside. */
      max_outside_rate: share.default(0),
    })
    .refine(({ from, to }) => from !== undefined || to !== undefined, "says neither from nor to")
    .optional(),
  /** Share of a source's records that may be gone since the earlier build that `baseline`, or the flag of that name, names. */
  max_source_drop: share.optional(),
  /** A dataset folder or its manifest.json; where there is none yet, nothing is compared. */
  baseline: z.string().min(1).optional(),
  /** Sources with fewer records than this in the earlier build are not compared. */
  source_min_records: z.int().positive().default(20),
});
export type Gates = z.infer<typeof gatesSchema>;

/** How a dataset did at one gate. */
export const gateResultSchema = z.strictObject({
  /** As in `newsmill.yaml`, with the column or source after a dot: `max_null_rate.authors`. */
  name: z.string(),
  about: z.string(),
  /** What was asked, as people read it. */
  limit: z.string(),
  /** What was found, as people read it. */
  value: z.string(),
  ok: z.boolean(),
});
export type GateResult = z.infer<typeof gateResultSchema>;

/** Records (articles and duplicates) of each source: its domain, else its name, else the folder of the dump with `/` at its end. */
export const sourceCountsSchema = z.record(z.string(), z.int().nonnegative());
export type SourceCounts = z.infer<typeof sourceCountsSchema>;
