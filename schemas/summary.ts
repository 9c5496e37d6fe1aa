import { z } from "zod";
import { warningSchema } from "./copies.ts";
import { gateResultSchema } from "./gates.ts";

const count = z.int().nonnegative();
const counts = z.record(z.string(), count);

/** What a run came to: the JSON that `--json` writes to standard output. */
export const summarySchema = z.strictObject({
  /** The last stage that was asked for. */
  stage: z.enum(["ingest", "validate", "normalise", "deduplicate", "emit"]),
  /** Files of the dump. */
  files: count,
  /** The dataset that the dump was added to, and the records that were in it. */
  earlier: z.strictObject({ path: z.string(), records: count }).nullable(),
  /** Input records, those of the earlier dataset among them: every one is an article, a duplicate or a reject. */
  records: count,
  /** Records that wrap others and are none themselves, by what they are. */
  envelopes: counts,
  /** Records that the last record stage kept. */
  kept: count,
  /** By reason. */
  rejects: counts,
  /** From `deduplicate` on; duplicates by what they are to the record kept. */
  deduplicated: z.strictObject({ articles: count, duplicates: count, relations: counts }).nullable(),
  /** Units of work that an earlier run had finished, and all units. */
  reused: count,
  units: count,
  /** The dataset folder, once written: beside the one meant when a gate failed. */
  dataset: z.string().nullable(),
  gates: z.array(gateResultSchema),
  /** What in the dataset is to be doubted. */
  warnings: z.array(warningSchema),
  resources: z.strictObject({
    cpu_seconds: z.number().nonnegative(),
    wall_seconds: z.number().nonnegative(),
    peak_rss_bytes: count,
  }),
});
export type Summary = z.infer<typeof summarySchema>;
