import { framesOf } from "../../codec/frame.ts";
import { jsonSplitter } from "../../codec/json.ts";
import { jsonStart, listStart } from "../../codec/json-shape.ts";
import type { Reader } from "../reader.ts";
import { jsonReadings } from "./jsonl.ts";
import { hasExtension, isText, sniffText } from "./sound.ts";

const EXTENSIONS = [".json"];
const OPENING = /^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{\]"[\d]|$))/;

/** JSON: a list of records, an object that holds one, or one record. */
export const jsonReader: Reader = {
  format: {
    id: "json",
    title: "JSON: a list of records, an object with such a list, or one record",
    extensions: EXTENSIONS,
    mediaTypes: ["application/json"],
  },
  sniff: (head, name) => {
    if (!isText(head)) return 0;
    const named = hasExtension(name, EXTENSIONS);
    if (OPENING.test(sniffText(head))) return named ? 0.95 : 0.7;
    return named ? 0.65 : 0;
  },
  read: (file, settings) => {
    const list = listStart(file.head);
    // A byte order mark is no value.
    const splitter = jsonSplitter(list, settings.maxRecordBytes, list < 0 ? jsonStart(file.head) : 0);
    return jsonReadings(framesOf(file.pieces, splitter), "json", file);
  },
};
