import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parquetMetadataAsync } from "hyparquet";
import { afterAll, describe, expect, test } from "vitest";
import { openDuckDb } from "../../pipeline/codec/duckdb.ts";
import { checkedGroup } from "../../pipeline/codec/parquet-group.ts";
import { openParquet, type Table } from "../../pipeline/codec/parquet-rows.ts";
import { checkDeltas, checkRuns } from "../../pipeline/codec/parquet-runs.ts";
import { heldBytes } from "../../pipeline/codec/random-bytes.ts";

const home = mkdtempSync(join(tmpdir(), "parquet-rows-"));
afterAll(() => rmSync(home, { recursive: true }));

async function file(name: string, select: string, options: string): Promise<Buffer> {
  const path = join(home, name);
  const db = await openDuckDb({ memoryLimit: "256MB", spill: null, threads: 1 });
  await db.run(`COPY (${select}) TO '${path}' (FORMAT parquet, ${options})`);
  db.close();
  return readFileSync(path);
}

async function tableOf(bytes: Buffer): Promise<Table> {
  const table = await openParquet(heldBytes(bytes));
  if ("fault" in table) throw new Error(table.message);
  return table;
}

async function rowsOf(bytes: Buffer): Promise<readonly unknown[]> {
  const table = await tableOf(bytes);
  const groups = await Promise.all(table.groups.map((_, at) => table.rowsOf(at)));
  return groups.flatMap((g): readonly unknown[] => (typeof g === "string" ? [g] : [...g]));
}

const STORY = `SELECT 'Café ' || i AS title, repeat('the tide came in ', i::INT) AS body, CASE WHEN i % 3 = 0 THEN NULL ELSE ['ferry', 'quay', NULL] END AS tags FROM range(40) t(i)`;

describe("the rows of a Parquet file", () => {
  test.each(["uncompressed", "snappy", "gzip", "zstd", "brotli", "lz4", "lz4_raw"])(
    "compressed as %s",
    async (codec) => {
      const rows = await rowsOf(await file(`${codec}.parquet`, STORY, `COMPRESSION ${codec}`));
      expect(rows.length).toBe(40);
      expect(rows[5]).toEqual({ title: "Café 5", body: "the tide came in ".repeat(5), tags: ["ferry", "quay", null] });
      expect(rows[6]).toMatchObject({ tags: null });
    },
  );

  test("values of every kind, as JSON has them", async () => {
    const select = `SELECT TIMESTAMPTZ '2024-12-03 20:50:00.5+00' AS instant, TIMESTAMP '2024-12-03 20:50:00' AS clock,
      TIMESTAMP_NS '2024-12-03 20:50:00.123456789' AS fine, TIMESTAMP_MS '1969-12-31 23:59:59.25' AS before,
      DATE '2024-12-03' AS day, 12345678901234567::BIGINT AS large, 7::BIGINT AS small, 2.50::DECIMAL(9,2) AS price,
      'na\\xC3\\xAFve'::BLOB AS bytes, 'caf\\xE9 de la gare, du caf\\xE9'::BLOB AS latin,
      {'name': 'A. Ito', 'seen': [TIMESTAMP '2024-01-02 03:04:05']} AS author,
      [{'k': 1}, {'k': NULL}] AS list, MAP {'en': 'Tide', 'de': 'Flut'} AS names, NULL::INT AS nothing, true AS yes,
      'NaN'::DOUBLE AS nan, 1.5::FLOAT AS half, '{"a": [1]}'::JSON AS json, INTERVAL 3 DAY IS NOT NULL AS had`;
    const [row] = await rowsOf(await file("kinds.parquet", select, "COMPRESSION zstd"));
    expect(row).toEqual({
      instant: "2024-12-03T20:50:00.5Z",
      clock: "2024-12-03T20:50:00",
      fine: "2024-12-03T20:50:00.123456789",
      before: "1969-12-31T23:59:59.25",
      day: "2024-12-03",
      large: "12345678901234567",
      small: 7,
      price: 2.5,
      bytes: "naïve",
      latin: "café de la gare, du café",
      author: { name: "A. Ito", seen: ["2024-01-02T03:04:05"] },
      list: [{ k: 1 }, { k: null }],
      names: { en: "Tide", de: "Flut" },
      nothing: null,
      yes: true,
      nan: null,
      half: 1.5,
      json: { a: [1] },
      had: true,
    });
  });

  test("a group without rows, whose columns have no place, has none", async () => {
    const bytes = await file("none.parquet", STORY, "COMPRESSION zstd");
    const held = { byteLength: bytes.length, slice: async () => new ArrayBuffer(0) };
    const metadata = await parquetMetadataAsync({ ...held, slice: async () => Uint8Array.from(bytes).buffer });
    const groups = metadata.row_groups.map((group) => ({
      ...group,
      num_rows: 0n,
      columns: group.columns.map(({ meta_data: data, ...column }) =>
        data === undefined
          ? column
          : { ...column, meta_data: { ...data, num_values: 0n, data_page_offset: 0n, dictionary_page_offset: 0n } },
      ),
    }));
    expect(groups.length).toBe(1);
    for (const group of groups) expect((await checkedGroup(held, metadata, group)).compressors).toEqual({});
  });

  test("groups are read one at a time; a damaged one says so, and the others are read", async () => {
    const bytes = await file(
      "groups.parquet",
      "SELECT i, md5(i::VARCHAR) AS m FROM range(6000) t(i)",
      "ROW_GROUP_SIZE 2048, COMPRESSION zstd",
    );
    const table = await tableOf(bytes);
    expect(table.groups.map((g) => g.first)).toEqual([0, 2048, 4096]);
    bytes.fill(0xff, 4000, 9000);
    const damaged = await tableOf(bytes);
    const read = await Promise.all(damaged.groups.map((_, at) => damaged.rowsOf(at)));
    expect(typeof read[0]).toBe("string");
    expect(read[2]?.length).toBe(6000 - 4096);
  });
});

