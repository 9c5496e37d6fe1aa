import { CompressionType, compressionRegistry, DataType, Null, tableFromIPC, type Vector } from "apache-arrow";
import { decompress } from "fzstd";
import { batchFault } from "./arrow-batch.ts";
import type { ArrowMessage } from "./arrow-messages.ts";
import { unlz4 } from "./lz4.ts";
import type { TableRow } from "./parquet-rows.ts";
import { dayOf, plainValue, stampOf } from "./plain.ts";

/** Decoded bytes of one buffer, at most. */
const LARGEST_BUFFER = 2 ** 30;

compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: (bytes) => unlz4(bytes, LARGEST_BUFFER) });
compressionRegistry.set(CompressionType.ZSTD, { decode: (bytes) => Uint8Array.from(decompress(bytes)) });

type Show = (value: unknown) => unknown;

const each = (value: unknown, show: Show) => Array.from(value as Iterable<unknown>, show);

function childOf(type: DataType, at: number): DataType {
  const child: unknown = type.children?.[at]?.type;
  return child instanceof DataType ? child : new Null();
}

/** How values of a type are shown, before they are made plain. */
function showOf(type: DataType): Show {
  const unlessNull =
    (show: Show): Show =>
    (value) =>
      value === null || value === undefined ? null : show(value);
  if (DataType.isDictionary(type)) return showOf(type.dictionary);
  if (DataType.isTimestamp(type)) {
    const zoned = type.timezone !== null && type.timezone !== undefined && type.timezone !== "";
    return unlessNull((v) => plainValue(stampOf(Number(v), ""), zoned));
  }
  if (DataType.isDate(type)) return unlessNull((v) => dayOf(Math.floor(Number(v) / 86_400_000)));
  if (DataType.isDecimal(type)) return unlessNull((v) => Number(String(v)) / 10 ** type.scale);
  if (DataType.isList(type) || DataType.isFixedSizeList(type) || DataType.isLargeList(type)) {
    const show = showOf(childOf(type, 0));
    return unlessNull((v) => each(v, show));
  }
  if (DataType.isStruct(type)) {
    const fields = type.children.map((f) => [f.name, showOf(f.type)] as const);
    return unlessNull((v) => {
      const row = v as { readonly [name: string]: unknown };
      return Object.fromEntries(fields.map(([name, show]) => [name, show(row[name])]));
    });
  }
  if (DataType.isMap(type)) {
    const show = showOf(childOf(childOf(type, 0), 1));
    return unlessNull((v) =>
      Object.fromEntries(Array.from(v as Iterable<readonly [unknown, unknown]>, ([k, x]) => [String(k), show(x)])),
    );
  }
  return (value) => value;
}

/** A stream of these messages, with its end. */
function streamOf(messages: readonly ArrowMessage[]): Uint8Array {
  const out = new Uint8Array(messages.reduce((sum, m) => sum + m.bytes.length, 8));
  let at = 0;
  for (const { bytes } of messages) {
    out.set(bytes, at);
    at += bytes.length;
  }
  out.fill(0xff, at, at + 4);
  return out;
}

/** The rows of one message of them, which the schema and the dictionaries `before` tell how to read; or why they cannot be read. */
export function arrowRows(before: readonly ArrowMessage[], rows: ArrowMessage): readonly TableRow[] | string {
  // As the JavaScript library of Arrow writes files: the schema is in the footer only.
  if (before[0]?.kind !== "schema") return "no schema stands before them";
  try {
    const fault = batchFault(before, rows);
    if (fault !== null) return fault;
    const table = tableFromIPC(streamOf([...before, rows]));
    const columns = table.schema.fields.map((field, at) => {
      const vector: Vector | null = table.getChildAt(at);
      return { name: field.name, vector, show: showOf(field.type) };
    });
    return Array.from({ length: table.numRows }, (_, row) =>
      Object.fromEntries(columns.map(({ name, vector, show }) => [name, plainValue(show(vector?.get(row)), false)])),
    );
  } catch (error) {
    // The library throws errors of many kinds on bytes that are not sound.
    if (error instanceof Error) return error.message;
    throw error;
  }
}
