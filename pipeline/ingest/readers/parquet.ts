import { heldBytes, type RandomBytes } from "../../codec/random-bytes.ts";
import { isParquet } from "../../codec/table-magic.ts";
import type { Reading } from "../../stage.ts";
import type { OpenFile, Reader } from "../reader.ts";
import type { IngestSettings } from "../settings.ts";
import { rowReading } from "./table-rows.ts";
import { type TurnedAway, turnedAway } from "./turned-away.ts";
import { wholeFile } from "./whole.ts";

/** Bytes of a file that is compressed as a whole, or stands in an archive, at most: it is held in memory. */
const HELD = 256 * 1024 * 1024;

const originOf = (file: OpenFile, row: number) =>
  ({ path: file.path, record: null, format: "parquet", offset: row }) as const;

/** The bytes of a file at any place: its own, or all of them held. */
async function randomBytes(file: OpenFile): Promise<RandomBytes | TurnedAway> {
  if (file.stored !== null) return file.stored;
  const { bytes, size, tear } = await wholeFile(file, HELD);
  const origin = originOf(file, 0);
  const head = bytes.subarray(0, 64 * 1024);
  if (tear !== null) return turnedAway(tear.fault, origin, head, tear.message);
  if (size <= HELD) return heldBytes(bytes);
  return turnedAway("oversized", origin, head, `a Parquet file of ${size} bytes inside another file: unpack it`);
}

async function* read(file: OpenFile, settings: IngestSettings): AsyncGenerator<Reading> {
  const bytes = await randomBytes(file);
  if ("fate" in bytes) {
    yield bytes;
    return;
  }
  // The library is large: only where there is such a file.
  const { openParquet } = await import("../../codec/parquet-rows.ts");
  const head = await bytes.read(0, 1024);
  const table = await openParquet(bytes);
  if ("fault" in table) {
    if (file.group(0)) yield turnedAway(table.fault, originOf(file, 0), head, table.message);
    return;
  }
  for (const [ordinal, { first, rows }] of table.groups.entries()) {
    if (!file.group(ordinal)) continue;
    const found = await table.rowsOf(ordinal);
    if (typeof found === "string") {
      const message = `rows ${first} to ${first + rows - 1} cannot be read (${found})`;
      yield turnedAway("corrupt", originOf(file, first), head, message, "row");
      continue;
    }
    for (const [at, row] of found.entries()) {
      yield rowReading(row, first + at, "parquet", file.path, settings.maxRecordBytes);
    }
  }
}

/** Tables in Parquet: a row is a record, mapped like a line of JSON. */
export const parquetReader: Reader = {
  format: {
    id: "parquet",
    title: "Parquet, a record a row",
    extensions: [".parquet", ".pq"],
    mediaTypes: ["application/vnd.apache.parquet"],
  },
  sniff: (head) => (isParquet(head) ? 1 : 0),
  read,
};
