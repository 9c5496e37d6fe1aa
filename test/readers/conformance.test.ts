import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Ingested } from "../../pipeline/ingest/ingest.ts";
import { READERS } from "../../pipeline/ingest/readers.ts";
import {
  all,
  fates,
  htmlPage,
  members,
  offsets,
  response,
  settings,
  source,
  story,
  textOf,
} from "../ingest/readers/sources.ts";
import { SAMPLES, TABLE_SAMPLES } from "./samples.ts";

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

test("every reader has a sample here", () => {
  expect([...new Set([...SAMPLES, ...TABLE_SAMPLES].map((s) => s.format))].sort()).toEqual(
    READERS.map((r) => r.format.id).sort(),
  );
});

describe.each(SAMPLES)("$name", ({ format, file, make, single, telling, charset }) => {
  const count = single ? 1 : 5;
  const whole = make(count, "\n");

  test("an empty file is one reject", async () => {
    const items = await all(source(file, Buffer.alloc(0)));
    expect(fates(items)).toEqual(["ingest/empty-file"]);
  });

  test("one record", async () => {
    const items = await all(source(file, make(1, "\n")));
    expect(fates(items)).toEqual(["kept"]);
    expect(items[0]?.fate === "kept" && items[0].value.origin.format).toBe(format);
    expect(textOf(items[0])).toContain(story(1));
  });

  test("many records, each with a place of its own", async () => {
    const items = await all(source(file, whole));
    expect(fates(items)).toEqual(numbers(count).map(() => "kept"));
    expect(new Set(offsets(items)).size).toBe(count);
    expect(offsets(items)).toEqual(offsets(items).toSorted((a, b) => a - b));
    expectStories(items);
  });

  test("CRLF line ends say the same", async () => {
    const items = await all(source(file, make(count, "\r\n")));
    expectStories(items);
    expect(items.length).toBe(count);
  });

  test("a byte order mark is no text", async () => {
    if (format === "warc") return;
    const items = await all(source(file, Buffer.concat([Buffer.from("\ufeff"), whole])));
    expect(fates(items)).toEqual(numbers(count).map(() => "kept"));
    expect(items.map(textOf)).toEqual((await all(source(file, whole))).map(textOf));
    expect(items.every((i) => i.fate === "kept" && !JSON.stringify(i.value).includes("\ufeff"))).toBe(true);
  });

  test.each([
    ["gz", gzipSync(whole)],
    ["gz of many members", members([whole.subarray(0, 700), whole.subarray(700)])],
    ["br", brotliCompressSync(whole)],
  ])("compressed as %s", async (name, bytes) => {
    const items = await all(source(`${file}.${name.slice(0, 2)}`, bytes, [100]));
    expect(items.map(textOf)).toEqual((await all(source(file, whole))).map(textOf));
  });

  test("any chunking gives the same", async () => {
    const expected = await all(source(file, whole));
    const sizes = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sizes, async (chunks) => {
        expect(await all(source(file, whole, chunks))).toEqual(expected);
        expect((await all(source(`${file}.gz`, gzipSync(whole), chunks))).map(textOf)).toEqual(expected.map(textOf));
      }),
      { numRuns: 25 },
    );
  });

  test("cut anywhere inside gzip, what is whole before is kept, with one reject for what is torn", async () => {
    const zipped = gzipSync(whole);
    for (let end = zipped.length - 4; end > 30; end -= 37) {
      const items = await all(source(`${file}.gz`, zipped.subarray(0, end), [64]));
      const kept = items.filter((i) => i.fate === "kept");
      expect(fates(items)).toEqual([...kept.map(() => "kept"), "ingest/truncated"]);
      expectStories(kept);
      expect(new Set(offsets(items)).size).toBe(items.length);
    }
  });

  test("cut without a compression around it, the torn record is a reject where that can be told", async () => {
    if (!telling) return;
    const items = await all(source(file, whole.subarray(0, whole.length - 120)));
    expect(fates(items).slice(0, count - 1)).toEqual(numbers(count - 1).map(() => "kept"));
    expect(fates(items).at(-1)).toMatch(/^ingest\/(?:truncated|not-json)$/);
  });

  test("a record over the limit is a reject, the others are read", async () => {
    const items = await all(source(file, whole), settings({}, single ? 120 : whole.length));
    expect(fates(items).every((f) => f === (single ? "ingest/oversized" : "kept"))).toBe(true);
    if (single) return;
    const small = await all(source(file, whole, [50]), settings({}, 60));
    expect(small.length).toBeGreaterThanOrEqual(count);
    expect(fates(small).filter((f) => !/^ingest\/(?:oversized|not-a-row)$/.test(f))).toEqual([]);
    expect(await all(source(file, whole, [7]), settings({}, 60))).toEqual(small);
  });

  test("bytes in windows-1252 are read as such, or are one reject each", async () => {
    const bytes = Buffer.from(whole.toString("utf8"), "latin1");
    const items = await all(source(file, fixLengths(bytes, format)));
    if (charset !== "utf-8") expectStories(items);
    else expect(items.length).toBe(count);
  });
});

/** Each item is the story of its number. */
function expectStories(items: readonly Ingested[]): void {
  for (const [at, item] of items.entries()) expect(textOf(item)).toContain(story(at + 1));
}

/** A WARC whose bodies have become shorter is made anew. */
function fixLengths(bytes: Buffer, format: string): Buffer {
  if (format !== "warc") return bytes;
  return Buffer.concat(
    numbers(5).map((n) => response(`https://www.wexcombeecho.example/${n}`, Buffer.from(htmlPage(n), "latin1"))),
  );
}
