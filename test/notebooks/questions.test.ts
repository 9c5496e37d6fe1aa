import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parseHTML } from "linkedom";
import { afterAll, describe, expect, test } from "vitest";
import type { Row } from "../../notebooks/chart.ts";
import { openDataset } from "../../notebooks/dataset.ts";
import { explore } from "../../notebooks/explore.ts";
import { questionOf, questions } from "../../notebooks/questions.ts";
import { emit } from "../../pipeline/run/emit.ts";
import { notebookOf } from "../../scripts/build-notebook.ts";
import { inputOf, invent } from "../emit/invented.ts";

const home = mkdtempSync(join(tmpdir(), "notebooks-"));
afterAll(() => rmSync(home, { recursive: true }));

/** The rows of a question's answer over tables that these statements make. */
async function answer(name: string, ...statements: readonly string[]): Promise<readonly Row[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const statement of ["SET TimeZone = 'UTC'", ...statements]) await connection.run(statement);
    const sql = questions().find((q) => q.name === name)?.sql ?? "";
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJson().map((row) => {
      const cells = Object.entries(row).map(([k, v]) => [k, /^\d+$/.test(String(v)) ? Number(v) : v]);
      return Object.fromEntries(cells) as Row;
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Records of stories: cluster, outlet, time and precision. */
const RECORDS =
  "CREATE TABLE all_records AS SELECT cluster_id, publisher, NULL::VARCHAR AS publisher_domain, printed::TIMESTAMPTZ AS published_at, " +
  "published_precision FROM (VALUES " +
  "('a', 'Harbour Courier', '2024-12-01 08:00:00Z', 'second'), ('a', 'Inland Gazette', '2024-12-01 10:30:00Z', 'minute'), " +
  "('b', 'Harbour Courier', '2024-12-02 09:00:00Z', 'second'), ('b', 'Inland Gazette', '2024-12-02 00:00:00Z', 'day'), " +
  "('c', 'Harbour Courier', NULL, NULL), ('c', 'Inland Gazette', '2024-12-05 07:00:00Z', 'second'), " +
  "('d', 'Harbour Courier', '2024-12-01 00:00:00Z', 'day'), ('d', 'Inland Gazette', '2024-12-04 00:00:00Z', 'day'), " +
  "('e', 'Inland Gazette', '2024-12-01 00:00:00Z', 'day'), ('e', NULL, '2024-11-01 00:00:00Z', 'day')" +
  ") AS v (cluster_id, publisher, printed, published_precision)";

describe("the answers", () => {
  test("call an outlet first only where its copy was out for certain before the others could be", async () => {
    expect(await answer("01-who-was-first", RECORDS)).toEqual([
      { outlet: "Harbour Courier", stories: 4, first: 2, untold: 1, later: 0, undated: 1 },
      { outlet: "Inland Gazette", stories: 4, first: 0, untold: 1, later: 2, undated: 1 },
    ]);
    expect(await answer("05-who-shares-copy", RECORDS)).toEqual([
      { a: "Harbour Courier", b: "Inland Gazette", stories: 4, a_first: 2, b_first: 0 },
    ]);
  });

  test("give a story the time it lived at least, and none where it has one date", async () => {
    const lived = (await answer("06-how-long-stories-live", RECORDS)).filter((r) => r["stories"] !== 0);
    expect(lived.map((r) => [r["lived"], r["stories"]])).toEqual([
      ["under an hour", 1],
      ["1 to 6 hours", 1],
      ["1 to 3 days", 1],
      ["4 weeks or more", 1],
      ["not dated", 1],
    ]);
  });

  test("compare shares of the last two months that have articles enough", async () => {
    const articles = (month: string, n: number, topic: string) =>
      `SELECT '${month}-${topic}-' || i AS article_id, DATE '${month}-05' AS published_local_date, ` +
      `[{code: 'c', label: '${topic}', evidence: ''}] AS topics FROM range(${n}) t(i)`;
    const parts = [
      articles("2024-10", 40, "sport"),
      articles("2024-11", 30, "sport"),
      articles("2024-11", 10, "weather"),
      articles("2024-12", 5, "sport"),
      articles("2024-12", 15, "weather"),
      articles("2025-03", 1, "sport"),
    ];
    const rows = await answer("03-topics-this-month", `CREATE TABLE articles AS ${parts.join(" UNION ALL ")}`);
    expect(rows).toMatchObject([
      { topic: "weather", month: "2024-12", against: "2024-11", this_month: 15, of_this: 20, points: 50 },
      { topic: "sport", last_month: 30, of_last: 40, share: 25, share_before: 75, points: -50 },
    ]);
    expect(await answer("03-topics-this-month", `CREATE TABLE articles AS ${parts[0]}`)).toEqual([]);
  });

  test("call nothing foreign where the outlet's country is not known", async () => {
    const articles =
      "CREATE TABLE articles AS SELECT * FROM (VALUES ('GB', ['GB']), ('GB', ['GB', 'FR']), ('GB', ['FR', 'DE']), " +
      "('GB', []), (NULL, ['FR'])) AS v (publisher_country, countries)";
    expect(await answer("09-who-writes-about-whom", articles)).toMatchObject([
      { outlets_of: "GB", home_only: 1, home_and_abroad: 1, abroad_only: 1, home_unknown: 0, no_country: 1 },
      { outlets_of: "unknown", home_only: 0, abroad_only: 0, home_unknown: 1, most_about: "FR 1" },
    ]);
  });

  test("count an outlet's follow-ups of its own stories, and not those of others", async () => {
    const records =
      "CREATE TABLE all_records AS SELECT *, NULL::VARCHAR AS publisher_domain, NULL::TIMESTAMPTZ AS modified_at, " +
      "NULL::TIMESTAMPTZ AS published_at, NULL::VARCHAR AS published_precision FROM (VALUES " +
      "('1', NULL, NULL, 'Valley Mail'), ('2', NULL, NULL, 'Valley Mail'), ('3', '1', 'version', 'Valley Mail'), " +
      "('4', NULL, NULL, 'Inland Gazette')) AS v (article_id, kept_id, relation, publisher)";
    const relations =
      "CREATE TABLE relations AS SELECT * FROM (VALUES ('2', '1', 'update_candidate'), ('4', '1', 'update_candidate'), " +
      "('1', '2', 'shared_text')) AS v (from_id, to_id, relation)";
    expect(await answer("07-who-updates-stories", records, relations)).toEqual([
      { outlet: "Valley Mail", articles: 2, versions: 1, follow_ups: 1, said_changed: 0 },
    ]);
  });
});

describe("a dataset without rows", () => {
  test("has all columns of all answers, no row and no chart", async () => {
    const folder = join(home, "empty");
    const settings = { rowsPerFile: 100_000, rowsPerGroup: 2048, memoryLimit: "1GB" };
    await emit(inputOf(invent(0), join(home, "none")), folder, settings);
    const dataset = await openDataset(folder);
    for (const { sql, chart } of questions()) {
      const { columns, rows } = await dataset.ask(sql);
      expect(rows).toEqual([]);
      const drawn = chart.kind === "bars" ? [chart.name, ...chart.parts] : Object.values(chart).slice(1);
      expect(columns).toEqual(expect.arrayContaining(drawn));
    }
    dataset.close();
    const { document } = parseHTML(await explore(folder));
    expect(document.querySelectorAll("section")).toHaveLength(10);
    expect(document.querySelectorAll("svg")).toHaveLength(0);
  });

  test("is told from a folder that is no dataset", async () => {
    await expect(openDataset(home)).rejects.toThrow(`${home}: is no dataset: it has no duckdb/views.sql`);
  });
});

describe("the questions", () => {
  test("are ten, each with a title that asks and with what to mind", () => {
    expect(questions()).toHaveLength(10);
    for (const { title, read, mind } of questions()) {
      expect(title).toMatch(/\?$/);
      expect(read).toMatch(/\.$/);
      expect(mind).toMatch(/\.$/);
    }
  });

  test("are refused without a line that they need, or with a chart that is none", () => {
    const text = "-- Who?\n-- read: So.\n-- mind: This.\n-- chart: bars a b\nSELECT 1";
    expect(questionOf("q", text)).toMatchObject({ title: "Who?", chart: { kind: "bars", name: "a", parts: ["b"] } });
    expect(() => questionOf("q", text.replace("-- mind", "-- heed"))).toThrow('q.sql: no line starts with "-- mind:"');
    expect(() => questionOf("q", text.replace("bars a b", "pie a b"))).toThrow('"pie a b" is no chart');
  });

  test("make the notebook that stands beside them", () => {
    const file = join(import.meta.dirname, "..", "..", "notebooks", "explore.ipynb");
    expect(readFileSync(file, "utf8")).toBe(notebookOf(questions()));
  });
});
