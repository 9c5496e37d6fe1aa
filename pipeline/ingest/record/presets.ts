import type { FoundFields, Json } from "../../../schemas/document.ts";
import type { MappedField } from "../../../schemas/dump.ts";
import { isNinjs, ninjsFields } from "./ninjs.ts";
import { isFields } from "./path.ts";

type Fields = { readonly [key: string]: Json };
type Mapping = { readonly [F in MappedField]?: string | readonly string[] };

/** A mapping that comes with newsmill, for exports whose fields mean something else than their names usually do. */
export interface Preset {
  /** Whether a record has the shape of this export; without it, the preset is used only where a dump names it. */
  readonly is?: (record: Fields) => boolean;
  /** Where each field stands. What is not named here is found by its usual names. */
  readonly mapping?: Mapping;
  /** What each field is, for exports that paths cannot tell; fields it does not give are not said. */
  readonly fields?: (record: Fields) => FoundFields;
}

const has =
  (...keys: readonly string[]) =>
  (record: Fields) =>
    keys.every((key) => Object.hasOwn(record, key));

/** The presets by name. */
export const PRESETS: { readonly [name: string]: Preset } = {
  auto: {},
  /** The IPTC's news in JSON. */
  ninjs: { is: isNinjs, fields: ninjsFields },
  /** An item of JSON Feed 1 and 1.1. */
  "json-feed": {
    is: (record) => has("id")(record) && (has("content_html")(record) || has("content_text")(record)),
    mapping: {
      url: ["url", "external_url"],
      body: ["content_html", "content_text"],
      description: "summary",
      author: ["authors", "author"],
      published: "date_published",
      modified: "date_modified",
    },
  },
  /** The CC-News corpus and what news-please writes. */
  "cc-news": {
    is: (record) => has("maintext")(record) && (has("date_publish")(record) || has("source_domain")(record)),
    mapping: {
      title: ["title", "title_page", "title_rss"],
      body: ["maintext", "text"],
      published: ["date_publish", "date"],
      modified: "date_modify",
      crawled: "date_download",
      author: "authors",
      domain: ["source_domain", "domain"],
    },
  },
  newsapi: {
    is: (record) => has("publishedAt", "urlToImage")(record) && isFields(record["source"]),
    mapping: {
      id: [],
      publisher: "source.name",
      author: "author",
      body: "content",
      published: "publishedAt",
    },
  },
  webz: {
    is: (record) => has("uuid")(record) && isFields(record["thread"]),
    mapping: {
      id: "uuid",
      title: ["title", "thread.title"],
      body: "text",
      published: ["published", "thread.published"],
      crawled: "crawled",
      domain: ["thread.site", "thread.site_full"],
      section: "thread.section_title",
      tags: [],
    },
  },
  /** The Guardian's Open Platform. */
  guardian: {
    is: has("webTitle", "webUrl", "webPublicationDate"),
    mapping: {
      url: "webUrl",
      title: ["fields.headline", "webTitle"],
      description: ["fields.standfirst", "fields.trailText"],
      body: ["fields.body", "fields.bodyText"],
      author: [],
      byline: "fields.byline",
      published: ["webPublicationDate", "fields.firstPublicationDate"],
      modified: "fields.lastModified",
      section: "sectionName",
      tags: [],
      publisher: ["fields.publication"],
      language: "fields.lang",
    },
  },
  /** NewsCatcher, whose summary is the text. */
  newscatcher: {
    is: has("clean_url", "published_date_precision", "summary"),
    mapping: { body: "summary", description: "excerpt", domain: "clean_url", section: "topic", topics: [] },
  },
  /** NewsData.io. */
  newsdata: {
    is: has("article_id", "pubDate", "source_id"),
    mapping: { url: "link", domain: "source_url", publisher: ["source_name", "source_id"], places: "country" },
  },
  /** Event Registry, NewsAPI.ai. */
  "event-registry": {
    is: (record) => has("uri", "body", "dateTime")(record) && isFields(record["source"]),
    mapping: {
      id: "uri",
      published: ["dateTimePub", "dateTime"],
      domain: "source.uri",
      publisher: "source.title",
      section: [],
      tags: ["concepts.label.eng", "concepts.label"],
    },
  },
  /** What trafilatura writes as JSON: the source is an address, the text the article's own. */
  trafilatura: {
    is: (record) => has("text", "hostname", "fingerprint")(record),
    mapping: {
      url: ["source", "url"],
      body: "text",
      description: ["excerpt", "description"],
      published: "date",
      crawled: "filedate",
      publisher: ["source-hostname", "sitename"],
      domain: "hostname",
      section: [],
    },
  },
  /** What fundus writes as JSON. */
  fundus: {
    is: ({ body }) => isFields(body) && Array.isArray(body["sections"]),
    mapping: {
      url: ["html.responded_url", "html.requested_url", "url"],
      body: ["body.sections.paragraphs"],
      description: "body.summary",
      published: "publishing_date",
      crawled: "html.crawl_date",
      tags: "topics",
      topics: [],
    },
  },
  "reuters-21578": {
    mapping: {
      id: ["id", "NEWID", "newid"],
      title: ["title", "TITLE", "text.title", "TEXT.TITLE"],
      body: ["body", "BODY", "text.body", "TEXT.BODY"],
      dateline: ["dateline", "DATELINE", "text.dateline", "TEXT.DATELINE"],
      published: ["date", "DATE"],
      topics: ["topics", "TOPICS"],
      places: ["places", "PLACES"],
    },
  },
  /** What datatrove writes, and corpora made with it: the date is the crawl's. */
  datatrove: {
    is: (record) =>
      has("text", "id")(record) &&
      !has("title")(record) &&
      (isFields(record["metadata"]) || /^CC-(?:MAIN|NEWS)/.test(String(record["dump"]))),
    mapping: {
      id: "id",
      text: "text",
      url: ["metadata.url", "url"],
      crawled: ["metadata.date", "metadata.timestamp", "date"],
      published: [],
      language: ["metadata.language", "language"],
    },
  },
};

/** The preset for the shape of a record: the first that knows it as its own, `auto` when none does. */
export function presetFor(record: Fields): Preset {
  return Object.values(PRESETS).find((preset) => preset.is?.(record) === true) ?? {};
}
