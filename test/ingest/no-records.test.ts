import { expect, test } from "vitest";
import { partsOf } from "../../pipeline/ingest/ingest.ts";
import { all, fates, settings, source } from "./readers/sources.ts";

const RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Courier</title>';

test.each([
  ["a.json", "[]"],
  ["a.json", "[ ]\n"],
  ["a.csv", "id,title,body"],
  ["a.csv", "id,title,body\r\n"],
  ["a.xml", `${RSS}</channel></rss>`],
  ["a.jsonl", "\n\n"],
])("an empty %s (%j) is counted as a file without records", async (name, text) => {
  expect(fates(await all(source(name, Buffer.from(text))))).toEqual(["no-records"]);
});

test("a file of which a reader finds nothing, although it is no empty one, is one reject with its bytes", async () => {
  const text = `${RSS}<itm><title>Crab race</title>${"The tide came in early. ".repeat(60)}</itm></channel></rss>`;
  const [item, ...more] = await all(source("a.xml", Buffer.from(text)));
  expect(more).toEqual([]);
  const origin = { path: "a.xml", record: null, format: "feed", offset: 0 };
  expect(item).toMatchObject({ fate: "rejected", reason: "ingest/no-records", origin, raw: text });
});

test("an empty part of a file is nothing", async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `{"id":${i},"title":"Story ${i}","body":"The tide came in."}\n`);
  const file = (part?: Parameters<typeof source>[3]) => source("a.jsonl", Buffer.from(rows.join("")), [997], part);
  const parts = await partsOf(file(), settings(), 100);
  expect(parts.length).toBeGreaterThan(1);
  const items = await Promise.all(parts.map((part) => all(file(part))));
  expect(items.flat().every((i) => i.fate === "kept")).toBe(true);
  expect(items.flat().length).toBe(40);
});
