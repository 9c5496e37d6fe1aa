import { afterAll, beforeAll, expect, test } from "vitest";
import { type DuckDb, openDuckDb } from "../../pipeline/codec/duckdb.ts";
import { measurePeriods } from "../../pipeline/report/periods.ts";

let db: DuckDb;
beforeAll(async () => {
  db = await openDuckDb({ memoryLimit: "512MB", spill: null, threads: 1 });
  await db.run("CREATE TABLE duplicates (published_local_date DATE)");
});
afterAll(() => db.close());

/** One article for each of `days`, a year apart from nothing: SQL of a list of dates. */
async function measured(dates: string) {
  await db.run(`CREATE OR REPLACE TABLE articles AS SELECT unnest(${dates}) AS published_local_date`);
  return measurePeriods(db.rows);
}

const daily = (from: string, days: number, step = 1) =>
  `list_transform(range(${days}), lambda i: DATE '${from}' + (i * ${step})::INTEGER)`;

test.each([
  ["a month", daily("2024-12-01", 31), "day", 31],
  ["two years", daily("2023-01-01", 730), "month", 24],
  ["twenty years", daily("2001-01-01", 200, 36), "year", 20],
])("%s is shown whole", async (_, dates, unit, count) => {
  const found = await measured(dates);
  expect(found).toMatchObject({ unit, outside: 0, undated: 0 });
  expect(found.periods.length).toBe(count);
});

test("a wrong year is counted and does not flatten the others", async () => {
  const found = await measured(`list_concat([DATE '1970-01-01', NULL], ${daily("2024-12-01", 40)})`);
  expect(found).toMatchObject({ unit: "day", outside: 1, undated: 1, first: "1970-01-01" });
  expect(found.periods.length).toBe(40);
});

test("days without articles are there with zeros", async () => {
  const { periods } = await measured("[DATE '2024-12-01', DATE '2024-12-04']");
  expect(periods.map((p) => p.articles)).toEqual([1, 0, 0, 1]);
});

test("no dates at all are no periods", async () => {
  expect(await measured("[NULL::DATE]")).toMatchObject({ first: null, last: null, undated: 1, periods: [] });
});
