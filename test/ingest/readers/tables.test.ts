import { gzipSync } from "node:zlib";
import { RecordBatchStreamWriter, Table, Utf8, vectorFromArray } from "apache-arrow";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { type Ingested, partsOf } from "../../../pipeline/ingest/ingest.ts";
import { all, fates, offsets, settings, source, story, textOf } from "./sources.ts";

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const columns = (n: number) => ({
  title: numbers(n).map((i) => `Story ${i}`),
  body: numbers(n).map(story),
  url: numbers(n).map((i) => `https://www.wexcombeecho.example/${i}`),
});

function parquet(n: number): Buffer {
  const columnData = Object.entries(columns(n)).map(([name, data]) => ({ name, data, type: "STRING" as const }));
  return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 10 }));
}

function arrow(n: number): Buffer {
  const every = columns(n);
  const tables: Table[] = [];
  for (let at = 0; at < n; at += 10) {
    const part = Object.entries(every).map(([name, data]) => [
      name,
      vectorFromArray(data.slice(at, at + 10), new Utf8()),
    ]);
    tables.push(new Table(Object.fromEntries(part)));
  }
  const whole = tables.reduce((a, b) => a.concat(b));
  return Buffer.from(new RecordBatchStreamWriter().writeAll(whole).finish().toUint8Array(true));
}

const expectStories = (items: readonly Ingested[]) => {
  for (const [at, item] of items.entries()) expect(textOf(item)).toContain(story(at + 1));
};

describe.each([
  ["parquet", "a.parquet", parquet],
  ["arrow", "a.arrow", arrow],
] as const)("%s", (format, file, make) => {
  test("a row is a record, its number its id and place", async () => {
    const items = await all(source(file, make(35)));
    expectStories(items);
    expect(offsets(items)).toEqual(numbers(35).map((n) => n - 1));
    const last = items.at(-1);
    expect(last?.fate === "kept" && last.value.origin).toEqual({ path: file, record: "34", format, offset: 34 });
    expect(last?.fate === "kept" && last.value.urls[0]?.value).toBe("https://www.wexcombeecho.example/35");
  });

  test("an empty file is one reject, a table without rows is counted as no records", async () => {
    expect(fates(await all(source(file, Buffer.alloc(0))))).toEqual(["ingest/empty-file"]);
    if (format === "parquet") expect(fates(await all(source(file, make(0))))).toEqual(["no-records"]);
  });

  test.each([[[1]], [[7, 1000]], [[100_000]]])("in chunks of %j", async (sizes) => {
    const bytes = make(12);
    expect(await all(source(file, bytes, sizes))).toEqual(await all(source(file, bytes)));
  });

  test("compressed as a whole", async () => {
    const bytes = make(12);
    const items = await all(source(`${file}.gz`, gzipSync(bytes)));
    expect(items.map(textOf)).toEqual((await all(source(file, bytes))).map(textOf));
    expect(fates(await all(source(`${file}.gz`, gzipSync(bytes).subarray(0, -9)))).at(-1)).toBe("ingest/truncated");
  });

  test("cut, there is one reject for what is torn", async () => {
    const bytes = make(35);
    const items = await all(source(file, bytes.subarray(0, bytes.length - 700)));
    expectStories(items.slice(0, -1));
    expect(fates(items).at(-1)).toBe("ingest/truncated");
    expect(fates(items).filter((f) => f !== "kept").length).toBe(1);
  });

  test("a row over the limit is a reject, the others are read", async () => {
    const short = Object.fromEntries(Object.entries(columns(9)).map(([name, data]) => [name, data[8]]));
    const items = await all(source(file, make(12)), settings({}, Buffer.byteLength(JSON.stringify(short))));
    expect(fates(items)).toEqual([...numbers(9).map(() => "kept"), ...numbers(3).map(() => "ingest/oversized")]);
    expect(new Set(offsets(items)).size).toBe(12);
  });

  test("the parts of a large file yield what the whole does", async () => {
    const bytes = make(95);
    const parts = await partsOf(source(file, bytes), settings(), Math.ceil(bytes.length / 4));
    expect(parts.length).toBeGreaterThan(2);
    const items: Ingested[] = [];
    for (const part of parts) items.push(...(await all(source(file, bytes, [999], part))));
    const place = (i: Ingested) => (i.fate === "kept" ? i.value.origin.offset : -1);
    expect(items.sort((a, b) => place(a) - place(b))).toEqual(await all(source(file, bytes)));
  });
});

test("a damaged group is one reject that names its rows", async () => {
  const bytes = parquet(30);
  bytes.fill(0xff, 300, 400);
  const items = await all(source("a.parquet", bytes));
  const rejects = items.flatMap((i) => (i.fate === "rejected" ? [i] : []));
  expect(rejects.map((r) => r.issues[0]?.message)).toEqual([
    expect.stringMatching(/^a\.parquet: row 0: rows 0 to 9 cannot be read/),
  ]);
  expect(items.length).toBe(21);
});
