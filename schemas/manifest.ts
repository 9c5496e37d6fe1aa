import { z } from "zod";
import { aboutSchema } from "./about.ts";
import { gateResultSchema, sourceCountsSchema } from "./gates.ts";
import { stageCountsSchema } from "./quality.ts";

const count = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hex digits");

/** A file of a table; `path` is relative to the dataset, with `/` between folders. */
const dataFileSchema = z.looseObject({ path: z.string(), bytes: count, sha256, rows: count, row_groups: count });

/** A file of the dump. */
const inputFileSchema = z.looseObject({
  path: z.string(),
  bytes: count,
  sha256,
  format: z.string(),
  records: count,
  envelopes: count,
});

/** A dataset that a dump was added to: digests of its manifest and of its inputs, and what its records were read with where that differs. */
const againstSchema = z.strictObject({
  manifest: sha256,
  inputs_digest: sha256,
  versions: z.record(z.string(), z.string()).optional(),
  settings: z.record(z.string(), z.json()).optional(),
});

/** `manifest.json`: what must be in it to trace, check and compare a dataset. More may stand in it. */
export const manifestSchema = z.looseObject({
  /** Digest of the inputs and settings that decide the content: equal digest, equal dataset. Every data file carries it. */
  inputs_digest: sha256,
  /** Of newsmill, its stages and its reference tables. */
  versions: z.object({ newsmill: z.string() }).catchall(z.string()),
  settings: z.record(z.string(), z.json()),
  /** What its makers say of it. */
  dataset: aboutSchema.optional(),
  tables: z.record(z.string(), z.looseObject({ rows: count, files: z.array(dataFileSchema) })),
  /** The tables in other formats, a file each. */
  exports: z
    .array(z.looseObject({ path: z.string(), table: z.string(), rows: count, bytes: count, sha256 }))
    .optional(),
  stages: z.record(z.string(), stageCountsSchema),
  envelopes: z.record(z.string(), count),
  /** What deduplicate counted. */
  deduplicate: z.record(z.string(), z.json()).default({}),
  gates: z.array(gateResultSchema).optional(),
  /** Articles and duplicates of each source. */
  sources: sourceCountsSchema.optional(),
  inputs: z.array(inputFileSchema),
  /** The datasets that this one was added to, the latest last. */
  against: z.array(againstSchema).optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;
