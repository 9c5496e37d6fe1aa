import { spawnSync } from "node:child_process";
import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DuckDb, openDuckDb } from "../../pipeline/codec/duckdb.ts";
import { emit, openViews } from "../../pipeline/run/emit.ts";
import { TABLE_NAMES } from "../../schemas/tables.ts";
import { inputOf, invent } from "./invented.ts";
import { python } from "./python.ts";

const home = mkdtempSync(join(tmpdir(), "opens-"));
const [dataset, empty] = [join(home, "dataset"), join(home, "empty")];
let db: DuckDb;
beforeAll(async () => {
  const settings = { rowsPerFile: 100_000, rowsPerGroup: 2048, memoryLimit: "1GB" };
  await emit(inputOf(invent(6500), join(home, "rows")), dataset, settings);
  await emit(inputOf(invent(0), join(home, "none")), empty, settings);
  db = await openDuckDb({ memoryLimit: "1GB", spill: null, threads: 1 });
  await openViews(db, dataset);
});
afterAll(() => {
  db.close();
  rmSync(home, { recursive: true });
});

/** What each tool calls the types of these columns. */
const OWN: { readonly [tool: string]: { readonly [column: string]: string } } = {
  duckdb: {
    published_at: "TIMESTAMP WITH TIME ZONE",
    published_local_date: "DATE",
    tags: "VARCHAR[]",
    dateline: 'STRUCT(place VARCHAR, country VARCHAR, "date" DATE, agencies VARCHAR[], "raw" VARCHAR)',
    date_conflicts: 'STRUCT("value" TIMESTAMP WITH TIME ZONE, "precision" VARCHAR, evidence VARCHAR)[]',
    word_count: "INTEGER",
    source_offset: "BIGINT",
  },
  pandas: {
    published_at: "datetime64[us, UTC]",
    published_local_date: "object",
    tags: "object",
    dateline: "object",
    date_conflicts: "object",
    word_count: "int32",
    source_offset: "int64",
  },
  pyarrow: {
    published_at: "timestamp[us, tz=UTC]",
    published_local_date: "date32[day]",
    tags: "list<string>",
    dateline: "struct<place: string, country: string, date: date32[day], agencies: list<string>, raw: string>",
    date_conflicts: "list<struct<value: timestamp[us, tz=UTC], precision: string, evidence: string>>",
    word_count: "int32",
    source_offset: "int64",
  },
  polars: {
    published_at: "Datetime(time_unit='us', time_zone='UTC')",
    published_local_date: "Date",
    tags: "List(String)",
    dateline: "Struct({'place': String, 'country': String, 'date': Date, 'agencies': List(String), 'raw': String})",
    date_conflicts:
      "List(Struct({'value': Datetime(time_unit='us', time_zone='UTC'), 'precision': String, 'evidence': String}))",
    word_count: "Int32",
    source_offset: "Int64",
  },
  pyspark: {
    published_at: "timestamp",
    published_local_date: "date",
    tags: "array<string>",
    dateline: "struct<place:string,country:string,date:date,agencies:array<string>,raw:string>",
    date_conflicts: "array<struct<value:timestamp,precision:string,evidence:string>>",
    word_count: "int",
    source_offset: "bigint",
  },
};
const TYPES = { ...OWN, datasets: OWN["pyarrow"] ?? {} };

