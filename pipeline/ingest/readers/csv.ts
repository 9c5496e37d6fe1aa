import type { Json } from "../../../schemas/document.ts";
import { csvFields, csvSplitter } from "../../codec/csv.ts";
import { type Frame, framesOf } from "../../codec/frame.ts";
import { utf8 } from "../../codec/text.ts";
import type { Reading } from "../../stage.ts";
import type { OpenFile, Reader } from "../reader.ts";
import { isUsualName } from "../record/aliases.ts";
import type { IngestSettings } from "../settings.ts";
import { delimiterOf } from "./delimiter.ts";
import { recordText } from "./record-text.ts";
import { hasExtension, isText, sniffText } from "./sound.ts";
import { noText, ofBroken, turnedAway } from "./turned-away.ts";

const EXTENSIONS = [".csv", ".tsv", ".tab"];

function sniff(head: Buffer, name: string): number {
  if (!isText(head)) return 0;
  if (hasExtension(name, EXTENSIONS)) return 0.9;
  const text = sniffText(head);
  const [header = ""] = text.split(/\r?\n/, 1);
  const delimiter = delimiterOf(header);
  if (delimiter === null || header.length === text.length) return 0;
  const names = csvFields(header, delimiter);
  return names.length >= 3 && names.filter(isUsualName).length * 2 >= names.length ? 0.8 : 0;
}

interface Table {
  readonly names: readonly string[];
  readonly delimiter: string;
  row: number;
}

function rowReading(frame: Frame, table: Table, file: OpenFile): Reading {
  const record = String(table.row);
  const broken = ofBroken(frame, file.path, "csv", record);
  if (broken !== null) return broken;
  const origin = { path: file.path, record, format: "csv", offset: frame.offset } as const;
  const decoding = recordText(frame.bytes, file);
  if (decoding === null) return noText(origin, frame.bytes);
  const { text: raw, flags } = decoding;
  const cells = csvFields(raw, table.delimiter);
  const wanted = table.names.length;
  if (cells.length !== wanted) {
    return turnedAway("not-a-row", origin, frame.bytes, `row of ${cells.length} fields under ${wanted} names`);
  }
  const fields = Object.fromEntries(table.names.map((name, at): [string, Json] => [name, cells[at] ?? ""]));
  return { fate: "kept", value: { origin, raw, content: { form: "record", fields }, envelope: {}, flags } };
}

async function* read(file: OpenFile, settings: IngestSettings): AsyncGenerator<Reading> {
  const [line = ""] = (utf8(file.head.subarray(0, file.head.lastIndexOf(10) + 1)) ?? sniffText(file.head)).split(
    "\n",
    1,
  );
  const delimiter = settings.dump.delimiter ?? delimiterOf(line) ?? ",";
  const frames = framesOf(file.pieces, csvSplitter(file.base, settings.maxRecordBytes, delimiter));
  let [table, ordinal] = [null as Table | null, 0];
  for await (const batch of frames) {
    for (const frame of batch) {
      if (table === null) {
        const broken = ofBroken(frame, file.path, "csv");
        if (broken !== null && file.mine(ordinal++)) yield broken;
        if (broken !== null) continue;
        const header = recordText(frame.bytes, file)?.text ?? frame.bytes.toString("latin1");
        table = { names: csvFields(header, delimiter).map((n) => n.trim()), delimiter, row: 0 };
        continue;
      }
      table.row++;
      if (file.mine(ordinal++)) yield rowReading(frame, table, file);
    }
  }
}

/** Rows under a header, with commas, tabs, semicolons or bars between fields. */
export const csvReader: Reader = {
  format: {
    id: "csv",
    title: "CSV or TSV with a row of names",
    extensions: EXTENSIONS,
    mediaTypes: ["text/csv", "text/tab-separated-values"],
  },
  sniff,
  read,
};
