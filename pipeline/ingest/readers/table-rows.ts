import type { Format, Origin } from "../../../schemas/origin.ts";
import type { TableRow } from "../../codec/parquet-rows.ts";
import type { Reading } from "../../stage.ts";
import { turnedAway } from "./turned-away.ts";

/** The reading of a row of a table. Its number, counted from 0, is its id and stands for its place, since rows lie in columns and have no byte of their own. */
export function rowReading(fields: TableRow, row: number, format: Format, path: string, limit: number): Reading {
  const origin: Origin = { path, record: String(row), format, offset: row };
  const raw = JSON.stringify(fields);
  const size = Buffer.byteLength(raw);
  if (size > limit) {
    const head = Buffer.from(raw.slice(0, Math.min(limit, 64 * 1024)));
    return turnedAway("oversized", origin, head, `record of ${size} bytes, more than the ${limit} allowed`, "row");
  }
  return { fate: "kept", value: { origin, raw, content: { form: "record", fields }, envelope: {}, flags: [] } };
}
