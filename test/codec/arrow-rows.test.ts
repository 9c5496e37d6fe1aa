import { compress } from "@bokuweb/zstd-wasm";
import {
  Binary,
  CompressionType,
  compressionRegistry,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  makeBuilder,
  RecordBatchFileWriter,
  RecordBatchStreamWriter,
  Struct,
  Table,
  TimestampMicrosecond,
  Utf8,
  type Vector,
  vectorFromArray,
} from "apache-arrow";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type ArrowMessage, type ArrowTear, arrowMessages } from "../../pipeline/codec/arrow-messages.ts";
import { arrowRows } from "../../pipeline/codec/arrow-rows.ts";
import { plain } from "../../pipeline/codec/decoded.ts";
import { isArrow } from "../../pipeline/codec/table-magic.ts";
import { zstdReady } from "../../pipeline/codec/zstd-whole.ts";
import { chunked } from "./chunked.ts";

const STRUCT = new Struct([new Field("name", new Utf8(), true), new Field("seen", new TimestampMicrosecond(), true)]);

function structs(values: readonly ({ name: string; seen: number } | null)[]): Vector {
  const builder = makeBuilder({ type: STRUCT, nullValues: [null] });
  for (const value of values) builder.append(value as never);
  return builder.finish().toVector();
}

const table = new Table({
  title: vectorFromArray(["Café 1", "Café 2", null], new Utf8()),
  section: vectorFromArray(["Port", "Town", "Port"], new Dictionary(new Utf8(), new Int32())),
  instant: vectorFromArray([1_733_259_000_500, null, 0], new TimestampMicrosecond("UTC")),
  clock: vectorFromArray([1_733_259_000_000, null, 0], new TimestampMicrosecond()),
  day: vectorFromArray([new Date("2024-12-03"), null, new Date("1969-12-31")], new DateDay()),
  large: vectorFromArray([12345678901234567n, 7n, null], new Int64()),
  part: vectorFromArray([1.5, Number.NaN, null], new Float64()),
  bytes: vectorFromArray([Buffer.from("naïve"), null, Buffer.from("")], new Binary()),
  tags: vectorFromArray([["ferry", null], [], null], new List(new Field("item", new Utf8(), true))),
  author: structs([{ name: "A. Ito", seen: 0 }, null, null]),
});
const ROWS = [
  {
    title: "Café 1",
    section: "Port",
    instant: "2024-12-03T20:50:00.5Z",
    clock: "2024-12-03T20:50:00",
    day: "2024-12-03",
    large: "12345678901234567",
    part: 1.5,
    bytes: "naïve",
    tags: ["ferry", null],
    author: { name: "A. Ito", seen: "1970-01-01T00:00:00" },
  },
  {
    title: "Café 2",
    section: "Town",
    instant: null,
    clock: null,
    day: null,
    large: 7,
    part: null,
    bytes: null,
    tags: [],
    author: null,
  },
  {
    title: null,
    section: "Port",
    instant: "1970-01-01T00:00:00Z",
    clock: "1970-01-01T00:00:00",
    day: "1969-12-31",
    large: null,
    part: null,
    bytes: "",
    tags: null,
    author: null,
  },
];

/** Compressors for the test's own files; what is read with is not touched. */
function withEncoder(type: CompressionType, encode: (bytes: Uint8Array) => Uint8Array) {
  const decode = compressionRegistry.get(type)?.decode;
  if (decode === undefined) throw new Error("nothing decodes this");
  compressionRegistry.set(type, { encode, decode });
}

/** A frame of LZ4 with one block that is not compressed. */
function stored(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from([4, 0x22, 0x4d, 0x18, 0x60, 0x70, 0, 0, 0, 0, 0]);
  head.writeUInt32LE((bytes.length | 0x80000000) >>> 0, 7);
  return Buffer.concat([head, bytes, Buffer.alloc(4)]);
}

beforeAll(async () => {
  await zstdReady();
  withEncoder(CompressionType.ZSTD, (bytes) => compress(Buffer.from(bytes), 3));
  withEncoder(CompressionType.LZ4_FRAME, stored);
});

const stream = (compressionType: CompressionType | null = null) =>
  Buffer.from(new RecordBatchStreamWriter({ compressionType }).writeAll(table).finish().toUint8Array(true));
