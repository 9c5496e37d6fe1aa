import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EmitInput } from "../../pipeline/emit/input.ts";
import { baselineSources } from "../../pipeline/run/baseline.ts";
import { emit } from "../../pipeline/run/emit.ts";
import { parseConfig, resolveSettings } from "../../pipeline/run/settings.ts";
import { type Gates, gatesSchema, type SourceCounts } from "../../schemas/gates.ts";
import { inputOf, invent } from "./invented.ts";

const SETTINGS = { rowsPerFile: 4096, rowsPerGroup: 2048, memoryLimit: "1GB" };
const home = mkdtempSync(join(tmpdir(), "gates-"));
const rows = invent(90);
let input: EmitInput;
beforeAll(() => {
  input = inputOf(rows, join(home, "rows"));
});
afterAll(() => rmSync(home, { recursive: true }));

const gates = (asked: Partial<Gates>) => gatesSchema.parse(asked);
const count = { articles: rows.articles.length, duplicates: rows.duplicates.length, rejects: rows.rejects.length };
const records = count.articles + count.duplicates + count.rejects;

/** The results of a real dataset's gates, and the folder that it came to stand in. */
async function passed(asked: Partial<Gates>, before: SourceCounts | null = null) {
  const out = join(home, "dataset");
  const { quality, path } = await emit({ ...input, gates: { asked: gates(asked), before } }, out, SETTINGS);
  return { gates: quality.gates, out, path };
}

describe("a gate that is passed, and the same gate a step narrower", () => {
  const without = rows.articles.filter((a) => a.authors.length === 0).length;
  const days = rows.articles.flatMap((a) => (a.published_at === null ? [] : [a.published_at.slice(0, 10)])).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  test.each<[string, Partial<Gates>, Partial<Gates>]>([
    ["min_rows", { min_rows: count.articles }, { min_rows: count.articles + 1 }],
    ["max_rows", { max_rows: count.articles }, { max_rows: count.articles - 1 }],
    ["rejects", { max_reject_rate: count.rejects / records }, { max_reject_rate: (count.rejects - 1) / records }],
    [
      "duplicates",
      { max_duplicate_rate: count.duplicates / records },
      { max_duplicate_rate: (count.duplicates - 1) / records },
    ],
    [
      "nulls",
      { max_null_rate: { authors: without / count.articles } },
      { max_null_rate: { authors: (without - 1) / count.articles } },
    ],
    [
      "published",
      { published: { from: first, to: last, max_outside_rate: 0 } },
      { published: { from: first, to: days.find((d) => d > first) ?? "", max_outside_rate: 0 } },
    ],
  ])("%s", async (_, wide, narrow) => {
    expect((await passed(wide)).gates.map((g) => g.ok)).toEqual([true]);
    expect((await passed(narrow)).gates.map((g) => g.ok)).toEqual([false]);
  });
});

test("a dataset that fails stands beside the one before, which stays; one that passes takes its place and clears up", async () => {
  const good = await passed({ min_rows: 1 });
  expect(good.path).toBe(good.out);
  const sums = readFileSync(join(good.out, "SHA256SUMS"), "utf8");
  const bad = await passed({ max_rows: 1 });
  expect(bad.path).toBe(`${bad.out}.failed`);
  expect(readFileSync(join(bad.out, "SHA256SUMS"), "utf8")).toBe(sums);
  expect(JSON.parse(readFileSync(join(bad.path, "report/quality.json"), "utf8")).gates).toEqual(bad.gates);
  await passed({ min_rows: 1 });
  expect(() => readFileSync(join(bad.path, "manifest.json"))).toThrow("ENOENT");
});

test("a source that dwindled since an earlier build is named; small ones are not compared", async () => {
  const { out } = await passed({});
  const now = baselineSources(out) ?? {};
  const sources = Object.entries(now);
  expect(sources.reduce((sum, [, n]) => sum + n, 0)).toBe(count.articles + count.duplicates);
  const [source, n] = sources[0] ?? ["", 0];
  const before = { ...now, [source]: 2 * n, "gone.example": 40, "small.example": 3 };
  const { gates: found } = await passed({ max_source_drop: 0.4, baseline: "x", source_min_records: 4 }, before);
  expect(found.map((g) => [g.name, g.ok])).toEqual([
    [`max_source_drop.${source}`, false],
    ["max_source_drop.gone.example", false],
  ]);
  expect((await passed({ max_source_drop: 0.4, baseline: "x" }, now)).gates.map((g) => g.ok)).toEqual([true]);
});

test("an earlier build that is not there yet is none; something else in its place is a fault", () => {
  expect(baselineSources(join(home, "no-such"))).toBeNull();
  const [other, torn] = [join(home, "other.json"), join(home, "torn.json")];
  writeFileSync(other, "{}");
  writeFileSync(torn, "{");
  expect(() => baselineSources(other)).toThrow("other.json: not a manifest");
  expect(() => baselineSources(torn)).toThrow("torn.json: not JSON");
});

test.each([
  ["gates:\n  min_rows: -1", "newsmill.yaml:2: gates.min_rows"],
  ["gates:\n  max_reject_rate: 20", "newsmill.yaml:2: gates.max_reject_rate"],
  ["gates:\n  max_null_rate:\n    writer: 0.1", "newsmill.yaml:3: gates.max_null_rate"],
  ["gates:\n  published: {}", "newsmill.yaml:2: gates.published: says neither"],
  ["gates:\n  published: {from: 2024-13-01}", "newsmill.yaml:2: gates.published.from"],
])("a gate that means nothing is refused with its line: %s", (yaml, message) => {
  expect(() => parseConfig(yaml, "newsmill.yaml")).toThrow(message);
});

test("the earlier build is named in the file or by a flag, which comes first; a comparison without one is refused, and one without comparison", () => {
  const config = join(home, "newsmill.yaml");
  const baseline = (yaml: string, flag?: string) => {
    writeFileSync(config, yaml);
    return resolveSettings({ config, baseline: flag }, home).gates?.baseline;
  };
  const asks = "gates:\n  max_source_drop: 0.3\n";
  expect(baseline(`${asks}  baseline: last\n`)).toBe(join(home, "last"));
  expect(baseline(`${asks}  baseline: last\n`, "older")).toBe(join(home, "older"));
  expect(() => baseline(asks)).toThrow("max_source_drop: needs `baseline`");
  expect(() => baseline("gates: {}", "older")).toThrow("no gate compares with it");
});
