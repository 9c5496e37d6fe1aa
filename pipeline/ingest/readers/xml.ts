import { localName } from "../../codec/xml-tags.ts";
import type { Reader } from "../reader.ts";
import { fieldsOf, likeliestName, recordName } from "../xml/generic.ts";
import { readXml } from "../xml/read.ts";
import { rootName } from "../xml/sniff.ts";
import { hasExtension, sniffText } from "./sound.ts";

const EXTENSIONS = [".xml"];
/** Roots of XML that is a page or a drawing, or of a standard that has a reader of its own. */
const OTHERS = new Set(
  "html svg plist rss rdf feed urlset sitemapindex nitf newsitem newsmessage newsml packageitem reuters doc".split(" "),
);

/** XML of no standard of its own, such as a publisher's export: elements whose parts have names that exports of articles usually have, or those that a dump.yaml maps. */
export const xmlReader: Reader = {
  format: {
    id: "xml",
    title: "XML with records of articles, by usual names or a mapping",
    extensions: EXTENSIONS,
    mediaTypes: ["application/xml", "text/xml"],
  },
  sniff: (head, name) => {
    // Pages have titles, sections and links too.
    if (!sniffText(head, 16).startsWith("<?xml") && !hasExtension(name, EXTENSIONS)) return 0;
    const root = rootName(head);
    if (root === null || OTHERS.has(localName(root).toLowerCase())) return 0;
    return recordName(head) === null ? 0 : 0.96;
  },
  read: (file, settings) => {
    const name = recordName(file.head) ?? likeliestName(file.head);
    const records = new Set(name === null ? [] : [name]);
    return readXml(file, settings, { format: "xml", records, read: (element) => ({ record: fieldsOf(element) }) });
  },
};
