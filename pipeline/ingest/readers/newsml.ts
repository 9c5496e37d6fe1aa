import { localName } from "../../codec/xml-tags.ts";
import type { Reader } from "../reader.ts";
import { readNewsItem } from "../xml/newsml.ts";
import { readNewsItem1 } from "../xml/newsml-1.ts";
import { readXml, type XmlFormat } from "../xml/read.ts";
import { rootName } from "../xml/sniff.ts";

const ITEMS = ["newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"];
const ROOTS = new Set([...ITEMS, "newsMessage", "NewsML"]);
const NEWSML: XmlFormat = {
  format: "newsml",
  records: new Set([...ITEMS, "NewsItem"]),
  read: (element) => (element.name === "NewsItem" ? readNewsItem1(element) : readNewsItem(element)),
};

/** Items of NewsML-G2, alone or in a message, and of NewsML 1. */
export const newsmlReader: Reader = {
  format: {
    id: "newsml",
    title: "NewsML-G2 and NewsML 1: news items, alone or in a message",
    extensions: [".xml", ".newsml"],
    mediaTypes: ["application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml"],
  },
  sniff: (head) => (ROOTS.has(localName(rootName(head) ?? "")) ? 0.98 : 0),
  read: (file, settings) => readXml(file, settings, NEWSML),
};
