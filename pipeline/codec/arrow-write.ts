import {
  type Data,
  DataType,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  RecordBatchReader,
  Schema,
  Struct,
  Table,
} from "apache-arrow";
import type { Column } from "../../schemas/column.ts";
import { arrowSchema } from "./arrow.ts";
import type { Plain } from "./duckdb-values.ts";

type Values = readonly (Plain | undefined)[];

/** Rows that go into one record batch. */
const BATCH_ROWS = 4096;
const DAY_MS = 86_400_000;

/** Bits, the least significant first. */
function bits(flags: readonly boolean[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(flags.length / 8));
  for (const [i, flag] of flags.entries()) if (flag) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (1 << (i & 7));
  return bytes;
}

/** µs since the epoch of an instant in RFC 3339 with `Z` and up to six decimals. */
function micros(instant: string): bigint {
  const [seconds = "", decimals = ""] = instant.replace("Z", "").split(".");
  return BigInt(Date.parse(`${seconds}Z`)) * 1000n + BigInt(decimals.padEnd(6, "0"));
}

/** Where each of some runs starts, and the last ends. */
function offsets(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
  return starts;
}

const isAbsent = (value: Plain | undefined): value is null | undefined => value === null || value === undefined;
const numberOf = (value: Plain | undefined) => (isAbsent(value) ? 0 : Number(value));
const textOf = (value: Plain | undefined) => (isAbsent(value) ? "" : String(value));
const listOf = (value: Plain | undefined) => (Array.isArray(value) ? (value as readonly Plain[]) : []);

/** A column of values as the type lays them out; null where there is none. */
function dataOf(type: DataType, values: Values): Data {
  const length = values.length;
  const absent = values.filter(isAbsent).length;
  const nulls = absent === 0 ? {} : { nullCount: absent, nullBitmap: bits(values.map((v) => !isAbsent(v))) };
  const of = (more: object) => makeData({ type, length, ...nulls, ...more } as Parameters<typeof makeData>[0]) as Data;
  if (DataType.isUtf8(type)) {
    const texts = values.map((v) => Buffer.from(textOf(v), "utf8"));
    return of({ valueOffsets: offsets(texts.map((t) => t.length)), data: Buffer.concat(texts) });
  }
  if (DataType.isBool(type)) return of({ data: bits(values.map((v) => v === true)) });
  if (DataType.isDate(type))
    return of({ data: Int32Array.from(values, (v) => (isAbsent(v) ? 0 : Date.parse(textOf(v)) / DAY_MS)) });
  if (DataType.isTimestamp(type)) {
    return of({ data: BigInt64Array.from(values, (v) => (isAbsent(v) ? 0n : micros(textOf(v)))) });
  }
  if (DataType.isInt(type)) {
    const wide = type.bitWidth === 64;
    return of({
      data: wide ? BigInt64Array.from(values, (v) => BigInt(numberOf(v))) : Int32Array.from(values, numberOf),
    });
  }
  if (DataType.isFloat(type)) return of({ data: Float64Array.from(values, numberOf) });
  if (DataType.isList(type)) {
    const lists = values.map(listOf);
    return of({ valueOffsets: offsets(lists.map((l) => l.length)), child: dataOf(type.valueType, lists.flat()) });
  }
  if (DataType.isStruct(type)) {
    const fields = type.children.map((f) =>
      dataOf(
        f.type,
        values.map((v) => (isAbsent(v) ? null : (v as { readonly [name: string]: Plain })[f.name])),
      ),
    );
    return of({ children: fields });
  }
  throw new Error(`${type}: no such column is written`);
}

function batchOf(schema: Schema, rows: readonly (readonly Plain[])[]): RecordBatch {
  const children = schema.fields.map((field, i) =>
    dataOf(
      field.type,
      rows.map((row) => row[i]),
    ),
  );
  const data = makeData({ type: new Struct(schema.fields), length: rows.length, children });
  return new RecordBatch(schema, data as Data<Struct>);
}

/**
 * An Arrow IPC file of rows with these columns, each row's values in their order as plain JSON; `metadata` goes into its schema. The file
 * is handed to `sink` piece by piece. Returns how many rows it has.
 */
export async function writeArrow(
  columns: readonly Column[],
  rows: AsyncIterable<readonly Plain[]>,
  metadata: { readonly [key: string]: string },
  sink: (bytes: Uint8Array) => void,
): Promise<number> {
  const schema = new Schema(arrowSchema(columns).fields, new Map(Object.entries(metadata)));
  const writer = new RecordBatchFileWriter();
  const drained = (async () => {
    for await (const bytes of writer) sink(bytes);
  })();
  let [held, count]: [(readonly Plain[])[], number] = [[], 0];
  for await (const row of rows) {
    count++;
    if (held.push(row) < BATCH_ROWS) continue;
    writer.write(batchOf(schema, held));
    held = [];
  }
  if (held.length > 0) writer.write(batchOf(schema, held));
  // A table without a batch ends the file by itself
  if (count === 0) writer.write(new Table(schema));
  else writer.finish();
  await drained;
  return count;
}

/** Rows of an Arrow IPC file, batch by batch. `file` is an open file or bytes. */
export async function countArrowRows(file: AsyncIterable<Uint8Array>): Promise<number> {
  let rows = 0;
  for await (const batch of await RecordBatchReader.from(file)) rows += batch.numRows;
  return rows;
}
