import { z } from "zod";
import { originSchema } from "./origin.ts";

/** A value as printed, and where it was found. `rule` names the place: `json-ld/datePublished`, `meta/og:title`, `page/byline`, `warc/WARC-Date`, `record/title`, `dump.yaml/publisher`. `line` is 1-based in the record's text. */
export const mentionSchema = z.strictObject({
  value: z.string(),
  rule: z.string(),
  line: z.int().positive().nullable(),
});
export type Mention = z.infer<typeof mentionSchema>;

export const BLOCK_KINDS = ["paragraph", "heading", "list_item", "quote", "table_row"] as const;

/** One block of the article's text, in reading order, without line breaks inside. */
export const blockSchema = z.strictObject({
  kind: z.enum(BLOCK_KINDS),
  text: z.string(),
  line: z.int().positive().nullable(),
});
export type Block = z.infer<typeof blockSchema>;

/** What `flags` may say of a record; a closed list. */
export const FLAGS = [
  "truncated",
  "teaser_only",
  "paywalled",
  "mojibake_repaired",
  "charset_conflict",
  "language_disagrees",
  "body_from_json_ld",
  "body_from_script",
  "body_from_description",
  "title_from_body",
  "date_refused",
  "weekday_disagrees",
  "boilerplate_removed",
  "boilerplate_only",
] as const;
export type Flag = (typeof FLAGS)[number];

/** What an extractor may say a page is, from its form; `listing` and `stub` become rejects. */
export const PAGE_KINDS = [
  "article",
  "live_blog",
  "roundup",
  "press_release",
  "gallery",
  "video",
  "listing",
  "stub",
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

const mentions = z.array(mentionSchema);

/** The lists of mentions that a draft carries, each in order of trust: the first is the one to believe unless others outvote it. */
export const MENTION_FIELDS = [
  "urls",
  "titles",
  "descriptions",
  "bylines",
  "authors",
  "published",
  "modified",
  "crawled",
  "dump_dates",
  "zones",
  "languages",
  "sites",
  "domains",
  "sections",
  "tags",
  "agencies",
  "places",
  "topics",
  "kinds",
  "repairs",
] as const;
export type MentionField = (typeof MENTION_FIELDS)[number];
export type Mentions = { readonly [F in MentionField]: readonly Mention[] };

/**
 * A record's own words, copied and not interpreted, each with where it was found.
 *
 * - `urls`: canonical link first, then og:url, then the envelope's. `titles`: the headline as printed first.
 * - `bylines`: credit lines as printed ("By A and B, Reuters"); `authors`: names from structured data.
 * - `published`, `modified`, `crawled`, `dump_dates`: date strings as printed.
 * - `zones`: IANA names that a dump says of itself. `sites`: site or publisher names; `domains`: hosts said outside a URL.
 * - `tags`: one mention a tag, or a whole unsplit tag line with rule `page/tag-line`.
 * - `agencies`: credit lines of agencies; `places`, `topics`: codes or names from structured records.
 * - `kinds`: schema.org or og types. `repairs`: stretches as they stood before mojibake in them was repaired.
 */
export const draftSchema = z.strictObject({
  origin: originSchema,
  kind: z.enum(PAGE_KINDS),
  urls: mentions,
  titles: mentions,
  descriptions: mentions,
  bylines: mentions,
  authors: mentions,
  published: mentions,
  modified: mentions,
  crawled: mentions,
  dump_dates: mentions,
  zones: mentions,
  languages: mentions,
  sites: mentions,
  domains: mentions,
  sections: mentions,
  tags: mentions,
  agencies: mentions,
  places: mentions,
  topics: mentions,
  kinds: mentions,
  repairs: mentions,
  blocks: z.array(blockSchema),
  flags: z.array(z.enum(FLAGS)),
});
export type Draft = z.infer<typeof draftSchema>;

/** A draft's lists, all empty: what an extractor starts from. */
export function noMentions(): { [F in MentionField]: Mention[] } {
  return Object.fromEntries(MENTION_FIELDS.map((f) => [f, []])) as unknown as { [F in MentionField]: Mention[] };
}
