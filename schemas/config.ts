import { z } from "zod";
import { aboutSchema } from "./about.ts";
import { dumpSchema } from "./dump.ts";
import { gatesSchema } from "./gates.ts";
import { COLUMN_NAMES, COMPRESSIONS, EXPORT_FORMATS, PARTITIONS } from "./layout.ts";
import { publisherSchema } from "./references.ts";

/** A publisher as `newsmill.yaml` adds it: name and domains, the rest if known. */
const addedPublisherSchema = publisherSchema.extend({
  aliases: publisherSchema.shape.aliases.default([]),
  country: publisherSchema.shape.country.default(null),
  languages: publisherSchema.shape.languages.default([]),
  zone: publisherSchema.shape.zone.default(null),
  date_order: publisherSchema.shape.date_order.default(null),
  type: publisherSchema.shape.type.default("site"),
  group: publisherSchema.shape.group.default(null),
});

/** How quotation marks, dashes and ellipses are written: as printed, or as on a keyboard, the same in all rows. */
export const TYPOGRAPHIES = ["printed", "plain"] as const;
export type Typography = (typeof TYPOGRAPHIES)[number];

/** What `articles` has one record for: each story, or each outlet that ran it. */
export const ONE_PER = ["story", "outlet"] as const;
export type OnePer = (typeof ONE_PER)[number];

/** What `newsmill.yaml` may say. Flags of the command line come before it. */
export const configSchema = z.strictObject({
  /** The dump: a folder or a file. */
  raw: z.string().min(1).optional(),
  /** Where checkpoints are kept. */
  work: z.string().min(1).optional(),
  /** The dataset folder to write. */
  out: z.string().min(1).optional(),
  /** Threads to work with. */
  workers: z.int().positive().max(256).optional(),
  /** What holds for every file of the dump, unless a dump.yaml says otherwise. */
  dump: dumpSchema.optional(),
  /** Records larger than this many bytes are rejected. */
  max_record_bytes: z.int().positive().optional(),
  /** Outlets that newsmill does not know. */
  publishers: z.array(addedPublisherSchema).optional(),
  /** What the card and the descriptions say of the dataset beside what is measured. */
  dataset: aboutSchema.optional(),
  /** How texts are written. */
  normalise: z.strictObject({ typography: z.enum(TYPOGRAPHIES).optional() }).optional(),
  /** What a dataset must be like to replace the one before. */
  gates: gatesSchema.optional(),
  /** What the tables hold, and bounds on the files of the dataset. */
  emit: z
    .strictObject({
      one_per: z.enum(ONE_PER).optional(),
      partition_by: z.enum(PARTITIONS).optional(),
      compression: z.enum(COMPRESSIONS).optional(),
      formats: z.array(z.enum(EXPORT_FORMATS)).optional(),
      columns: z
        .array(z.enum(COLUMN_NAMES as [string, ...string[]]))
        .min(1)
        .optional(),
      rows_per_file: z.int().positive().optional(),
      rows_per_group: z.int().positive().optional(),
      memory_limit: z.string().min(1).optional(),
    })
    .optional(),
});
export type Config = z.infer<typeof configSchema>;
