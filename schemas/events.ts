import { z } from "zod";
import { gateResultSchema } from "./gates.ts";

const count = z.int().nonnegative();
const amount = z.number().nonnegative();

/** How far a stage is. `bytes` are those of the stage's input that are done, `bytes_total` all that are to be done. */
const far = {
  stage: z.string(),
  records: count,
  rejects: count,
  bytes: count,
  bytes_total: count,
  mb_per_second: amount,
  seconds: amount,
};

/**
 * What a run with `--json` says on standard error while it goes on, one JSON object a line: `start`, then for each stage
 * `begin`, any number of `progress`, and `done`, then a `gate` for each gate, and last either `end` or `fault`. A `note` may stand anywhere.
 */
export const eventSchema = z.discriminatedUnion("event", [
  z.strictObject({
    event: z.literal("start"),
    newsmill: z.string(),
    /** The last stage to run. */
    stage: z.string(),
    raw: z.string(),
    files: count,
    bytes: count,
    workers: z.int().positive(),
  }),
  z.strictObject({
    event: z.literal("begin"),
    stage: z.string(),
    /** The stages that records are carried through in one go, of which `stage` is the last. */
    stages: z.array(z.string()),
    bytes_total: count,
    /** Units of work to do, and those that an earlier run had finished. */
    units: count,
    reused: count,
  }),
  z.strictObject({
    event: z.literal("progress"),
    ...far,
    /** Seconds that are left at this speed; null while that cannot be told. */
    eta_seconds: amount.nullable(),
  }),
  z.strictObject({
    event: z.literal("done"),
    ...far,
    /** What each of the stages came to, work of earlier runs included: `records` that came in, `rejected`, `duplicates` and so on. */
    books: z.record(z.string(), z.record(z.string(), count)),
  }),
  gateResultSchema.extend({ event: z.literal("gate") }),
  z.strictObject({ event: z.literal("note"), message: z.string() }),
  z.strictObject({
    event: z.literal("end"),
    exit: z.literal(0),
    /** The dataset folder, where one was written. */
    dataset: z.string().nullable(),
    records: count,
    seconds: amount,
  }),
  z.strictObject({
    event: z.literal("fault"),
    /** The exit code: sysexits, or 128 and the number of a signal. */
    exit: z.int().positive(),
    message: z.string(),
  }),
]);
export type RunEvent = z.infer<typeof eventSchema>;
