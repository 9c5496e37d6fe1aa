import { z } from "zod";

/** Fields that a mapping can fill from a structured record. `text` is a page dump with furniture in it; `body` is the article's own text. */
export const MAPPED_FIELDS = [
  "id",
  "url",
  "title",
  "description",
  "body",
  "text",
  "html",
  "author",
  "byline",
  "published",
  "modified",
  "crawled",
  "dump_date",
  "publisher",
  "domain",
  "language",
  "section",
  "tags",
  "topics",
  "places",
  "dateline",
  "agency",
  "time_zone",
  "kind",
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** A path into a record: `article.headline.main`, or several to try in order. */
const pathSchema = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

/** What `dump.yaml` may say of the files in its folder and below. */
export const dumpSchema = z.strictObject({
  /** Registered name of the publisher of every page. */
  publisher: z.string().min(1).optional(),
  /** Its domain. */
  domain: z.string().min(1).optional(),
  /** IANA name of the zone that times without one are read in. */
  time_zone: z.string().min(1).optional(),
  /** When the pages were fetched: a day or an instant. */
  crawl_date: z.string().min(1).optional(),
  /** BCP 47 tag. */
  language: z.string().min(2).optional(),
  /** Reader to use instead of detection. */
  format: z.string().min(1).optional(),
  /** Name of a mapping that comes with newsmill. */
  preset: z.string().min(1).optional(),
  /** Field of an article → where it stands in a record. */
  fields: z.partialRecord(z.enum(MAPPED_FIELDS), pathSchema).optional(),
  /** Character set to use where the bytes do not say. */
  charset: z.string().min(1).optional(),
  /** What a line begins with that stands between pages, in files of many pages; a form feed is `"\f"`. */
  separator: z.string().min(1).max(200).optional(),
  /** Field separator of CSV files. */
  delimiter: z.string().length(1).optional(),
});
export type DumpSettings = z.infer<typeof dumpSchema>;
