import type { Json } from "../../../schemas/document.ts";
import type { Origin } from "../../../schemas/origin.ts";
import { type Frame, framesOf } from "../../codec/frame.ts";
import { lineSplitter } from "../../codec/lines.ts";
import type { Reading } from "../../stage.ts";
import { strictJson } from "../../text/json.ts";
import type { OpenFile, Reader } from "../reader.ts";
import { isFields } from "../record/path.ts";
import { recordText } from "./record-text.ts";
import { hasExtension, isText, sniffText } from "./sound.ts";
import { noText, ofBroken, turnedAway } from "./turned-away.ts";

const EXTENSIONS = [".jsonl", ".ndjson", ".jsonlines"];

function isObjectLine(line: string): boolean {
  return isFields(strictJson(line));
}

/** One of the first lines is an object by itself; a first line longer than the head may be one. */
function sniff(head: Buffer, name: string): number {
  if (!isText(head)) return 0;
  const named = hasExtension(name, EXTENSIONS);
  const text = sniffText(head, head.length);
  const lines = text.split("\n").filter((l) => l.trim() !== "");
  const whole = lines.length > 1 ? lines.slice(0, 8).slice(0, lines.length - 1) : lines;
  const good = whole.filter(isObjectLine).length;
  if (named) return good > 0 || whole.length === 0 ? 0.98 : 0.75;
  if (good === 0) return lines.length === 1 && /^\{\s*"/.test(text) && head.length >= 32_768 ? 0.8 : 0;
  if (hasExtension(name, [".json"]) && lines.length === 1) return 0.5;
  return good * 2 >= whole.length ? 0.97 : 0.4;
}

/** The value that a line or element is, or why it is none. Shared by both readers of JSON. */
export function jsonReading(frame: Frame, format: "json" | "jsonl", file: OpenFile): Reading {
  const broken = ofBroken(frame, file.path, format);
  if (broken !== null) return broken;
  const origin: Origin = { path: file.path, record: null, format, offset: frame.offset };
  const decoding = recordText(frame.bytes, file);
  if (decoding === null) return noText(origin, frame.bytes);
  const { text: raw, flags } = decoding;
  let value: Json;
  try {
    value = JSON.parse(raw) as Json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return turnedAway("not-json", origin, frame.bytes, `not JSON (${error.message})`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const what = value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
    return turnedAway("not-a-record", origin, frame.bytes, `${what} where a record should be`);
  }
  const fields = value as { readonly [key: string]: Json };
  return {
    fate: "kept",
    value: {
      origin,
      raw,
      content: { form: "record", fields },
      envelope: {},
      flags,
    },
  };
}

/** Readings of the records of a frame stream that are to be read. */
export async function* jsonReadings(
  frames: AsyncIterable<readonly Frame[]>,
  format: "json" | "jsonl",
  file: OpenFile,
): AsyncGenerator<Reading> {
  let ordinal = 0;
  for await (const batch of frames) {
    for (const frame of batch) {
      if (!file.mine(ordinal++)) continue;
      yield jsonReading(frame, format, file);
    }
  }
}

/** JSON, one record a line. */
export const jsonlReader: Reader = {
  format: {
    id: "jsonl",
    title: "JSON, one record a line",
    extensions: EXTENSIONS,
    mediaTypes: ["application/x-ndjson", "application/jsonl"],
  },
  sniff,
  read: (file, settings) => {
    const splitter = lineSplitter(file.base, settings.maxRecordBytes);
    return jsonReadings(framesOf(file.pieces, splitter), "jsonl", file);
  },
};
