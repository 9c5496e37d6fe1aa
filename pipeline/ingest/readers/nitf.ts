import { localName } from "../../codec/xml-tags.ts";
import type { Reader } from "../reader.ts";
import { readNitf } from "../xml/nitf.ts";
import { readXml, type XmlFormat } from "../xml/read.ts";
import { rootName } from "../xml/sniff.ts";

const NITF: XmlFormat = { format: "nitf", records: new Set(["nitf"]), read: readNitf };

/** Documents of the News Industry Text Format, one or more a file. */
export const nitfReader: Reader = {
  format: {
    id: "nitf",
    title: "NITF 2.5 to 3.6",
    extensions: [".xml", ".nitf"],
    mediaTypes: ["application/nitf+xml"],
  },
  sniff: (head) => (localName(rootName(head) ?? "") === "nitf" ? 0.98 : 0),
  read: (file, settings) => readXml(file, settings, NITF),
};
