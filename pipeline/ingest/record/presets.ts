import type { MappedField } from "../../../schemas/dump.ts";

type Mapping = { readonly [F in MappedField]?: string | readonly string[] };

/** Mappings by name, for exports whose fields mean something else than their names usually do. What a mapping does not name is found by its usual names. */
export const PRESETS: { readonly [name: string]: Mapping } = {
  auto: {},
  /** The CC-News corpus and what news-please writes. */
  "cc-news": {
    title: ["title", "title_page", "title_rss"],
    body: ["maintext", "text"],
    published: ["date_publish", "date"],
    modified: "date_modify",
    crawled: "date_download",
    author: "authors",
    domain: ["source_domain", "domain"],
  },
  newsapi: {
    publisher: "source.name",
    author: "author",
    body: "content",
    published: "publishedAt",
  },
  webz: {
    id: "uuid",
    title: ["title", "thread.title"],
    body: "text",
    published: ["published", "thread.published"],
    crawled: "crawled",
    domain: ["thread.site", "thread.site_full"],
    section: "thread.section_title",
    tags: [],
  },
  "reuters-21578": {
    id: ["id", "NEWID", "newid"],
    title: ["title", "TITLE", "text.title", "TEXT.TITLE"],
    body: ["body", "BODY", "text.body", "TEXT.BODY"],
    dateline: ["dateline", "DATELINE", "text.dateline", "TEXT.DATELINE"],
    published: ["date", "DATE"],
    topics: ["topics", "TOPICS"],
    places: ["places", "PLACES"],
  },
  datatrove: {
    id: "id",
    text: "text",
    url: ["metadata.url", "url"],
    crawled: ["metadata.date", "metadata.timestamp", "date"],
    published: [],
    language: ["metadata.language", "language"],
  },
};
