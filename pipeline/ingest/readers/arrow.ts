import type { ArrowMessage } from "../../codec/arrow-messages.ts";
import type { arrowRows } from "../../codec/arrow-rows.ts";
import { isArrow } from "../../codec/table-magic.ts";
import type { Reading } from "../../stage.ts";
import type { OpenFile, Reader } from "../reader.ts";
import type { IngestSettings } from "../settings.ts";
import { rowReading } from "./table-rows.ts";
import { turnedAway } from "./turned-away.ts";

/** Bytes of a damaged batch that its reject keeps. */
const KEPT = 64 * 1024;

function* batchReadings(
  rows: ReturnType<typeof arrowRows>,
  batch: ArrowMessage,
  first: number,
  file: OpenFile,
  settings: IngestSettings,
): Generator<Reading> {
  if (typeof rows !== "string") {
    for (const [at, row] of rows.entries()) {
      yield rowReading(row, first + at, "arrow", file.path, settings.maxRecordBytes);
    }
    return;
  }
  const origin = { path: file.path, record: null, format: "arrow", offset: first } as const;
  const message = `rows ${first} to ${first + batch.rows - 1} cannot be read (${rows})`;
  yield turnedAway("corrupt", origin, Buffer.from(batch.bytes.subarray(0, KEPT)), message, "row");
}

async function* read(file: OpenFile, settings: IngestSettings): AsyncGenerator<Reading> {
  // The library is large: only where there is such a file.
  const { arrowMessages } = await import("../../codec/arrow-messages.ts");
  const { arrowRows } = await import("../../codec/arrow-rows.ts");
  let before: ArrowMessage[] = [];
  let [row, ordinal] = [0, 0];
  for await (const message of arrowMessages(file.pieces, isArrow(file.head) ?? "stream")) {
    if (message.kind === "tear") {
      const origin = { path: file.path, record: null, format: "arrow", offset: row } as const;
      if (file.group(ordinal)) yield turnedAway(message.fault, origin, file.head, message.message, "row");
      return;
    }
    if (message.kind === "schema") before = [message];
    else if (message.kind === "dictionary") {
      before = [...before.filter((m) => m.replaces === null || m.replaces !== message.replaces), message];
    } else {
      if (file.group(ordinal++)) yield* batchReadings(arrowRows(before, message), message, row, file, settings);
      row += message.rows;
    }
  }
}

/** Tables in Arrow's IPC format: a row is a record, mapped like a line of JSON. */
export const arrowReader: Reader = {
  format: {
    id: "arrow",
    title: "Arrow IPC file (Feather) or stream, a record a row",
    extensions: [".arrow", ".feather", ".arrows", ".ipc"],
    mediaTypes: ["application/vnd.apache.arrow.file", "application/vnd.apache.arrow.stream"],
  },
  sniff: (head) => (isArrow(head) === null ? 0 : 0.99),
  read,
};
