import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unapply } from "../../pipeline/deduplicate/unapply.ts";
import { contentHash } from "../../pipeline/normalise/content-hash.ts";
import { wordCount } from "../../pipeline/normalise/text.ts";
import { unitsAt, type Way } from "../../pipeline/run/advance.ts";
import { openEarlier } from "../../pipeline/run/against.ts";
import { restoreEarlier } from "../../pipeline/run/against-units.ts";
import { emit } from "../../pipeline/run/emit.ts";
import { openPool } from "../../pipeline/run/pool.ts";
import { revisions } from "../../pipeline/run/revision.ts";
import { resolveSettings } from "../../pipeline/run/settings.ts";
import { batchFile, REJECTS, ROWS, station } from "../../pipeline/run/station.ts";
import { stretchesOf } from "../../pipeline/run/stretches.ts";
import { inputOf, invent } from "../emit/invented.ts";

const home = mkdtempSync(join(tmpdir(), "against's "));
const dataset = join(home, "dataset");
const rows = invent(60);
beforeAll(async () => {
  const layout = { rowsPerFile: 20, rowsPerGroup: 10, memoryLimit: "1GB" };
  await emit(inputOf(rows, join(home, "rows")), dataset, layout);
});
afterAll(() => rmSync(home, { recursive: true }));

const lines = (path: string) => readFileSync(path, "utf8").split("\n").filter(Boolean);
/** A row as the tables have it: whole seconds have no fraction. */
const plain = (row: unknown) => JSON.parse(JSON.stringify(row).replaceAll(".000Z", "Z"));
const inOrder = (some: readonly unknown[]) => some.map((row) => JSON.stringify(row)).sort();

/** Restores the dataset in batches of so many rows: its units as they lie at the station. */
async function restored(work: string, batchRows: number) {
  const begun: unknown[] = [];
  const pool = openPool(1, { publishers: [], typography: "printed" });
  const way: Way = { work, pool, order: (jobs) => jobs, begin: (todo) => begun.push(todo), progress: () => undefined };
  const basis = { settings: resolveSettings({}, home), code: revisions(), referencesDigest: "" };
  const units = await restoreEarlier(openEarlier(dataset), basis, way, batchRows);
  const placed = await unitsAt(station(work, "normalise"), new Set(units.map((u) => u.keys.normalise)));
  return { placed: units.map((u) => placed.get(u.keys.normalise)), begun };
}

describe("a dataset built before", () => {
  test.each([7, 23, 5000])("comes to the articles and rejects it was made of, in batches of %d", async (batchRows) => {
    const work = join(home, `work-${batchRows}`);
    const { placed } = await restored(work, batchRows);
    const count = rows.articles.length + rows.duplicates.length;
    expect(placed).toHaveLength(Math.ceil(count / batchRows) + 1);
    const of = (ending: string) =>
      placed.flatMap((unit) =>
        lines(batchFile(station(work, "normalise"), unit?.batch ?? "", ending)).map((l) => JSON.parse(l)),
      );
    const facts = { wordCount, contentHash };
    const meant = [...rows.articles, ...rows.duplicates].map((row) => plain(unapply(row, facts)));
    expect(inOrder(of(ROWS))).toEqual(inOrder(meant));
    expect(inOrder(of(REJECTS))).toEqual(inOrder(rows.rejects));
    expect(Math.max(...placed.map((unit) => unit?.tally.stages.normalise?.in ?? 0))).toBe(Math.min(batchRows, count));
  });

  test("is not restored twice; a batch that was lost is", async () => {
    const work = join(home, "work");
    const first = await restored(work, 10);
    const again = await restored(work, 10);
    expect(again.begun).toEqual([{ stage: "against", bytes: 0, units: 0, reused: first.placed.length }]);
    rmSync(batchFile(station(work, "normalise"), first.placed[1]?.batch ?? "", ROWS));
    const mended = await restored(work, 10);
    expect(mended.begun).toEqual([{ stage: "against", bytes: 0, units: 1, reused: first.placed.length - 1 }]);
    expect(mended.placed).toEqual(first.placed);
  });
});

test("a file of rows is cut at the ends of rows", async () => {
  const path = join(home, "cut.ndjson");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 99 }).map(String)), fc.integer({ min: 1, max: 5 }), async (some, each) => {
      writeFileSync(path, some.map((row) => `${row}\n`).join(""));
      const bytes = readFileSync(path);
      const cut = (await stretchesOf(path, each)).map(({ start, end }) => bytes.subarray(start, end).toString());
      expect(cut.join("")).toBe(bytes.toString());
      expect(cut.map((text) => text.split("\n").length - 1)).toEqual(
        Array.from({ length: Math.ceil(some.length / each) }, (_, i) => Math.min(each, some.length - i * each)),
      );
    }),
    { numRuns: 50 },
  );
});
