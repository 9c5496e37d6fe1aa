import type { Reader } from "../reader.ts";
import { readXml, type XmlFormat } from "../xml/read.ts";
import { readReuters } from "../xml/reuters.ts";
import { rootName } from "../xml/sniff.ts";

const REUTERS: XmlFormat = { format: "sgml", records: new Set(["REUTERS"]), read: readReuters };

/** The SGML of the Reuters-21578 collection. */
export const sgmlReader: Reader = {
  format: {
    id: "sgml",
    title: "SGML of Reuters-21578",
    extensions: [".sgm", ".sgml"],
    mediaTypes: ["text/sgml"],
  },
  sniff: (head) => (rootName(head) === "REUTERS" ? 0.98 : 0),
  read: (file, settings) => readXml(file, settings, REUTERS),
};
