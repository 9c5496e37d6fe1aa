import { gzipSync } from "node:zlib";
import { compress } from "@bokuweb/zstd-wasm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zstdReady } from "../../../pipeline/codec/zstd-whole.ts";
import { ConfigError } from "../../../pipeline/ingest/config-error.ts";
import { type Ingested, partsOf } from "../../../pipeline/ingest/ingest.ts";
import type { Part } from "../../../pipeline/stage.ts";
import { type Packed, tarOf, zipOf } from "../../../scripts/pack.ts";
import { all, htmlPage, response, settings, source, story, textOf } from "./sources.ts";

await zstdReady();

const html = (n: number) => Buffer.from(htmlPage(n));
const line = (n: number) => JSON.stringify({ id: `s-${n}`, title: `Story ${n}`, body: story(n) });
const PAGES: readonly Packed[] = [
  { name: "pages/" },
  { name: "pages/1.html", bytes: html(1) },
  { name: "pages/2.html.gz", bytes: gzipSync(html(2)) },
  { name: "lines.jsonl", bytes: Buffer.from(`${line(3)}\n${line(4)}\n`) },
  { name: "./crawl.warc", bytes: response("https://a.example/5", html(5)) },
];

const KINDS: readonly (readonly [file: string, pack: (members: readonly Packed[]) => Buffer])[] = [
  ["a.zip", zipOf],
  ["a.tar", tarOf],
  ["a.tar.gz", (members) => gzipSync(tarOf(members))],
  ["a.tgz", (members) => gzipSync(tarOf(members), { level: 0 })],
  ["a.tar.zst", (members) => Buffer.from(compress(tarOf(members), 3))],
];

/** Where each record stands and what became of it. */
const told = (items: readonly Ingested[]) =>
  items.map((i) => {
    if (i.fate === "envelope") return i.what;
    const { path, offset } = i.fate === "kept" ? i.value.origin : i.origin;
    return `${path}@${offset}${i.fate === "kept" ? "" : ` ${i.reason}`}`;
  });

