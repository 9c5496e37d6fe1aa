import { localName } from "../../codec/xml-tags.ts";
import type { Reader } from "../reader.ts";
import { readXml, type XmlFormat } from "../xml/read.ts";
import { readSitemapEntry } from "../xml/sitemap.ts";
import { rootName } from "../xml/sniff.ts";

const ROOTS = new Set(["urlset", "sitemapindex"]);
const SITEMAP: XmlFormat = { format: "sitemap", records: new Set(["url", "sitemap"]), read: readSitemapEntry };

/** Sitemaps, those for news among them: addresses with what is said of their pages, without the pages. */
export const sitemapReader: Reader = {
  format: {
    id: "sitemap",
    title: "Sitemap, also for news: addresses, dates and titles, no text",
    extensions: [".xml"],
    mediaTypes: ["application/xml", "text/xml"],
  },
  sniff: (head) => (ROOTS.has(localName(rootName(head) ?? "")) ? 0.98 : 0),
  read: (file, settings) => readXml(file, settings, SITEMAP),
};
