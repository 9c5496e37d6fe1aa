import { DATE, INSTANT, INT32, INT64, listOf, oneOf, type RowOf, rowSchema, TEXT, TEXTS } from "./column.ts";
import { FLAGS } from "./draft.ts";
import { FORMATS } from "./origin.ts";

export const KINDS = ["article", "live_blog", "roundup", "press_release", "gallery", "video"] as const;
export type Kind = (typeof KINDS)[number];
export const PRECISIONS = ["second", "minute", "hour", "day", "month"] as const;
export type Precision = (typeof PRECISIONS)[number];
export const ZONE_BASES = ["stated", "publisher", "dump", "assumed"] as const;
export type ZoneBasis = (typeof ZONE_BASES)[number];

const EVIDENCE = listOf([
  { name: "field", type: TEXT, nullable: false },
  { name: "rule", type: TEXT, nullable: false },
  { name: "raw", type: TEXT, nullable: true },
  { name: "line", type: INT32, nullable: true },
]);

/** The columns of `articles`, in order. */
export const ARTICLE_COLUMNS = [
  {
    name: "article_id",
    type: TEXT,
    nullable: false,
    about:
      "32 hex digits: digest of publisher and canonical URL, or of the record's origin when it has no URL; stable across runs.",
  },
  { name: "url", type: TEXT, nullable: true, about: "The address as found." },
  {
    name: "canonical_url",
    type: TEXT,
    nullable: true,
    about: "The address with tracking parameters, AMP and mobile hosts resolved.",
  },
  { name: "publisher", type: TEXT, nullable: true, about: "Registered name of the outlet." },
  { name: "publisher_domain", type: TEXT, nullable: true, about: "Registrable domain of the outlet." },
  { name: "publisher_country", type: TEXT, nullable: true, about: "ISO 3166-1 alpha-2 code of the outlet's country." },
  { name: "title", type: TEXT, nullable: true, about: "Headline as printed." },
  {
    name: "description",
    type: TEXT,
    nullable: true,
    about: "Standfirst, or the description the page gives of itself.",
  },
  {
    name: "body",
    type: TEXT,
    nullable: false,
    about: "Paragraphs joined by a blank line, without dateline, byline or furniture.",
  },
  { name: "alternative_titles", type: TEXTS, nullable: false, about: "Other headlines the record gives." },
  {
    name: "kind",
    type: oneOf(KINDS),
    nullable: false,
    about: "article, live_blog, roundup, press_release, gallery or video.",
  },
  {
    name: "authors",
    type: TEXTS,
    nullable: false,
    about:
      "People's names; where no person is credited, the desk or outlet that the page names as its author; never wire agencies, roles or addresses.",
  },
  { name: "byline", type: TEXT, nullable: true, about: "The byline as printed." },
  { name: "agencies", type: TEXTS, nullable: false, about: "Wire agencies credited, by registered name." },
  {
    name: "dateline",
    type: {
      kind: "struct",
      fields: [
        { name: "place", type: TEXT, nullable: true },
        { name: "country", type: TEXT, nullable: true },
        { name: "date", type: DATE, nullable: true },
        { name: "agencies", type: TEXTS, nullable: false },
        { name: "raw", type: TEXT, nullable: false },
      ],
    },
    nullable: true,
    about: "Place, country, date and agencies of the dateline, and the dateline as printed.",
  },
  {
    name: "published_at",
    type: INSTANT,
    nullable: true,
    about:
      "The instant of publication, µs UTC; for precision day or month 00:00 UTC of the day printed, so that its date is that day.",
  },
  { name: "published_local_date", type: DATE, nullable: true, about: "The day where it was published." },
  {
    name: "published_precision",
    type: oneOf(PRECISIONS),
    nullable: true,
    about: "second, minute, hour, day or month: what was printed.",
  },
  { name: "published_zone", type: TEXT, nullable: true, about: "IANA name or offset the local time was read in." },
  {
    name: "published_zone_basis",
    type: oneOf(ZONE_BASES),
    nullable: true,
    about: "stated, publisher, dump or assumed: where the zone comes from.",
  },
  { name: "modified_at", type: INSTANT, nullable: true, about: "When the page says it was last changed." },
  { name: "crawled_at", type: INSTANT, nullable: true, about: "When the record was fetched." },
  { name: "dump_date", type: DATE, nullable: true, about: "The date the dump's maker gives." },
  { name: "dump_date_precision", type: oneOf(["day", "month"]), nullable: true, about: "day or month." },
  {
    name: "date_conflicts",
    type: listOf([
      { name: "value", type: INSTANT, nullable: false },
      { name: "precision", type: oneOf(PRECISIONS), nullable: false },
      { name: "evidence", type: TEXT, nullable: false },
    ]),
    nullable: false,
    about: "Other dates the record gives that do not agree with published_at.",
  },
  { name: "language", type: TEXT, nullable: true, about: "BCP 47 tag." },
  { name: "section", type: TEXT, nullable: true, about: "The publisher's own section." },
  { name: "tags", type: TEXTS, nullable: false, about: "The publisher's own tags, split and cleaned." },
  {
    name: "topics",
    type: listOf([
      { name: "code", type: TEXT, nullable: false },
      { name: "label", type: TEXT, nullable: false },
      { name: "evidence", type: TEXT, nullable: false },
    ]),
    nullable: false,
    about: "IPTC Media Topics (medtop:) and what each was read from.",
  },
  { name: "countries", type: TEXTS, nullable: false, about: "ISO 3166-1 alpha-2 codes of places it is about." },
  {
    name: "word_count",
    type: INT32,
    nullable: false,
    about: "Words in the body (characters for scripts without spaces).",
  },
  {
    name: "flags",
    type: { kind: "list", of: oneOf(FLAGS) },
    nullable: false,
    about: "What a reader should know of this row; a closed list.",
  },
  { name: "content_hash", type: TEXT, nullable: false, about: "Digest of the normalised body." },
  { name: "cluster_id", type: TEXT, nullable: false, about: "The cluster of copies this record belongs to." },
  { name: "cluster_size", type: INT32, nullable: false, about: "Records in the cluster." },
  { name: "cluster_outlets", type: INT32, nullable: false, about: "Publishers in the cluster." },
  {
    name: "evidence",
    type: EVIDENCE,
    nullable: false,
    about:
      "For each interpreted value: field, rule, raw text and line in the record; of boilerplate taken out, which paragraph of the body it was.",
  },
  { name: "source_path", type: TEXT, nullable: false, about: "File, relative to the dump's root." },
  { name: "source_record", type: TEXT, nullable: true, about: "The record's own id in the file." },
  {
    name: "source_format",
    type: oneOf([...FORMATS, "unknown"]),
    nullable: false,
    about: "Format the record was read as.",
  },
  { name: "source_offset", type: INT64, nullable: false, about: "Byte offset of the record in the file." },
] as const;

/** What only the comparison with other records can say. */
export const CLUSTER_FIELDS = ["cluster_id", "cluster_size", "cluster_outlets"] as const;
export type ClusterField = (typeof CLUSTER_FIELDS)[number];

export type ArticleRow = RowOf<typeof ARTICLE_COLUMNS>;
/** An article as `normalise` leaves it: all columns but those of its cluster. */
export type Article = Omit<ArticleRow, ClusterField>;

export const articleRowSchema = rowSchema(ARTICLE_COLUMNS);
export const articleSchema = rowSchema(ARTICLE_COLUMNS.filter((c) => !CLUSTER_FIELDS.some((f) => f === c.name)));
