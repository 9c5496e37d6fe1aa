import type { FoundFields, Json } from "../../../schemas/document.ts";
import type { Flag } from "../../../schemas/draft.ts";
import type { Format, Origin } from "../../../schemas/origin.ts";
import { decodeText } from "../../codec/charset.ts";
import { guessCharset } from "../../codec/charset-guess.ts";
import { type Frame, framesOf } from "../../codec/frame.ts";
import { utf8 } from "../../codec/text.ts";
import { xmlSplitter } from "../../codec/xml.ts";
import { parseXml, type XmlElement } from "../../codec/xml-tree.ts";
import type { Reading } from "../../stage.ts";
import type { OpenFile } from "../reader.ts";
import { noText, ofBroken, turnedAway, type Word } from "../readers/turned-away.ts";
import type { IngestSettings } from "../settings.ts";
import { recordCharset } from "./charset.ts";

/** What an element of a format comes to: its fields, or why it is no article. */
export type ElementReading =
  | { readonly id: string | null; readonly found: FoundFields; readonly flags: readonly Flag[] }
  /** A structured record, whose fields mean what their names say. */
  | { readonly record: { readonly [key: string]: Json } }
  | { readonly refused: Word; readonly message: string };

/** A format of XML: which elements are its records, and what one of them says. */
export interface XmlFormat {
  readonly format: Format;
  /** Names of the elements that are records, without prefix. */
  readonly records: ReadonlySet<string>;
  /** The element's parents are those of the file's beginning: what stands there before the first record is their children. */
  readonly read: (element: XmlElement) => ElementReading;
}

interface Context {
  readonly path: string;
  /** Character sets that the file or its dump names, then what its beginning looks like. */
  readonly charsets: readonly string[];
  readonly declared: boolean;
  readonly around: XmlElement;
}

/** Where the first record begins; all bytes when there is none in them. */
function firstRecord(head: Buffer, records: ReadonlySet<string>): number {
  const splitter = xmlSplitter(0, Number.POSITIVE_INFINITY, records);
  const [first] = [...splitter.push(head), ...splitter.end()];
  return first?.offset ?? head.length;
}

function contextOf(file: OpenFile, settings: IngestSettings, format: XmlFormat): Context {
  const { head } = file;
  const named = [recordCharset(head), settings.dump.charset].filter((c) => c !== null && c !== undefined);
  const guess = guessCharset(head);
  const charsets = guess === null ? named : [...named, guess];
  const before = head.subarray(0, firstRecord(head, format.records));
  const around = parseXml(decodeText(before, charsets)?.text ?? "").innermost;
  return { path: file.path, charsets, declared: named.length > 0, around };
}

/** The text of a record. Most are UTF-8 and said to be, or ASCII: then no character set needs to be looked into. */
function decodingOf(bytes: Buffer, { charsets, declared }: Context): { text: string; conflict: boolean } | null {
  const text = utf8(bytes);
  const unsaid = !declared || charsets[0] === "utf-8";
  if (text !== null && (unsaid || /^\p{ASCII}*$/u.test(text))) return { text, conflict: false };
  const decoding = decodeText(bytes, charsets);
  return decoding === null ? null : { text: decoding.text, conflict: declared && decoding.conflict };
}

function frameReading(frame: Frame, context: Context, { format, read }: XmlFormat): Reading {
  const origin: Origin = { path: context.path, record: null, format, offset: frame.offset };
  const broken = ofBroken(frame, context.path, format);
  if (broken !== null) return broken;
  const decoding = decodingOf(frame.bytes, context);
  if (decoding === null) return noText(origin, frame.bytes);
  const { root } = parseXml(decoding.text, context.around);
  const [element] = root.children.filter((c): c is XmlElement => typeof c !== "string");
  if (element === undefined)
    return turnedAway("not-a-record", origin, frame.bytes, "no element where a record should be");
  const reading = read(element);
  if ("refused" in reading) return turnedAway(reading.refused, origin, frame.bytes, reading.message);
  const flags = "record" in reading ? [] : reading.flags;
  return {
    fate: "kept",
    value: {
      origin,
      raw: decoding.text,
      content:
        "record" in reading
          ? { form: "record", fields: reading.record }
          : { form: "mapped", id: reading.id, found: reading.found },
      envelope: {},
      flags: decoding.conflict ? [...flags, "charset_conflict"] : flags,
    },
  };
}

/** The records of a file of XML, in order. */
export async function* readXml(file: OpenFile, settings: IngestSettings, format: XmlFormat): AsyncGenerator<Reading> {
  const context = contextOf(file, settings, format);
  const splitter = xmlSplitter(file.base, settings.maxRecordBytes, format.records);
  let ordinal = 0;
  for await (const batch of framesOf(file.pieces, splitter)) {
    for (const frame of batch) if (file.mine(ordinal++)) yield frameReading(frame, context, format);
  }
}
