import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { duckType } from "../../pipeline/codec/ddl.ts";
import { openDuckDb } from "../../pipeline/codec/duckdb.ts";
import { openParquetRows, readFooter } from "../../pipeline/codec/parquet.ts";
import { DATE, INT64, listOf, TEXT, TEXTS } from "../../schemas/column.ts";
import { REJECT_COLUMNS } from "../../schemas/rejects.ts";

const home = mkdtempSync(join(tmpdir(), "parquet-"));
afterAll(() => rmSync(home, { recursive: true }));

const COLUMNS = [
  { name: "name", type: TEXT, nullable: false },
  { name: "note", type: TEXT, nullable: true },
  { name: "tags", type: TEXTS, nullable: false },
  {
    name: "issues",
    type: listOf([
      { name: "path", type: TEXT, nullable: false },
      { name: "line", type: INT64, nullable: true },
    ]),
    nullable: false,
  },
  { name: "offset", type: INT64, nullable: false },
] as const;

async function readBack(path: string) {
  const db = await openDuckDb({ memoryLimit: "512MB", spill: null, threads: 1 });
  const rows = await db.rows(`SELECT * FROM '${path}'`);
  db.close();
  return rows;
}

async function write(path: string, rows: readonly object[], perGroup: number) {
  const file = await openParquetRows(path, COLUMNS, perGroup, { origin: "test" });
  for (const row of rows) await file.append(row as { readonly [name: string]: unknown });
  await file.close();
  return readFooter(path);
}

const text = fc.string({ unit: "grapheme", maxLength: 40 });
const row = fc.record({
  name: text,
  note: fc.option(text),
  tags: fc.array(text, { maxLength: 4 }),
  issues: fc.array(fc.record({ path: text, line: fc.option(fc.maxSafeInteger()) }), { maxLength: 4 }),
  offset: fc.nat(Number.MAX_SAFE_INTEGER),
});

describe("rows written one by one", () => {
  test("are read by DuckDB as they were: texts, nulls, empty and nested lists, whole numbers up to 2^53", async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), async (rows, perGroup) => {
        const path = join(home, `rows-${n++}.parquet`);
        await write(path, rows, perGroup);
        expect(await readBack(path)).toEqual(rows);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test("are found again by a query over one of them: no statistics mislead it", async () => {
    const path = join(home, "find.parquet");
    const rows = Array.from({ length: 5000 }, (_, i) => ({
      name: `n${i} é`,
      note: null,
      tags: [],
      issues: [],
      offset: i,
    }));
    await write(path, rows, 1000);
    const db = await openDuckDb({ memoryLimit: "512MB", spill: null, threads: 1 });
    expect(await db.rows(`SELECT "offset" AS o FROM '${path}' WHERE name = 'n4321 é'`)).toEqual([{ o: 4321 }]);
    db.close();
  });

  test("are in groups of bounded rows and bounded bytes", async () => {
    const small = Array.from({ length: 10 }, (_, i) => ({ name: "a", note: null, tags: [], issues: [], offset: i }));
    expect((await write(join(home, "small.parquet"), small, 4)).groups).toEqual([4, 4, 2]);
    const name = "x".repeat(9 * 1024 * 1024);
    const large = Array.from({ length: 10 }, (_, i) => ({ name, note: null, tags: [], issues: [], offset: i }));
    expect((await write(join(home, "large.parquet"), large, 1000)).groups).toEqual([4, 4, 2]);
  });

  test("none at all are a valid file", async () => {
    const path = join(home, "none.parquet");
    expect(await write(path, [], 4)).toEqual({
      rows: 0,
      groups: [],
      columns: COLUMNS.map((c) => ({ name: c.name, type: duckType(c.type) })),
      metadata: { origin: "test" },
    });
    expect(await readBack(path)).toEqual([]);
  });

  test("that miss a value which may not be null are refused, with the row", async () => {
    const file = await openParquetRows(join(home, "miss.parquet"), COLUMNS, 4, {});
    await expect(file.append({ name: null, note: "which one", tags: [], issues: [], offset: 0 })).rejects.toThrow(
      /which one/,
    );
    await file.close();
  });

  test("the columns of rejects are all of kinds that can be written so; days are not", async () => {
    const file = await openParquetRows(join(home, "rejects.parquet"), REJECT_COLUMNS, 4, {});
    await file.close();
    const day = [{ name: "day", type: DATE, nullable: false }];
    await expect(openParquetRows(join(home, "day.parquet"), day, 4, {})).rejects.toThrow(/"day": date/);
  });
});

describe("footers", () => {
  test("of DuckDB's files are read by the other library: rows, groups, columns, metadata", async () => {
    const path = join(home, "duck.parquet");
    const db = await openDuckDb({ memoryLimit: "512MB", spill: null, threads: 1 });
    await db.run(
      `COPY (SELECT i AS n, to_timestamp(i) AS at, [{'a': i, 'b c': ['x']}] AS nested, DATE '2024-12-03' AS day, i::SMALLINT AS small, TIMESTAMP '2024-12-03 20:50:00' AS bare, {'list': [1]} AS box FROM range(5000) t(i)) TO '${path}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048, KV_METADATA {'a key': 'é''x'})`,
    );
    db.close();
    expect(await readFooter(path)).toEqual({
      rows: 5000,
      groups: [2048, 2048, 904],
      columns: [
        { name: "n", type: "BIGINT" },
        { name: "at", type: "TIMESTAMP WITH TIME ZONE" },
        { name: "nested", type: 'STRUCT("a" BIGINT, "b c" VARCHAR[])[]' },
        { name: "day", type: "DATE" },
        { name: "small", type: "INT32 as 16" },
        { name: "bare", type: "TIMESTAMP" },
        { name: "box", type: 'STRUCT("list" INTEGER[])' },
      ],
      metadata: { "a key": "é'x" },
    });
  });

  test("that are missing are an error with the path", async () => {
    await expect(readFooter(new URL(import.meta.url).pathname)).rejects.toThrow(/parquet\.test\.ts/);
  });
});
