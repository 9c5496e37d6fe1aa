import type { Reader } from "../reader.ts";
import { readDoc } from "../xml/doc.ts";
import { readXml, type XmlFormat } from "../xml/read.ts";
import { readReuters } from "../xml/reuters.ts";
import { rootName } from "../xml/sniff.ts";

const RECORDS = new Set(["REUTERS", "DOC"]);
const SGML: XmlFormat = {
  format: "sgml",
  records: RECORDS,
  read: (element) => (element.name === "DOC" ? readDoc(element) : readReuters(element)),
};

/** The SGML that corpora of newswire come in. */
export const sgmlReader: Reader = {
  format: {
    id: "sgml",
    title: "SGML of newswire corpora: Reuters-21578, Gigaword, AQUAINT, TREC",
    extensions: [".sgm", ".sgml"],
    mediaTypes: ["text/sgml"],
  },
  sniff: (head) => (RECORDS.has(rootName(head) ?? "") ? 0.98 : 0),
  read: (file, settings) => readXml(file, settings, SGML),
};
