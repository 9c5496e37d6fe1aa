import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emit } from "../../pipeline/run/emit.ts";
import { writeReport } from "../../pipeline/run/report.ts";
import { printQuery, query } from "../../pipeline/run/sql.ts";
import { inputOf, invent } from "./invented.ts";

const home = mkdtempSync(join(tmpdir(), "sql's "));
const dataset = join(home, "dataset");
beforeAll(async () => {
  await emit(inputOf(invent(50), join(home, "rows")), dataset, {
    rowsPerFile: 100,
    rowsPerGroup: 100,
    memoryLimit: "1GB",
  });
});
afterAll(() => rmSync(home, { recursive: true }));

describe("a query", () => {
  test("sees all tables; values are plain JSON", async () => {
    const { columns, types, rows } = await query(
      dataset,
      "SELECT published_at, published_local_date, tags, dateline.place, source_offset, 0.5 AS half FROM all_records WHERE dateline IS NOT NULL AND published_at IS NOT NULL ORDER BY published_at LIMIT 1",
    );
    expect(columns).toEqual(["published_at", "published_local_date", "tags", "place", "source_offset", "half"]);
    expect(types.slice(0, 3)).toEqual(["TIMESTAMP WITH TIME ZONE", "DATE", "VARCHAR[]"]);
    expect(rows[0]).toEqual([
      expect.stringMatching(/^2024-1\d-\d\dT\d\d:\d\d:\d\dZ$/),
      expect.stringMatching(/^2024-1\d-\d\d$/),
      ["ferries", "Port Ellery"],
      "Port Ellery",
      expect.any(Number),
      0.5,
    ]);
  });

  test.each([
    "SELECT count(*) FROM ledger",
    "DESCRIBE articles",
    "SHOW TABLES",
    "EXPLAIN SELECT 1",
    "WITH a AS (SELECT 1) FROM a;",
  ])("may read: %s", async (sql) => {
    expect((await query(dataset, sql)).rows.length).toBeGreaterThan(0);
  });

  test.each([
    ["COPY (SELECT 1) TO 'x.csv'"],
    ["CREATE TABLE t AS SELECT 1"],
    ["ATTACH 'x.db'"],
    ["SELECT 1; SELECT 2"],
    ["SELECT * FROM read_text('/etc/hostname')"],
    ["SELEC 1"],
    ["SELECT nothing FROM articles"],
    ["SELECT title::INTEGER FROM articles"],
    [""],
  ])("is refused, and nothing is written: %s", async (sql) => {
    const before = readdirSync(dataset, { recursive: true }).sort();
    await expect(query(dataset, sql)).rejects.toMatchObject({ exit: "usage" });
    expect(readdirSync(dataset, { recursive: true }).sort()).toEqual(before);
  });

  test("of no dataset says so", async () => {
    await expect(query(home, "SELECT 1")).rejects.toMatchObject({ exit: "noInput" });
  });

  test("is printed as a table with a limit, and as lines with all rows", async () => {
    const printed = async (shape: "table" | "ndjson") => {
      let text = "";
      await printQuery(dataset, "SELECT range AS n FROM range(1200)", shape, 80, (t) => {
        text += t;
      });
      return text.trimEnd().split("\n");
    };
    expect((await printed("ndjson")).length).toBe(1200);
    const table = await printed("table");
    expect(table.length).toBe(203);
    expect(table.at(-1)).toContain("1000 more rows");
  });
});

test("a report written anew is the same, and the sums still hold", async () => {
  const sums = readFileSync(join(dataset, "SHA256SUMS"), "utf8");
  const page = readFileSync(join(dataset, "report/index.html"), "utf8");
  expect(readFileSync(await writeReport(dataset), "utf8")).toBe(page);
  expect(readFileSync(join(dataset, "SHA256SUMS"), "utf8")).toBe(sums);
});

test("a table that an older newsmill did not write has no rows, and its columns", async () => {
  const older = join(home, "older");
  cpSync(dataset, older, { recursive: true });
  rmSync(join(older, "relations"), { recursive: true });
  const { columns, rows } = await query(older, "SELECT from_id, (SELECT count(*) FROM articles) > 0 FROM relations");
  expect([columns[0], rows]).toEqual(["from_id", []]);
});
