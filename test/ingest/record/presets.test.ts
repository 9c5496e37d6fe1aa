import { describe, expect, test } from "vitest";
import { readRecord } from "../../../pipeline/ingest/record/article.ts";
import { isNinjs } from "../../../pipeline/ingest/record/ninjs.ts";
import { PRESETS, presetFor } from "../../../pipeline/ingest/record/presets.ts";
import { recordRefused } from "../../../pipeline/ingest/record/status.ts";
import type { Json } from "../../../schemas/document.ts";

type Fields = { readonly [key: string]: Json };

describe("a record's shape tells its preset", () => {
  test.each<readonly [preset: string, record: Fields]>([
    ["ninjs", { uri: "urn:1", versioncreated: "2024-12-03", headline: "H" }],
    ["ninjs", { uri: "urn:1", versionCreated: "2024-12-03", headlines: [] }],
    ["json-feed", { id: "1", content_text: "T" }],
    ["cc-news", { title: "T", maintext: "M", date_publish: null }],
    ["newsapi", { source: { id: null, name: "N" }, publishedAt: "2024-12-03", urlToImage: null, content: "C" }],
    ["webz", { uuid: "1", thread: { site: "a.example" }, text: "T" }],
    ["guardian", { webTitle: "T", webUrl: "https://a.example/1", webPublicationDate: "2024-12-03" }],
    ["newscatcher", { clean_url: "a.example", published_date_precision: "full", summary: "S" }],
    ["datatrove", { text: "T", id: "1", metadata: { url: "https://a.example/1" } }],
    ["datatrove", { text: "T", id: "1", dump: "CC-MAIN-2024-51", date: "2024-12-03" }],
    ["newsdata", { article_id: "1", pubDate: "2024-12-03", source_id: "echo", content: "C" }],
    ["event-registry", { uri: "1", body: "B", dateTime: "2024-12-03T10:00:00Z", source: { uri: "a.example" } }],
    ["trafilatura", { text: "T", hostname: "a.example", fingerprint: "f", source: "https://a.example/1" }],
    ["fundus", { body: { summary: [], sections: [] }, publishing_date: "2024-12-03" }],
    ["auto", { id: "1", title: "T", text: "T", metadata: {} }],
    ["auto", { title: "T", body: "B", source: "Wexcombe Echo" }],
    ["auto", { uri: "https://a.example/1", title: "T", body: "B" }],
  ])("%s: %j", (name, record) => {
    const found = presetFor(record);
    expect(Object.entries(PRESETS).find(([, preset]) => preset === found)?.[0] ?? "auto").toBe(name);
  });

  test("unless the dump names another, or none", () => {
    const record = { text: "T", id: "1", metadata: {}, date: "2024-12-03" };
    const published = (preset?: string) => readRecord(record, preset === undefined ? {} : { preset }).reading.published;
    expect(published()).toEqual([]);
    expect(published("auto").map((m) => m.value)).toEqual(["2024-12-03"]);
  });

  test("a mapping of the dump's own goes before that of the shape", () => {
    const record = { uri: "urn:1", versioncreated: "2024-12-03", headline: "H", print_headline: "P" };
    const { reading } = readRecord(record, { fields: { title: "print_headline" } });
    expect(reading.titles.map((m) => m.value)).toEqual(["P"]);
  });
});

describe("what exports leave of a text", () => {
  const blocks = (record: Fields) => readRecord(record, {}).reading.blocks.map((b) => b.text);

  test("a notice in place of one is none", () => {
    expect(blocks({ title: "T", content: "ONLY AVAILABLE IN PAID PLANS" })).toEqual([]);
  });

  test("its sections, in order", () => {
    const sections = [
      { headline: [], paragraphs: ["One.", "Two."] },
      { headline: ["H"], paragraphs: ["Three."] },
    ];
    expect(blocks({ title: "T", body: { summary: ["S"], sections }, publishing_date: "2024-12-03" })).toEqual([
      "One.",
      "Two.",
      "Three.",
    ]);
  });

  test("markup rather than plain text", () => {
    const { reading } = readRecord(
      { headline: "T", articleBody: "One. Two.", articleBodyHtml: "<p>One.</p><p>Two.</p>" },
      {},
    );
    expect(reading.blocks.map((b) => b.text)).toEqual(["One.", "Two."]);
  });

  test("a count of characters without a sign", () => {
    const { reading } = readRecord(
      { title: "T", content: "Boots were found... [1204 chars]", publishedAt: "2024" },
      {},
    );
    expect(reading.flags).toEqual(["truncated"]);
  });
});

describe("ninjs", () => {
  const item = { uri: "https://a.example/1", versioncreated: "2024-12-03T10:00:00Z" };

  test("the main headline first, bodies of markup before plain ones, never those of other formats", () => {
    const { reading } = readRecord(
      {
        ...item,
        headlines: [
          { role: "short", value: "S" },
          { role: "main", value: "M" },
        ],
        bodies: [
          { contenttype: "application/xml", role: "nitf", value: "<nitf>N</nitf>" },
          { contenttype: "text/plain", value: "Plain." },
          { contenttype: "text/html", value: "<p>Marked.</p>" },
        ],
      },
      {},
    );
    expect(reading.titles.map((m) => [m.value, m.rule])).toEqual([
      ["M", "record/headlines[1].value"],
      ["S", "record/headlines[0].value"],
    ]);
    expect(reading.blocks.map((b) => b.text)).toEqual(["Marked."]);
  });

  test("the first moment said is the publication, a later version the change", () => {
    const { reading } = readRecord({ ...item, firstcreated: "2024-12-03T09:00:00Z" }, {});
    expect(reading.published.map((m) => m.value)).toEqual(["2024-12-03T09:00:00Z"]);
    expect(reading.modified.map((m) => m.value)).toEqual(["2024-12-03T10:00:00Z"]);
    expect(readRecord(item, {}).reading.modified).toEqual([]);
  });

  test.each<readonly [status: string, refused: string | null]>([
    ["usable", null],
    ["withheld", "its maker says that it is withheld"],
    ["canceled", "its maker says that it is canceled"],
  ])("pubstatus %s", (pubstatus, refused) => {
    expect(recordRefused({ ...item, pubstatus })).toBe(refused);
    expect(recordRefused({ title: "T", pubstatus })).toBeNull();
  });

  test("a record with an address alone is none", () => {
    expect(isNinjs({ uri: "https://a.example/1", title: "T" })).toBe(false);
  });
});
