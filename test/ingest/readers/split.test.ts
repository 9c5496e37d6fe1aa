import { gzipSync } from "node:zlib";
import { compress, compressUsingDict, createCCtx } from "@bokuweb/zstd-wasm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRow } from "../../../pipeline/codec/csv.ts";
import { zstdReady } from "../../../pipeline/codec/zstd-whole.ts";
import { type Ingested, partsOf } from "../../../pipeline/ingest/ingest.ts";
import type { Part } from "../../../pipeline/stage.ts";
import { all, htmlPage, members, response, settings, source, story, warcRecord } from "./sources.ts";

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const record = (n: number) => ({ id: n, title: `Story ${n}`, body: story(n) + "é".repeat(n % 7) });
const lines = (n: number) =>
  Buffer.from(
    numbers(n)
      .map((i) => `${i % 9 === 4 ? "not JSON" : JSON.stringify(record(i))}\n`)
      .join(""),
  );
const list = (n: number) => Buffer.from(JSON.stringify({ articles: numbers(n).map(record) }));
const rows = (n: number) =>
  Buffer.from(
    ["id,title,body", ...numbers(n).map((i) => csvRow([`${i}`, `"${i}"`, `${story(i)}\nend`], ","))].join("\n"),
  );
const feed = (n: number) => {
  const item = (i: number) =>
    `<item><title>Story ${i}</title><description>${story(i)}</description>${i % 9 === 4 ? "" : "</item>"}\n`;
  return Buffer.from(`<rss><channel><title>Wexcombe Echo</title>${numbers(n).map(item).join("")}</channel></rss>`);
};
const info = warcRecord("warcinfo", ["WARC-Record-ID: <urn:uuid:0>"], Buffer.from("software: loom\r\n"));
const pages = (n: number) => [
  info,
  ...numbers(n).map((i) => response(`https://a.example/${i}`, Buffer.from(htmlPage(i) + " ".repeat((i * 37) % 300)))),
];

await zstdReady();
const dictionary = Buffer.from(htmlPage(3) + story(4));
const context = createCCtx();
const frames = (records: readonly Buffer[]) =>
  Buffer.concat(records.map((r) => Buffer.from(compressUsingDict(context, r, dictionary, 3))));
/** A web archive that opens with its dictionary. */
const withDictionary = (records: readonly Buffer[]) => {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(0x184d2a5d, 0);
  head.writeUInt32LE(dictionary.length, 4);
  return Buffer.concat([head, dictionary, frames(records)]);
};

const FILES: readonly (readonly [file: string, make: (n: number) => Buffer, kind: Part["kind"]])[] = [
  ["a.jsonl", lines, "range"],
  ["a.jsonl.gz", (n) => gzipSync(lines(n), { level: 0 }), "stripe"],
  ["a.json", list, "stripe"],
  ["a.csv", rows, "stripe"],
  ["a.rss", feed, "stripe"],
  ["a.warc", (n) => Buffer.concat(pages(n)), "range"],
  ["a.warc.gz", (n) => members(pages(n)), "range"],
  ["one-member.warc.gz", (n) => gzipSync(Buffer.concat(pages(n)), { level: 0 }), "stripe"],
  ["a.warc.zst", (n) => Buffer.concat(pages(n).map((p) => Buffer.from(compress(p, 1)))), "range"],
  ["dictionary.warc.zst", (n) => withDictionary(pages(n)), "range"],
  ["torn.jsonl.gz", (n) => gzipSync(lines(n), { level: 0 }).subarray(0, -300), "stripe"],
];

const placeOf = (item: Ingested) =>
  item.fate === "kept" ? item.value.origin.offset : item.fate === "rejected" ? item.origin.offset : -1;

async function partly(file: string, bytes: Buffer, parts: readonly Part[]): Promise<Ingested[]> {
  const items: Ingested[] = [];
  for (const part of parts) items.push(...(await all(source(file, bytes, [1000], part))));
  return items.filter((i) => i.fate !== "envelope").sort((a, b) => placeOf(a) - placeOf(b));
}

describe.each(FILES)("%s", (file, make, kind) => {
  test("the parts yield what the whole does, with the same origins", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 2000, max: 40_000 }), async (n, target) => {
        const bytes = make(n);
        const parts = await partsOf(source(file, bytes), settings(), target);
        const whole = await all(source(file, bytes));
        expect(await partly(file, bytes, parts)).toEqual(whole.filter((i) => i.fate !== "envelope"));
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  test("a large file is shared out", async () => {
    const bytes = make(300);
    const parts = await partsOf(source(file, bytes), settings(), Math.floor(bytes.length / 4));
    expect(parts.length).toBeGreaterThan(2);
    expect([...new Set(parts.map((p) => p.kind))]).toEqual([kind]);
  });
});

test("pages and small files are read whole", async () => {
  const page = Buffer.from(`Story\n\n${story(1).repeat(100)}`);
  expect(await partsOf(source("a.txt", page), settings(), 1000)).toEqual([{ kind: "whole" }]);
  expect(await partsOf(source("a.html", Buffer.from(htmlPage(1))), settings(), 100)).toEqual([{ kind: "whole" }]);
  expect(await partsOf(source("a.jsonl", lines(3)), settings(), 1_000_000)).toEqual([{ kind: "whole" }]);
});

test("lines in UTF-16 are not cut between the bytes of a character", async () => {
  const bytes = Buffer.from(
    `\ufeff${numbers(200)
      .map((i) => JSON.stringify({ ...record(i), title: "\u0a0a\u0a00" }))
      .join("\n")}`,
    "utf16le",
  );
  const parts = await partsOf(source("a.jsonl", bytes), settings(), 10_000);
  expect(await partly("a.jsonl", bytes, parts)).toEqual(await all(source("a.jsonl", bytes)));
  expect((await all(source("a.jsonl", bytes))).every((i) => i.fate === "kept")).toBe(true);
});
