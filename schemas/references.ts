import { z } from "zod";

const code = z.string().regex(/^[A-Z]{2}$/);

/** An outlet, as `data/reference/publishers.ndjson` lists it. */
export const publisherSchema = z.strictObject({
  name: z.string().min(1),
  domains: z.array(z.string().min(1)),
  /** Other names as printed ("UrduPoint / Pakistan Point News"). */
  aliases: z.array(z.string()),
  country: code.nullable(),
  languages: z.array(z.string()),
  /** IANA zone that its times are printed in. */
  zone: z.string().nullable(),
  date_order: z.enum(["dmy", "mdy", "ymd"]).nullable(),
  type: z.enum(["paper", "broadcaster", "agency", "magazine", "site"]),
  group: z.string().nullable(),
});
export type Publisher = z.infer<typeof publisherSchema>;

/** A wire agency and the forms it is credited in. */
export const agencySchema = z.strictObject({
  name: z.string().min(1),
  forms: z.array(z.string().min(1)),
  domains: z.array(z.string()),
  country: code.nullable(),
});
export type Agency = z.infer<typeof agencySchema>;

/** A Media Topic of the IPTC. */
export const topicSchema = z.strictObject({
  code: z.string().regex(/^medtop:\d{8}$/),
  broader: z.string().nullable(),
  level: z.int(),
  label: z.string(),
  /** Language tag → label. */
  labels: z.record(z.string(), z.string()),
  retired: z.boolean(),
  /** The code that took a retired one's place. */
  successor: z.string().nullable(),
});
export type Topic = z.infer<typeof topicSchema>;

/** A section name or tag that stands for a topic. */
export const topicAliasSchema = z.strictObject({ alias: z.string().min(1), code: z.string(), language: z.string() });
export type TopicAlias = z.infer<typeof topicAliasSchema>;

/** Words and beginnings of words (`footbal*`), folded, that in headline and lead speak for a top-level topic, by how much. */
export const topicWordsSchema = z.strictObject({
  language: z.string().min(2),
  code: z.string().regex(/^medtop:\d{8}$/),
  weight: z.int().min(1),
  words: z.array(z.string().min(1)),
});
export type TopicWords = z.infer<typeof topicWordsSchema>;

/** A country, its zone where it has but one, and the names, demonyms and codes it is written with. */
export const countrySchema = z.strictObject({
  code,
  name: z.string(),
  /** Names in any language, ISO alpha-3, codes of structured feeds. */
  names: z.array(z.string()),
  demonyms: z.array(z.string()),
  /** Forms of the names in running text of languages that inflect them. */
  forms: z.array(z.string()).optional(),
  zone: z.string().nullable(),
  date_order: z.enum(["dmy", "mdy", "ymd"]),
  languages: z.array(z.string()),
});
export type Country = z.infer<typeof countrySchema>;

/** A city or region that datelines name; the best known bearer of a name comes first. */
export const placeSchema = z.strictObject({
  name: z.string().min(1),
  country: code,
  kind: z.enum(["city", "region", "seat"]),
  population: z.int().nonnegative().optional(),
  aliases: z.array(z.string()),
});
export type Place = z.infer<typeof placeSchema>;

/** The reference tables as `normalise` needs them: plain data, loaded from `data/reference/` by whoever may read files. */
export interface References {
  readonly publishers: readonly Publisher[];
  readonly agencies: readonly Agency[];
  readonly topics: readonly Topic[];
  readonly topicAliases: readonly TopicAlias[];
  readonly topicWords: readonly TopicWords[];
  readonly countries: readonly Country[];
  readonly places: readonly Place[];
}
