import { z } from "zod";
import { clustersSchema, copiesSchema, warningSchema } from "./copies.ts";
import { gateResultSchema } from "./gates.ts";

const count = z.int().nonnegative();
const counted = z.strictObject({ name: z.string(), articles: count, duplicates: count });

/** The largest values of one dimension of the articles, how many there are in all, and what the list leaves out. */
const breakdownSchema = z.strictObject({
  values: z.array(counted),
  distinct: count,
  /** Articles with none. */
  missing: count,
  /** Articles of the values that are not listed. */
  others: count,
});
export type Breakdown = z.infer<typeof breakdownSchema>;

/** Records of one stage: those that came in, went on, and were turned away by reason. */
export const stageCountsSchema = z.strictObject({
  in: count,
  kept: count,
  rejected: z.record(z.string(), count),
});
export type StageCounts = z.infer<typeof stageCountsSchema>;

const coverageSchema = z.strictObject({ field: z.string(), about: z.string(), filled: count, of: count });
export type Coverage = z.infer<typeof coverageSchema>;

/** The places in records that a field was read from, the most frequent first, and how many there are. */
const readingsSchema = z.strictObject({
  field: z.string(),
  distinct: count,
  rules: z.array(z.strictObject({ rule: z.string(), articles: count })),
});

/** Dates that disagree with the one taken, and the places that disagree most often: the median of how far they are apart. */
const conflictsSchema = z.strictObject({
  articles: count,
  values: count,
  pairs: z.array(z.strictObject({ taken: z.string(), other: z.string(), articles: count, median_seconds: count })),
});

const rejectReasonSchema = z.strictObject({
  stage: z.string(),
  reason: z.string(),
  count,
  examples: z.array(z.strictObject({ source_path: z.string(), source_offset: count, message: z.string() })),
});
export type RejectReason = z.infer<typeof rejectReasonSchema>;

/** Paragraphs that recur on a source's pages and were taken out of bodies. */
const boilerplateSchema = z.strictObject({
  lines: count,
  sources: count,
  /** Articles and duplicates that lost some, and those that have nothing else and were left whole. */
  stripped: count,
  whole: count,
  words: count,
  /** The lines with most words taken out, up to three of a source. */
  largest: z.array(
    z.strictObject({
      source: z.string(),
      line: z.string(),
      pages: count,
      source_pages: count,
      position: z.string(),
      removed_from: count,
      words_removed: count,
      rule: z.string(),
    }),
  ),
});

/** What was measured of a finished dataset: `report/quality.json`, the source of the card and of the report. */
export const qualitySchema = z.strictObject({
  newsmill: z.string(),
  records: z.strictObject({ in: count, articles: count, duplicates: count, rejects: count }),
  /** Records that wrap others and are none themselves, by what they are. */
  envelopes: z.record(z.string(), count),
  stages: z.array(stageCountsSchema.extend({ stage: z.string() })),
  rejects: z.array(rejectReasonSchema),
  published: z.strictObject({
    first: z.string().nullable(),
    last: z.string().nullable(),
    undated: count,
    unit: z.enum(["day", "month", "year"]),
    /** One a period from first to last, those without articles too. `period` is its first day. */
    periods: z.array(z.strictObject({ period: z.string(), articles: count, duplicates: count })),
    /** Articles dated before or after the periods shown. */
    outside: count,
  }),
  publishers: breakdownSchema,
  /** Outlets that no reference table has. */
  unknown_publishers: breakdownSchema,
  languages: breakdownSchema,
  topics: breakdownSchema,
  /** Tags that stand for no topic we know, without those that say nothing. */
  unmapped_tags: breakdownSchema,
  countries: breakdownSchema,
  agencies: breakdownSchema,
  kinds: breakdownSchema,
  precisions: breakdownSchema,
  zone_bases: breakdownSchema,
  flags: breakdownSchema,
  formats: breakdownSchema,
  coverage: z.array(coverageSchema),
  /** From where in the records each field was read. */
  readings: z.array(readingsSchema),
  conflicts: conflictsSchema,
  words: z.strictObject({ total: count, min: count, p25: count, median: count, p75: count, p95: count, max: count }),
  relations: z.array(z.strictObject({ relation: z.string(), count, outlets: count })),
  clusters: clustersSchema,
  copies: copiesSchema,
  warnings: z.array(warningSchema),
  boilerplate: boilerplateSchema,
  /** How it did at the gates of `newsmill.yaml`, in their order; none are none. */
  gates: z.array(gateResultSchema),
  inputs: z.strictObject({
    files: count,
    bytes: count,
    formats: z.array(z.strictObject({ format: z.string(), files: count, bytes: count, records: count })),
    largest: z.array(
      z.strictObject({ path: z.string(), format: z.string(), bytes: count, records: count, sha256: z.string() }),
    ),
  }),
});
export type Quality = z.infer<typeof qualitySchema>;