/** As other writers lay a file out: the messages of a stream between two magics, with a footer that is not needed here. */
const packed = (form: "file" | "stream", compressionType: CompressionType | null = null) => {
  const bytes = stream(compressionType);
  return form === "stream"
    ? bytes
    : Buffer.concat([
        Buffer.from("ARROW1\0\0"),
        bytes,
        Buffer.alloc(12),
        Buffer.from([12, 0, 0, 0]),
        Buffer.from("ARROW1"),
      ]);
};

async function messages(bytes: Uint8Array, form: "file" | "stream", sizes = [100]) {
  const out: (ArrowMessage | ArrowTear)[] = [];
  for await (const message of arrowMessages(plain(chunked(bytes, sizes)), form)) out.push(message);
  return out;
}

async function rowsOf(bytes: Buffer, sizes?: number[]) {
  const form = isArrow(bytes);
  if (form === null) throw new Error("no Arrow");
  const found = await messages(bytes, form, sizes);
  const before = found.filter((m): m is ArrowMessage => m.kind === "schema" || m.kind === "dictionary");
  return found.flatMap((m): readonly unknown[] => {
    if (m.kind === "tear") return [m.fault];
    if (m.kind !== "rows") return [];
    const rows = arrowRows(before, m);
    return typeof rows === "string" ? [rows] : rows;
  });
}

describe("the rows of an Arrow table", () => {
  test.each(["file", "stream"] as const)("in a %s", async (form) => {
    expect(await rowsOf(packed(form))).toEqual(ROWS);
    expect(await rowsOf(packed(form), [1])).toEqual(ROWS);
  });

  test.each([
    ["zstd", CompressionType.ZSTD],
    ["LZ4", CompressionType.LZ4_FRAME],
  ])("compressed with %s", async (_name, type) => {
    expect(await rowsOf(packed("file", type))).toEqual(ROWS);
  });

  test("a file with its schema in the footer only says so", async () => {
    const bytes = Buffer.from(new RecordBatchFileWriter().writeAll(table).finish().toUint8Array(true));
    expect(await rowsOf(bytes)).toEqual(["no schema stands before them"]);
  });

  test("a stream may end without saying so, a file may not", async () => {
    expect(await rowsOf(packed("stream").subarray(0, -8))).toEqual(ROWS);
    const file = packed("file");
    const end = file.lastIndexOf(Buffer.from("ffffffff00000000", "hex"));
    expect(await rowsOf(file.subarray(0, end))).toEqual([...ROWS, "truncated"]);
  });

  test("a cut message and a damaged one are tears", async () => {
    const bytes = packed("stream");
    expect(await rowsOf(bytes.subarray(0, bytes.length - 40))).toEqual(["truncated"]);
    const damaged = Buffer.concat([bytes.subarray(0, -8), Buffer.from("not a message of any kind")]);
    expect(await rowsOf(damaged)).toEqual([...ROWS, "corrupt"]);
  });

  test("more after the end of a stream's messages is a tear", async () => {
    const bytes = packed("stream");
    expect(await rowsOf(Buffer.concat([bytes, bytes]))).toEqual([...ROWS, "corrupt"]);
  });

  test.each([
    ["plain", null],
    ["zstd", CompressionType.ZSTD],
  ])("damaged bytes, %s, end in rows, a reason or a tear", async (_name, type) => {
    const whole = packed("stream", type);
    const change = fc.tuple(fc.integer({ min: 32, max: whole.length - 1 }), fc.oneof(fc.constant(255), fc.nat(255)));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const found = await rowsOf(bytes);
        expect(found.length).toBeLessThanOrEqual(ROWS.length + 1);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test("a list that is longer than the head it stands in is a tear, not a long loop", async () => {
    const [schema, , rows] = await messages(packed("stream"), "stream");
    if (schema === undefined || rows === undefined || schema.kind === "tear" || rows.kind === "tear")
      throw new Error("no rows");
    const head = Buffer.from(rows.bytes);
    // The count of the columns' nodes stands before the first: 3 titles, 1 of them null.
    const nodes = head.indexOf(Buffer.from("03000000000000000100000000000000", "hex"));
    expect(nodes).toBeGreaterThan(0);
    head.writeUInt32LE(0x7fffffff, nodes - 4);
    expect(await rowsOf(Buffer.concat([schema.bytes, head]))).toEqual(["corrupt"]);
  });

  test("what begins one", () => {
    expect(isArrow(packed("stream"))).toBe("stream");
    expect(isArrow(packed("file"))).toBe("file");
    expect(isArrow(Buffer.from("ffffffffffffffffffffffffffffffff", "hex"))).toBeNull();
  });
});
