import { localName } from "../../codec/xml-tags.ts";
import type { Reader } from "../reader.ts";
import { readAtomEntry } from "../xml/atom.ts";
import { readXml, type XmlFormat } from "../xml/read.ts";
import { readRssItem } from "../xml/rss.ts";
import { rootName } from "../xml/sniff.ts";

const ROOTS = new Set(["rss", "RDF", "feed"]);

const FEED: XmlFormat = {
  format: "feed",
  records: new Set(["item", "entry"]),
  read: (element) => (localName(element.name) === "entry" ? readAtomEntry(element) : readRssItem(element)),
};

/** Feeds of the web: RSS 0.9x, 1.0 (RDF) and 2.0, Atom 1.0 and 0.3. */
export const feedReader: Reader = {
  format: {
    id: "feed",
    title: "RSS 0.9 to 2.0 (WordPress exports too) and Atom",
    extensions: [".rss", ".atom", ".rdf", ".xml"],
    mediaTypes: ["application/rss+xml", "application/atom+xml", "application/rdf+xml"],
  },
  sniff: (head) => (ROOTS.has(localName(rootName(head) ?? "")) ? 0.98 : 0),
  read: (file, settings) => readXml(file, settings, FEED),
};