describe.each(KINDS)("%s", (file, pack) => {
  test("its files are files of the dump, whatever they are", async () => {
    const items = await all(source(file, pack(PAGES)));
    expect(told(items)).toEqual([
      `${file}/pages/1.html@0`,
      `${file}/pages/2.html.gz@0`,
      `${file}/lines.jsonl@0`,
      `${file}/lines.jsonl@${Buffer.byteLength(line(3)) + 1}`,
      `${file}/crawl.warc@0`,
    ]);
    for (const [at, item] of items.entries()) expect(textOf(item)).toContain(story(at + 1));
  });

  test("whatever chunks it comes in", async () => {
    const bytes = pack(PAGES);
    const expected = await all(source(file, bytes));
    const sizes = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(sizes, async (chunks) => {
        expect(await all(source(file, bytes, chunks))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  test("what a Mac leaves, hidden files and links are counted and not read", async () => {
    const members = [
      { name: "__MACOSX/._1.html", bytes: html(1) },
      { name: "pages/.DS_Store", bytes: Buffer.from("x") },
      { name: "pages/up.html", link: "../../etc/passwd" },
      { name: "1.html", bytes: html(1) },
    ];
    const over = "file passed over in an archive";
    expect(told(await all(source(file, pack(members))))).toEqual([
      over,
      over,
      "link in an archive",
      `${file}/1.html@0`,
    ]);
  });

  test("paths that lead out of it are turned away, with their text", async () => {
    const members = ["../up.html", "/etc/page.html", "a/../../b.html", "C:/x.html"].map((name) => ({
      name,
      bytes: html(1),
    }));
    const items = await all(source(file, pack(members)));
    expect(items.map((i) => i.fate === "rejected" && [i.reason, i.raw])).toEqual(
      members.map(() => ["ingest/unsafe-path", htmlPage(1)]),
    );
    expect(new Set(told(items)).size).toBe(4);
  });

  test("a path that stands twice is two places", async () => {
    const items = await all(source(file, pack([1, 2, 3].map((n) => ({ name: "a.html", bytes: html(n) })))));
    expect(told(items)).toEqual([`${file}/a.html@0`, `${file}/a.html#2@0`, `${file}/a.html#3@0`]);
  });

  test("a dump.yaml in it holds for its folder, wherever in the archive it stands", async () => {
    const members = [
      { name: "echo/1.html", bytes: html(1) },
      { name: "2.html", bytes: html(2) },
      { name: "echo/dump.yaml", bytes: Buffer.from("publisher: Wexcombe Echo\n") },
      { name: "dump.yaml", bytes: Buffer.from("publisher: Nobody\nlanguage: en\n") },
    ];
    const items = await all(source(file, pack(members)), settings({ domain: "wexcombeecho.example" }));
    const kept = items.flatMap((i) => (i.fate === "kept" ? [i.value] : []));
    expect(kept.map((d) => [d.sites[0]?.value, d.languages.at(-1)?.value, d.domains[0]?.value])).toEqual([
      ["Wexcombe Echo", "en", "wexcombeecho.example"],
      ["Nobody", "en", "wexcombeecho.example"],
    ]);
    const unsound = pack([{ name: "a/dump.yaml", bytes: Buffer.from("publisher: X\nzone: Y\n") }]);
    await expect(all(source(file, unsound))).rejects.toThrow(new RegExp(`${file}/a/dump.yaml:2: zone`));
    await expect(all(source(file, unsound))).rejects.toThrow(ConfigError);
  });

  test("archives inside are gone into, so far", async () => {
    const inner = pack(PAGES.slice(1, 2));
    const items = await all(source("out.zip", zipOf([{ name: `in/${file}`, bytes: inner }])));
    expect(told(items)).toEqual([`out.zip/in/${file}/pages/1.html@0`]);
    const deep = [1, 2, 3].reduce((bytes) => tarOf([{ name: "b.tar", bytes }]), inner);
    expect(told(await all(source("b.tar", deep)))).toEqual([`b.tar/b.tar/b.tar/b.tar@0 ingest/unknown-format`]);
  });

  test("its parts yield what the whole does", async () => {
    const many: Packed[] = Array.from({ length: 40 }, (_, n) => ({ name: `${n}.html`, bytes: html(n) }));
    many.push({ name: ".x" }, { name: "../y.html", bytes: html(1) }, { name: "e.txt" }, ...PAGES);
    const bytes = pack(many);
    const parts = await partsOf(source(file, bytes), settings(), Math.floor(bytes.length / 3));
    expect(parts.length).toBeGreaterThan(4);
    const items: Ingested[] = [];
    for (const part of parts) items.push(...(await all(source(file, bytes, [500], part))));
    const whole = await all(source(file, bytes));
    expect(told(items).sort()).toEqual(told(whole).sort());
  });

  test("a large file in it is shared out by its records", async () => {
    const lines = Array.from({ length: 600 }, (_, n) => `${line(n)}${" ".repeat(8000)}\n`).join("");
    const bytes = pack([
      { name: "a.jsonl", bytes: Buffer.from(lines) },
      { name: "a.html", bytes: html(1) },
    ]);
    const share = async (part: Part) => told(await all(source(file, bytes, [65_536], part)));
    const parts = await Promise.all([0, 1, 2].map((index) => share({ kind: "stripe", index, count: 3 })));
    expect(Math.min(...parts.map((p) => p.length))).toBeGreaterThan(150);
    expect(parts.flat().sort()).toEqual((await share({ kind: "whole" })).sort());
  }, 60_000);
});

test("what is cut off a tar is one reject, in the file that it cuts", async () => {
  const bytes = tarOf(PAGES);
  const cut = await all(source("a.tar", bytes.subarray(0, 1300)));
  expect(told(cut)).toEqual(["a.tar/pages/1.html@0 ingest/truncated"]);
  const gzip = await all(source("a.tar.gz", gzipSync(tarOf([...PAGES, ...PAGES])).subarray(0, -8)));
  expect(told(gzip).at(-1)).toMatch(/^a\.tar\.gz@\d+ ingest\/truncated$/);
  expect(gzip.length).toBe(11);
});

test("a damaged head in a tar is one reject, and the files after it are read", async () => {
  const bytes = tarOf(PAGES);
  bytes.fill(0xff, 1536 - 512 * 2, 1536 - 512 * 2 + 200);
  const items = await all(source("a.tar", bytes));
  expect(told(items).slice(0, 2)).toEqual(["a.tar@512 ingest/corrupt", "a.tar/pages/2.html.gz@0"]);
});

test("encrypted and damaged members of a zip are rejects, the others are read", async () => {
  const bytes = zipOf([
    { name: "secret.html", bytes: html(1), encrypted: true },
    { name: "damaged.html", bytes: html(2), damaged: true },
    { name: "sound.html", bytes: html(3) },
  ]);
  expect(told(await all(source("a.zip", bytes)))).toEqual([
    "a.zip/secret.html@0 ingest/encrypted",
    "a.zip/damaged.html@0 ingest/corrupt",
    "a.zip/sound.html@0",
  ]);
});

test("a zip that has lost its directory is one reject, and its members are read by their own heads", async () => {
  const bytes = zipOf(PAGES);
  const end = bytes.indexOf(Buffer.from("PK\x01\x02"));
  const whole = told(await all(source("a.zip", bytes)));
  expect(told(await all(source("a.zip", bytes.subarray(0, end))))).toEqual([`a.zip@${end} ingest/truncated`, ...whole]);
  const cut = told(await all(source("a.zip", bytes.subarray(0, end - 40))));
  expect(cut).toEqual([
    `a.zip@${end - 40} ingest/truncated`,
    ...whole.slice(0, -1),
    "a.zip/crawl.warc@0 ingest/truncated",
  ]);
});

test("compressions that are not read say so", async () => {
  const xz = Buffer.from("fd377a585a000004e6d6b446", "hex");
  expect(told(await all(source("a.tar.xz", xz)))).toEqual(["a.tar.xz@0 ingest/unsupported"]);
  expect(
    told(
      await all(source("a.zip", zipOf([{ name: "b.bz2", bytes: Buffer.from("425a683931415926535900ff00", "hex") }]))),
    ),
  ).toEqual(["a.zip/b.bz2@0 ingest/unsupported"]);
});