describe("damaged bytes", () => {
  const KINDS = `SELECT 'Tide ' || i AS title, repeat('ferry ', i % 7) AS body, i, i % 3 = 0 AS yes, (i * 7919)::INT AS n,
    CASE WHEN i % 3 = 0 THEN NULL ELSE ['ferry', 'quay' || i, NULL] END AS tags, {'a': i / 3.0} AS s FROM range(200) t(i)`;

  test.each(["V1", "V2"])("of pages of %s end in rows or in the reason why not", async (version) => {
    for (const codec of ["uncompressed", "snappy", "lz4_raw"]) {
      const whole = await file(
        `${codec}-${version}.parquet`,
        KINDS,
        `COMPRESSION ${codec}, PARQUET_VERSION ${version}`,
      );
      const change = fc.tuple(fc.nat(whole.length - 1), fc.oneof(fc.constant(255), fc.nat(255)));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          const table = await openParquet(heldBytes(bytes));
          if ("fault" in table) return;
          const groups = await Promise.all(table.groups.map((_, at) => table.rowsOf(at)));
          for (const rows of groups) expect(typeof rows === "string" || rows.length === 200).toBe(true);
        }),
        { numRuns: 60, seed: 1 },
      );
    }
  });

  test("that tell of another count of values are found before any are read", async () => {
    const bytes = await file("count.parquet", "SELECT i FROM range(100) t(i)", "COMPRESSION uncompressed");
    // Of the head of the first page, the count of its values: 100, as zigzag in two bytes.
    const at = bytes.indexOf(Buffer.from("15c801", "hex"));
    expect(at).toBeGreaterThan(0);
    bytes[at + 2] = 0x7f;
    expect(await rowsOf(bytes)).toEqual([expect.stringMatching(/^pages of \d+ values in a column of 100$/)]);
  });
});

describe("runs", () => {
  test("of more values than are left, or of more bytes than the page has, are refused", () => {
    expect(() => checkRuns(Uint8Array.of(0xfe, 0xff, 0xff, 0xff, 0x0f, 1), 0, 1, 10)).toThrow("a run of 2147483647");
    expect(() => checkRuns(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f), 0, 0, 10)).toThrow("a run of");
    expect(() => checkRuns(Uint8Array.of(5, 1), 0, 8, 10)).toThrow("a run ends after its page does");
    expect(() => checkRuns(Uint8Array.of(6, 1, 8, 0), 0, 1, 7)).not.toThrow();
  });

  test("of deltas in blocks that lead backwards are refused", () => {
    expect(() => checkDeltas(Uint8Array.of(0x80, 1, 0xff, 0xff, 0xff, 0xff, 0x0f, 9), 0, 9, false)).toThrow("parts");
    expect(() => checkDeltas(Uint8Array.of(0x80, 1, 4, 9, 0), 0, 9, false)).not.toThrow();
  });
});

describe("files that are refused", () => {
  const fault = async (bytes: Buffer) => {
    const table = await openParquet(heldBytes(bytes));
    return "fault" in table ? table.fault : "read";
  };

  test("an encrypted one", async () => {
    const db = await openDuckDb({ memoryLimit: "256MB", spill: null, threads: 1 });
    const path = join(home, "secret.parquet");
    await db.run("SET force_mbedtls_unsafe = 'true'");
    await db.run("PRAGMA add_parquet_key('k', '0123456789112345')");
    await db.run(`COPY (${STORY}) TO '${path}' (FORMAT parquet, ENCRYPTION_CONFIG {footer_key: 'k'})`);
    db.close();
    expect(await fault(readFileSync(path))).toBe("encrypted");
  });

  test("a cut one, and one whose footer is not sound", async () => {
    const bytes = await file("whole.parquet", STORY, "COMPRESSION snappy");
    expect(await fault(bytes)).toBe("read");
    expect(await fault(bytes.subarray(0, -9))).toBe("truncated");
    expect(await fault(Buffer.concat([bytes.subarray(0, 4), bytes.subarray(-8)]))).toBe("corrupt");
    const broken = Buffer.from(bytes);
    broken.fill(0xff, bytes.length - 60, bytes.length - 8);
    expect(await fault(broken)).toBe("corrupt");
  });
});
