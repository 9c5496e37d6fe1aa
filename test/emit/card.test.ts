import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { cardFile } from "../../pipeline/emit/card.ts";
import { TABLE_NAMES, TABLES } from "../../schemas/tables.ts";
import { QUALITY } from "../report/facts.ts";
import { DESCRIBED } from "./described.ts";

const card = cardFile(DESCRIBED);
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
  const text = cardFile({ ...DESCRIBED, quality: { ...QUALITY, records: { ...QUALITY.records, articles } } });
  expect(parse(text.split("---\n")[1] ?? "").size_categories).toEqual([size]);
});

test.each(TABLE_NAMES)(
  "every column of %s is described, those of duplicates that articles have only there",
  (table) => {
    const section = card.slice(card.indexOf(`### ${table}\n`)).split(/\n##/)[0] ?? "";
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

describe("what its makers say", () => {
  const said = cardFile({
    ...DESCRIBED,
    about: {
      title: 'Tides: "all" of them',
      description: "What the harbour papers wrote.",
      license: "CC-BY-4.0",
      creators: ["Mara Quill", { name: "Tide Office", url: "https://tides.example/" }],
      homepage: "https://tides.example/news",
      published: "2025-01-02",
      version: "1.2.0",
    },
  });

  test("is in the front matter, the title and the citation", () => {
    const { pretty_name, license } = parse(said.split("---\n")[1] ?? "");
    expect({ pretty_name, license }).toEqual({ pretty_name: 'Tides: "all" of them', license: "cc-by-4.0" });
    expect(said).toContain('\n# Tides: "all" of them\n\nWhat the harbour papers wrote.\n');
    expect(said).toMatch(/author = \{\{Mara Quill\} and \{Tide Office\}\}/);
    expect(said).toMatch(/year = \{2025\}/);
  });

  test.each([
    [undefined, { license: "other" }],
    ["ODbL-1.0", { license: "odbl" }],
    ["House rules", { license: "other", license_name: "House rules" }],
    ["https://tides.example/terms", { license: "other", license_link: "https://tides.example/terms" }],
  ])("a licence given as %s is one that Hugging Face knows, or other", (license, expected) => {
    const about = license === undefined ? {} : { license };
    const text = cardFile({ ...DESCRIBED, about });
    expect(parse(text.split("---\n")[1] ?? "")).toMatchObject(expected);
  });

  test("a citation that was given is taken as it is, whatever is in it", () => {
    const citation = "@misc{tides,\n  title = {```Tides```}\n}";
    expect(cardFile({ ...DESCRIBED, about: { citation } })).toContain(`\n\`\`\`\`bibtex\n${citation}\n\`\`\`\`\n`);
  });
});

test("known limits are told with their numbers, and those that hold for nothing are not", () => {
  const limits = card.slice(card.indexOf("## Known limits"), card.indexOf("## Reading it"));
  expect(limits).toContain("Of 49 articles (4.9 %) with a date nothing says the time zone");
  expect(limits).toContain("5 articles (0.5 %) have no date.");
  expect(limits).toContain("clusters whose records were published far apart (above 72 hours)");
  expect(limits).not.toContain("truncated");
  expect(limits).not.toMatch(/- 0 /);
});

test("names and lines of the data cannot break its tables", () => {
  expect(card).toContain("Harbour & &lt;Courier>");
  for (const block of card.split("\n\n").filter((b) => b.startsWith("| "))) {
    const bars = block.split("\n").map((line) => line.replaceAll("\\|", "").split("|").length);
    expect(new Set(bars).size, block).toBe(1);
  }
});
