import { z } from "zod";

const count = z.int().nonnegative();

/** A cluster of copies; times are ISO 8601 UTC, null when no member has a date. */
const clusterSchema = z.strictObject({
  cluster_id: z.string(),
  /** Of the record kept; of the earliest one where several of a cluster are. */
  article_id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  size: count,
  outlets: count,
  /** Outlets that ran it, the earliest first; not all of many. */
  names: z.array(z.string()),
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** Whole hours that lie at least between the first publication and the last. */
  span_hours: count.nullable(),
});
export type Cluster = z.infer<typeof clusterSchema>;

/** Clusters of more than one record, how many there are of each size, and the largest. */
export const clustersSchema = z.strictObject({
  count,
  sizes: z.array(z.strictObject({ from: count, to: count.nullable(), clusters: count, records: count })),
  largest: z.array(clusterSchema),
});

/** How far an agency's copy went: outlets and stories of the clusters in which a record credits it, and the records that do. */
const spreadSchema = z.strictObject({
  agency: z.string(),
  outlets: count,
  stories: count,
  /** Records in these clusters, and those of them that name the agency. */
  records: count,
  credited: count,
  /** Outlets that ran the story that went furthest. */
  widest: count,
});

/** Outlets that ran the same stories as others, those with most of them, and what each two of them share. */
const sharingSchema = z.strictObject({
  /** Outlets that share any story with another. */
  count,
  /** `stories` that others ran too, and in how many of them it was the first whose time is known. */
  outlets: z.array(z.strictObject({ name: z.string(), stories: count, first: count })),
  /** Stories that both ran, and how often one had it before the other: where times are too coarse to tell, neither. */
  pairs: z.array(z.strictObject({ a: z.string(), b: z.string(), stories: count, a_first: count, b_first: count })),
});

/** What became of the pairs of records that were looked at. */
export const candidatesSchema = z.strictObject({
  candidates: count,
  verified: count,
  copies: count,
  refused: z.record(z.string(), count),
});

export const copiesSchema = z.strictObject({
  agencies: z.array(spreadSchema),
  sharing: sharingSchema,
  candidates: candidatesSchema,
  /** Edges between records that are no copies of each other, by what they are. */
  related: z.array(z.strictObject({ relation: z.string(), count })),
});

/** What `newsmill` found that a person should look at: `name` stays the same from release to release. */
export const WARNINGS = ["deduplicate/long-span", "deduplicate/many-members", "deduplicate/source-dwindles"] as const;
export type WarningName = (typeof WARNINGS)[number];

export const warningSchema = z.strictObject({
  name: z.enum(WARNINGS),
  about: z.string(),
  /** What is warned of is above it. */
  limit: z.number(),
  unit: z.enum(["hours", "records", "share"]),
  count,
  /** The worst of them: a cluster's id or a source's name, the headline of the record kept, and the value. */
  examples: z.array(z.strictObject({ of: z.string(), title: z.string().nullable(), value: z.number() })),
});
export type Warning = z.infer<typeof warningSchema>;
