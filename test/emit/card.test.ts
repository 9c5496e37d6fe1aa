import { expect, test } from "vitest";
import { parse } from "yaml";
import { cardFile } from "../../pipeline/emit/card.ts";
import { TABLE_NAMES, TABLES } from "../../schemas/tables.ts";
import { QUALITY } from "../report/facts.ts";

const FILES = { articles: [], duplicates: [], rejects: [], ledger: [], boilerplate: [], relations: [] };
const card = cardFile(QUALITY, FILES);
const front = parse(card.split("---\n")[1] ?? "");

test("the front matter names a config for each table, articles first and by default", () => {
  expect(front.configs).toEqual(
    TABLE_NAMES.map((t) => ({
      config_name: t,
      data_files: `${t}/*.parquet`,
      ...(t === "articles" ? { default: true } : {}),
    })),
  );
});

test("the front matter's languages are codes and stay text: a bare no would be false", () => {
  expect(front.language).toEqual(["de", "en", "no"]);
});

test.each([
  [999, "n<1K"],
  [1000, "1K<n<10K"],
  [250_000, "100K<n<1M"],
])("%i articles are of size %s", (articles, size) => {
  const text = cardFile({ ...QUALITY, records: { ...QUALITY.records, articles } }, FILES);
  expect(parse(text.split("---\n")[1] ?? "").size_categories).toEqual([size]);
});

test.each(TABLE_NAMES)(
  "every column of %s is described, those of duplicates that articles have only there",
  (table) => {
    const section = card.slice(card.indexOf(`### ${table}\n`)).split("\n### ")[0] ?? "";
    const described = [...section.matchAll(/^\| `(\w+)` \|/gm)].map((m) => m[1]);
    const shared = table === "duplicates" ? TABLES.articles.map((c) => c.name) : [];
    expect(described).toEqual(TABLES[table].map((c) => c.name).filter((name) => !shared.includes(name)));
  },
);

test("the loss table adds up to all records", () => {
  const loss = card.slice(card.indexOf("## Where the records went"), card.indexOf("## Duplicates"));
  const numbers = [...loss.matchAll(/\| (\d+) \|/g)].map((m) => Number(m[1]));
  const all = numbers.pop();
  expect(numbers.reduce((a, b) => a + b, 0)).toBe(all);
});
