import {
  type Data,
  Dictionary,
  Field,
  FixedSizeBinary,
  Float64,
  Int32,
  List,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableFromIPC,
  tableToIPC,
  Uint32,
  Uint64,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import type { Sketch, SketchTable } from "../../schemas/sketch.ts";
import { ID_BYTES, sketchTable } from "./sketch-table.ts";

const KEYS = ["url", "text", "title", "publisher", "publisherName"] as const;
const TIMES = ["offset", "published", "publishedEnd", "modified", "crawled"] as const;
const COUNTS = ["tokens", "length", "filled", "traits"] as const;

/** 64-bit hashes in two halves are Arrow's Uint64: the same bytes, least significant first. */
function hashes(halves: Uint32Array): Data<Uint64> {
  const data = new BigUint64Array(halves.buffer, halves.byteOffset, halves.length >> 1);
  return makeData({ type: new Uint64(), data, length: data.length });
}

function list(starts: Int32Array, child: Data<Uint64> | Data<Uint32>): Data {
  const type = new List(new Field("element", child.type, false));
  return makeData({ type, valueOffsets: starts, child, length: starts.length - 1 }) as Data;
}

function columns(table: SketchTable): [name: string, data: Data][] {
  const ids = makeData({ type: new FixedSizeBinary(ID_BYTES), data: table.articleId, length: table.count });
  const path = makeData({
    type: new Dictionary(new Utf8(), new Int32()),
    data: Int32Array.from(table.path),
    dictionary: vectorFromArray([...table.paths], new Utf8()),
    length: table.count,
  });
  return [
    ["articleId", ids],
    ["path", path],
    ...KEYS.map((k): [string, Data] => [k, hashes(table[k])]),
    ...TIMES.map((k): [string, Data] => [k, makeData({ type: new Float64(), data: table[k] })]),
    ...COUNTS.map((k): [string, Data] => [k, makeData({ type: new Uint32(), data: table[k] })]),
    ["agencies", list(table.agencyStarts, hashes(table.agencies))],
    ["numbers", list(table.numberStarts, makeData({ type: new Uint32(), data: table.numbers }))],
    ["fingerprints", list(table.fingerprintStarts, hashes(table.fingerprints))],
  ];
}

/** Sketches as an Arrow IPC file of one record batch. Throws when an article_id is not 32 hex digits. */
export function encodeSketches(sketches: readonly Sketch[]): Uint8Array {
  const table = sketchTable(sketches);
  const named = columns(table);
  const schema = new Schema(named.map(([name, data]) => new Field(name, data.type, false)));
  const children = named.map(([, data]) => data);
  const batch = makeData({ type: new Struct(schema.fields), length: table.count, nullCount: 0, children });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, batch)]), "file");
}

interface Stored {
  readonly values: ArrayLike<number> & { readonly buffer: ArrayBufferLike; readonly byteOffset: number };
  readonly valueOffsets: Int32Array;
}

/** The buffers of a column, not copied. */
function stored(table: Table, name: string): Data & Stored {
  const data = table.getChild(name)?.data[0];
  if (data === undefined) throw new Error(`sketches: no column "${name}"`);
  return data as unknown as Data & Stored;
}

function words({ values, byteOffset, length }: { values: ArrayBufferLike; byteOffset: number; length: number }) {
  return new Uint32Array(values, byteOffset, length);
}

function bytesOf({ buffer, byteOffset }: Stored["values"], length: number) {
  return new Uint8Array(buffer, byteOffset, length);
}

/** What `encodeSketches` wrote, as columns over the same memory where it can be. Throws when it is no such file. */
export function decodeSketches(bytes: Uint8Array): SketchTable {
  // Views of 64-bit values must start on a multiple of 8
  const table = tableFromIPC(bytes.byteOffset % 8 === 0 ? bytes : bytes.slice());
  const count = table.numRows;
  const read = <T>(name: string, none: T, of: (data: Data & Stored) => T): T =>
    count === 0 ? none : of(stored(table, name));
  const halves = (data: { readonly values: Stored["values"] }, length: number) =>
    words({ values: data.values.buffer, byteOffset: data.values.byteOffset, length: 2 * length });
  const key = (name: string) => read(name, new Uint32Array(0), (d) => halves(d, count));
  const number = <T extends Float64Array | Uint32Array | Uint8Array>(name: string, none: T) =>
    read(name, none, (d) => (d.values as unknown as T).subarray(0, count) as T);
  const starts = (name: string) => read(name, new Int32Array(1), (d) => d.valueOffsets.subarray(0, count + 1));
  const child = (name: string, width: number) =>
    read(name, new Uint32Array(0), (d) => {
      const inner = d.children[0] as unknown as Data & Stored;
      return words({ values: inner.values.buffer, byteOffset: inner.values.byteOffset, length: width * inner.length });
    });
  return {
    count,
    paths: read("path", [] as string[], (d) => [...(d.dictionary ?? [])] as string[]),
    path: read("path", new Uint32Array(0), (d) => Uint32Array.from(d.values).subarray(0, count)),
    articleId: read("articleId", new Uint8Array(0), (d) => bytesOf(d.values, ID_BYTES * count)),
    url: key("url"),
    text: key("text"),
    title: key("title"),
    publisher: key("publisher"),
    publisherName: key("publisherName"),
    offset: number("offset", new Float64Array(0)),
    published: number("published", new Float64Array(0)),
    publishedEnd: number("publishedEnd", new Float64Array(0)),
    modified: number("modified", new Float64Array(0)),
    crawled: number("crawled", new Float64Array(0)),
    tokens: number("tokens", new Uint32Array(0)),
    length: number("length", new Uint32Array(0)),
    filled: number("filled", new Uint32Array(0)),
    traits: number("traits", new Uint32Array(0)),
    agencyStarts: starts("agencies"),
    agencies: child("agencies", 2),
    numberStarts: starts("numbers"),
    numbers: child("numbers", 1),
    fingerprintStarts: starts("fingerprints"),
    fingerprints: child("fingerprints", 2),
  };
}