describe.each(["duckdb", "pandas", "pyarrow", "polars", "datasets", "pyspark"])(
  "%s in Python",
  { timeout: 180_000 },
  (tool) => {
    const modules = tool === "pandas" ? ["pandas", "pyarrow"] : [tool];
    const java = tool !== "pyspark" || spawnSync("java", ["-version"]).status === 0;
    if (!java) console.warn("skipped: no java for Spark");
    const py = java ? python(...modules) : null;
    /** Names of list elements and quotation marks differ between releases. */
    const even = (types: { readonly [column: string]: string }) =>
      Object.fromEntries(
        Object.entries(types).map(([name, type]) => [
          name,
          type.replaceAll(/(element|item): /g, "").replaceAll('"', ""),
        ]),
      );

    test.skipIf(py === null)("opens every table as it stands, with its types and values", async () => {
      const said = py?.run("opens.py", tool, dataset);
      const rows = await db.rows(
        TABLE_NAMES.map((t) => `SELECT '${t}' AS name, count(*) AS n FROM ${t}`).join(" UNION ALL "),
      );
      expect(said.rows).toEqual(Object.fromEntries(rows.map((r) => [r["name"], r["n"]])));
      expect(even(said.types)).toMatchObject(even(TYPES[tool as keyof typeof TYPES] ?? {}));
      const [first] = await db.rows(
        `SELECT ${Object.keys(said.first).join(", ")} FROM articles WHERE published_at IS NOT NULL AND dateline IS NOT NULL ` +
          "ORDER BY published_at, article_id LIMIT 1",
      );
      const instant = String(first?.["published_at"]).replace("Z", ".000000+00:00");
      expect(said.first).toEqual({ ...first, published_at: instant });
    });

    test.skipIf(py === null)("opens tables without rows, with the same types", () => {
      const said = py?.run("opens.py", tool, empty);
      expect(said.rows).toEqual(Object.fromEntries(TABLE_NAMES.map((t) => [t, 0])));
      expect(even(said.types)).toMatchObject(even(TYPES[tool as keyof typeof TYPES] ?? {}));
    });
  },
);

describe("a query for a day", () => {
  const day = (path: string) =>
    `SELECT count(*) AS n, count(title) AS titles FROM '${path}' WHERE published_at >= TIMESTAMPTZ '2024-11-02 00:00:00+00' ` +
    "AND published_at < TIMESTAMPTZ '2024-11-03 00:00:00+00'";

  /** Overwrites all row groups of a file but the first. */
  async function destroyOthers(path: string): Promise<number> {
    const chunks = await db.rows(
      `SELECT least(data_page_offset, coalesce(nullif(dictionary_page_offset, 0), data_page_offset)) AS start, ` +
        `total_compressed_size AS size, row_group_id AS id FROM parquet_metadata('${path}') WHERE row_group_id > 0`,
    );
    const file = openSync(path, "r+");
    for (const { start, size } of chunks)
      writeSync(file, Buffer.alloc(Number(size), 0xff), 0, Number(size), Number(start));
    closeSync(file);
    return new Set(chunks.map((c) => c["id"])).size;
  }

  test("reads the row groups that can have it and no other: it answers when the others are destroyed", async () => {
    const copy = join(home, "copy");
    cpSync(dataset, copy, { recursive: true });
    const path = join(copy, "articles/articles-00000-of-00001.parquet");
    expect(await destroyOthers(path)).toBe(3);
    const [whole] = await db.rows(day(join(dataset, "articles/*.parquet")));
    expect(whole?.["n"]).toBeGreaterThan(100);
    expect(await db.rows(day(path))).toEqual([whole]);
    await expect(db.rows(`SELECT count(title) FROM '${path}' WHERE title <> ''`)).rejects.toThrow();
  });

  test("says in its plan by which bounds it passes row groups over; their footers say which ones those are", async () => {
    const plan = (await db.rows(`EXPLAIN ANALYZE ${day(join(dataset, "articles/*.parquet"))}`))
      .flatMap(Object.values)
      .join("\n");
    expect(plan).toContain("PARQUET_SCAN");
    expect(plan).toMatch(/Filters:[\s│]*published_at>=/);
    const groups = await db.rows(
      "SELECT row_group_id AS id, stats_min_value::TIMESTAMPTZ < TIMESTAMPTZ '2024-11-03 00:00:00+00' AND " +
        "stats_max_value::TIMESTAMPTZ >= TIMESTAMPTZ '2024-11-02 00:00:00+00' AS meets " +
        `FROM parquet_metadata('${join(dataset, "articles/*.parquet")}') WHERE path_in_schema = 'published_at' ORDER BY id`,
    );
    // Rows without a date stand last, in a row group that has no bounds
    expect(groups.map((g) => g["meets"])).toEqual([true, false, false, null]);
  });
});
