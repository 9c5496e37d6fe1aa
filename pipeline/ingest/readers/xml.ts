import type { Reader } from "../reader.ts";
import { fieldsOf, likeliestName, recordName } from "../xml/generic.ts";
import { readXml } from "../xml/read.ts";
import { rootName } from "../xml/sniff.ts";

/** Roots of XML that is a page or a drawing. */
const OTHERS = new Set(["html", "svg", "plist"]);

/** XML of no standard of its own, such as a publisher's export: elements whose parts have names that exports of articles usually have, or those that a dump.yaml maps. */
export const xmlReader: Reader = {
  format: {
    id: "xml",
    title: "XML with records of articles, by usual names or a mapping",
    extensions: [".xml"],
    mediaTypes: ["application/xml", "text/xml"],
  },
  sniff: (head) => {
    const root = rootName(head);
    return root === null || OTHERS.has(root.toLowerCase()) || recordName(head) === null ? 0 : 0.96;
  },
  read: (file, settings) => {
    const name = recordName(file.head) ?? likeliestName(file.head);
    const records = new Set(name === null ? [] : [name]);
    return readXml(file, settings, { format: "xml", records, read: (element) => ({ record: fieldsOf(element) }) });
  },
};
