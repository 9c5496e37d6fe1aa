import type { Envelope } from "../../../schemas/document.ts";
import { framesOf } from "../../codec/frame.ts";
import { jsonSplitter } from "../../codec/json.ts";
import { isJsonFeed, jsonStart, listStart } from "../../codec/json-shape.ts";
import type { Reading } from "../../stage.ts";
import { feedEnvelope } from "../envelope.ts";
import type { Reader } from "../reader.ts";
import { jsonReadings } from "./jsonl.ts";
import { hasExtension, isText, sniffText } from "./sound.ts";

const EXTENSIONS = [".json"];
const OPENING = /^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{\]"[\d]|$))/;

/** Items of a feed, with what the feed says of itself. */
async function* inFeed(readings: AsyncIterable<Reading>, envelope: Envelope): AsyncGenerator<Reading> {
  for await (const reading of readings) {
    yield reading.fate === "kept" ? { ...reading, value: { ...reading.value, envelope } } : reading;
  }
}

/** JSON: a list of records, an object that holds one, or one record. */
export const jsonReader: Reader = {
  format: {
    id: "json",
    title: "JSON: a list of records, an object with such a list, or one record; JSON Feed, ninjs",
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
    const readings = jsonReadings(framesOf(file.pieces, splitter), "json", file);
    return isJsonFeed(file.head) ? inFeed(readings, feedEnvelope(file.head.subarray(0, list))) : readings;
  },
};
