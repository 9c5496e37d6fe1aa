import type { Document } from "../../../schemas/document.ts";
import type { Format, Origin } from "../../../schemas/origin.ts";
import { decodeText } from "../../codec/charset.ts";
import type { Reading } from "../../stage.ts";
import type { OpenFile } from "../reader.ts";
import type { IngestSettings } from "../settings.ts";
import { noText, turnedAway } from "./turned-away.ts";
import { wholeFile } from "./whole.ts";

/** How a file that is one page is read. */
interface OnePage {
  readonly format: Format;
  /** Character sets that the page's own bytes declare. */
  readonly declared: (bytes: Buffer) => readonly (string | null)[];
  readonly content: (text: string) => Document["content"];
}

/** The one record of a file that is one page: its text decoded, or why it cannot be read. */
export async function* readOnePage(file: OpenFile, settings: IngestSettings, page: OnePage): AsyncIterable<Reading> {
  const limit = settings.maxRecordBytes;
  const origin: Origin = { path: file.path, record: null, format: page.format, offset: 0 };
  const { bytes, size, tear } = await wholeFile(file, limit);
  if (size > limit) {
    yield turnedAway("oversized", origin, bytes, `record of ${size} bytes, more than the ${limit} allowed`);
    return;
  }
  if (tear !== null) {
    yield turnedAway(tear.fault, origin, bytes, tear.message);
    return;
  }
  const decoding = decodeText(bytes, [...page.declared(bytes), settings.dump.charset]);
  if (decoding === null) {
    yield noText(origin, bytes);
    return;
  }
  const { text, conflict } = decoding;
  const flags: Document["flags"] = conflict ? ["charset_conflict"] : [];
  yield { fate: "kept", value: { origin, raw: text, content: page.content(text), envelope: {}, flags } };
}
