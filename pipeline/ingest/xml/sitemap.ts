import type { XmlElement } from "../../codec/xml-tree.ts";
import { at, childrenOf } from "./element.ts";
import type { ElementReading } from "./read.ts";
import { saying } from "./said.ts";

/**
 * What an entry of a sitemap says of the page that it leads to: all that a news sitemap tells, which is no text. Such a
 * draft is turned away for want of a body, with what was said of it in its raw record; one of an index leads to no page.
 */
export function readSitemapEntry(entry: XmlElement): ElementReading {
  if (entry.name !== "url") return { refused: "not-a-page", message: "the address of another sitemap, not of a page" };
  const said = saying();
  said.texts("url", childrenOf(entry, "loc"));
  said.texts("title", at(entry, "news:news/news:title"));
  said.texts("publisher", at(entry, "news:news/news:publication/news:name"));
  said.texts("language", at(entry, "news:news/news:publication/news:language"));
  said.texts("published", at(entry, "news:news/news:publication_date"));
  said.texts("tags", at(entry, "news:news/news:keywords"));
  said.texts("kind", at(entry, "news:news/news:genres"));
  said.texts("modified", childrenOf(entry, "lastmod"));
  return { id: null, found: said.fields, flags: [] };
}
