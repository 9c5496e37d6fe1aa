import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DuckDb, openDuckDb } from "../../pipeline/codec/duckdb.ts";
import { readFooter } from "../../pipeline/codec/parquet.ts";
import type { EmitInput, EmitSettings } from "../../pipeline/emit/input.ts";
import { emit, openViews } from "../../pipeline/run/emit.ts";
import { articleRowSchema } from "../../schemas/articles.ts";
import { boilerplateRowSchema } from "../../schemas/boilerplate.ts";
import { duplicateRowSchema } from "../../schemas/duplicates.ts";
import { ledgerSchema } from "../../schemas/ledger.ts";
import { qualitySchema } from "../../schemas/quality.ts";
import { rejectSchema } from "../../schemas/rejects.ts";
import { relationRowSchema } from "../../schemas/relations.ts";
import { TABLE_NAMES } from "../../schemas/tables.ts";
import { type Invented, inputOf, invent } from "./invented.ts";

const SETTINGS: EmitSettings = { rowsPerFile: 4096, rowsPerGroup: 2048, memoryLimit: "1GB" };
const COUNT = 6000;

const home = mkdtempSync(join(tmpdir(), "emit-"));
const rows = invent(COUNT);
const out = join(home, "dataset");
let input: EmitInput;
let db: DuckDb;

const ask = async (sql: string) => [...(await db.rows(sql))];

beforeAll(async () => {
  input = inputOf(rows, join(home, "rows"));
  await emit(input, out, SETTINGS);
  db = await openDuckDb({ memoryLimit: "1GB", spill: null, threads: 2 });
  await openViews(db, out);
});
afterAll(() => {
  db.close();
  rmSync(home, { recursive: true });
});

describe("tables", () => {
  test("hold every row as it came, under the zod schemas of the stages", async () => {
    const byId = (a: { article_id: string }, b: { article_id: string }) => (a.article_id < b.article_id ? -1 : 1);
    const articles = articleRowSchema.array().parse(await ask("SELECT * FROM articles"));
    const whole = (at: string | null) => at?.replace(".000Z", "Z") ?? null;
    const meant = rows.articles.map((a) => ({ ...a, published_at: whole(a.published_at) }));
    expect(articles.sort(byId)).toEqual(meant.sort(byId));
    const duplicates = duplicateRowSchema.array().parse(await ask("SELECT * FROM duplicates"));
    expect(duplicates.length).toBe(rows.duplicates.length);
    const rejects = rejectSchema.array().parse(await ask("SELECT * FROM rejects"));
    const byPath = (a: { source_path: string }, b: { source_path: string }) => (a.source_path < b.source_path ? -1 : 1);
    expect(rejects).toEqual([...rows.rejects].sort(byPath));
    const related = await ask("SELECT * FROM relations");
    expect(relationRowSchema.array().parse(related)).toEqual(
      [...rows.relations].sort((a, b) => (a.from_id < b.from_id ? -1 : 1)),
    );
    expect(boilerplateRowSchema.array().parse(await ask("SELECT * FROM boilerplate"))).toEqual(rows.boilerplate);
    ledgerSchema.array().parse(await ask("SELECT * FROM ledger"));
  });

  test.each([
    ["articles", "published_at", "TIMESTAMP WITH TIME ZONE"],
    ["articles", "published_local_date", "DATE"],
    ["articles", "tags", "VARCHAR[]"],
    ["articles", "word_count", "INTEGER"],
    ["articles", "source_offset", "BIGINT"],
    ["articles", "dateline", "STRUCT(place VARCHAR, country VARCHAR, date DATE, agencies VARCHAR[], raw VARCHAR)"],
    ["articles", "date_conflicts", 'STRUCT("value" TIMESTAMP WITH TIME ZONE, "precision" VARCHAR, evidence VARCHAR)[]'],
    ["duplicates", "similarity", "DOUBLE"],
    ["rejects", "issues", "STRUCT(path VARCHAR, code VARCHAR, message VARCHAR)[]"],
    ["rejects", "source_offset", "BIGINT"],
    ["ledger", "fate", "VARCHAR"],
  ])("%s.%s is read as %s", async (table, column, type) => {
    const [found] = await ask(`SELECT column_type FROM (DESCRIBE ${table}) WHERE column_name = '${column}'`);
    expect(String(found?.["column_type"]).replaceAll('"', "")).toBe(type.replaceAll('"', ""));
  });

  test("are sorted by time, ties by id, unknown times last, over all files", async () => {
    const read = await ask("SELECT published_at, article_id FROM articles");
    const key = (r: (typeof read)[number]) => `${r["published_at"] ?? "9"} ${r["article_id"]}`;
    expect(read.map(key)).toEqual(read.map(key).sort());
  });

  test("are in files and row groups of bounded size, whose statistics let a day's query pass by the others", async () => {
    const names = readdirSync(join(out, "articles"));
    expect(names).toEqual(["articles-00000-of-00002.parquet", "articles-00001-of-00002.parquet"]);
    const groups = await ask(
      `SELECT row_group_num_rows AS n, stats_min_value AS least, stats_max_value AS most FROM parquet_metadata('${out}/articles/*.parquet') WHERE path_in_schema = 'published_at' ORDER BY file_name, row_group_id`,
    );
    expect(groups.map((g) => g["n"])).toEqual([2048, COUNT / 2 - 2048, 2048, COUNT / 2 - 2048]);
    for (const [i, group] of groups.entries()) {
      const before = groups[i - 1];
      if (before) expect(String(group["least"]) >= String(before["most"])).toBe(true);
    }
  });

  test("say in every footer what run they are from", async () => {
    for (const table of TABLE_NAMES) {
      for (const name of readdirSync(join(out, table))) {
        const { metadata } = await readFooter(join(out, table, name));
        expect(metadata).toMatchObject({ "newsmill.version": "0.1.0", "newsmill.table": table });
        expect(metadata["newsmill.inputs"]).toMatch(/^[0-9a-f]{64}$/);
      }
    }
  });

  test("give each record one fate in the ledger", async () => {
    const fates = await ask("SELECT fate, count(*) AS n FROM ledger GROUP BY fate ORDER BY fate");
    expect(fates.map((f) => f["n"])).toEqual([rows.articles.length, rows.duplicates.length, rows.rejects.length]);
    const [copy] = await ask("SELECT stage, reason FROM ledger WHERE fate = 'duplicate' ORDER BY reason LIMIT 1");
    expect(copy).toEqual({ stage: "deduplicate", reason: "deduplicate/syndicated" });
  });

  test("are one through all_records", async () => {
    const [all] = await ask("SELECT count(*) AS n, count(kept_id) AS copies FROM all_records");
    expect(all).toEqual({ n: rows.articles.length + rows.duplicates.length, copies: rows.duplicates.length });
  });
});

describe("the folder", () => {
  test("has only Parquet in the tables' folders, and nothing beside it", () => {
    for (const table of TABLE_NAMES) {
      for (const name of readdirSync(join(out, table))) expect(name).toMatch(/\.parquet$/);
    }
    expect(readdirSync(home).sort()).toEqual(["dataset", "rows"]);
  });

  test("passes sha256sum -c, with every file but the sums and the mark in it", () => {
    const said = execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: out, encoding: "utf8" });
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
    expect(said.trim().split("\n").length).toBe(files.length - 2);
    expect(existsSync(join(out, "_SUCCESS"))).toBe(true);
  });

  test("has views that another DuckDB opens from inside it", async () => {
    const views = readFileSync(join(out, "duckdb/views.sql"), "utf8").replaceAll("('", `('${out}/`);
    const other = await openDuckDb({ memoryLimit: "1GB", spill: null, threads: 1 });
    for (const statement of views.split(";\n").filter((s) => s.trim() !== "")) await other.run(statement);
    expect(await other.rows("SELECT count(*) AS n FROM all_records")).toEqual([{ n: COUNT + rows.duplicates.length }]);
    other.close();
  });

  test("has measured facts, and a manifest that adds up", () => {
    const quality = qualitySchema.parse(JSON.parse(readFileSync(join(out, "report/quality.json"), "utf8")));
    expect(quality.records).toEqual({
      in: rows.articles.length + rows.duplicates.length + rows.rejects.length,
      articles: rows.articles.length,
      duplicates: rows.duplicates.length,
      rejects: rows.rejects.length,
    });
    const dated = quality.published.periods.reduce((n, p) => n + p.articles, 0);
    expect(dated + quality.published.undated + quality.published.outside).toBe(COUNT);
    expect(quality.published.unit).toBe("day");
    expect(quality.coverage.find((c) => c.field === "published_at")?.filled).toBe(COUNT - quality.published.undated);
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
    expect(manifest.tables.articles.rows).toBe(COUNT);
    expect(manifest.inputs).toEqual(input.inputs);
  });

  test("names no folder of this machine", () => {
    for (const file of readdirSync(out, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      expect(readFileSync(join(file.parentPath, file.name)).includes(home)).toBe(false);
    }
  });
});

const sumsOf = (dataset: string) => readFileSync(join(dataset, "SHA256SUMS"), "utf8");

function shuffledInput(): EmitInput {
  const turned: Invented = {
    articles: [...rows.articles].reverse(),
    duplicates: [...rows.duplicates].reverse(),
    rejects: [...rows.rejects].reverse(),
    boilerplate: [...rows.boilerplate].reverse(),
    relations: [...rows.relations].reverse(),
  };
  return inputOf(turned, join(home, "rows", "turned"));
}

test("the same rows in another order, over an older dataset, give the same bytes", async () => {
  const again = join(home, "rows", "again");
  await emit(inputOf(invent(30), join(home, "rows", "few")), again, SETTINGS);
  await emit(shuffledInput(), again, SETTINGS);
  expect(sumsOf(again)).toBe(sumsOf(out));
});

test("a dump without a record is a whole and valid dataset", async () => {
  const empty = join(home, "rows", "empty");
  const nothing = { ...inputOf(invent(0), join(home, "rows", "none")), articles: [], duplicates: [], rejects: [] };
  await emit(nothing, empty, SETTINGS);
  const other = await openDuckDb({ memoryLimit: "1GB", spill: null, threads: 1 });
  await openViews(other, empty);
  for (const table of TABLE_NAMES) expect(await other.rows(`SELECT * FROM ${table}`)).toEqual([]);
  const [type] = await other.rows("SELECT column_type FROM (DESCRIBE articles) WHERE column_name = 'published_at'");
  expect(type).toEqual({ column_type: "TIMESTAMP WITH TIME ZONE" });
  other.close();
  expect(readFileSync(join(empty, "report/index.html"), "utf8")).toContain("No record was turned away");
});

describe("books that do not balance end the run, and leave what was there", () => {
  const few = invent(40);
  const told = inputOf(few, join(home, "rows", "told"));
  const ingest = told.tallies["ingest"] ?? { in: 0, kept: 0, rejected: {} };
  const cases: readonly (readonly [string, EmitInput, RegExp])[] = [
    [
      "a record too many came in",
      { ...told, tallies: { ...told.tallies, ingest: { ...ingest, in: ingest.in + 1 } } },
      /records came in/,
    ],
    ["a checkpoint's rows are gone", { ...told, articles: told.articles.slice(1) }, /records came in/],
    [
      "a reject has another reason than was counted",
      { ...told, tallies: { ...told.tallies, ingest: { ...ingest, rejected: { "ingest/torn": 2 } } } },
      /ingest\/torn/,
    ],
    [
      "a record is an article twice",
      inputOf(
        { ...few, articles: few.articles.map((a) => ({ ...a, source_path: "x", source_offset: 0 })) },
        join(home, "rows", "twice"),
      ),
      /more than once/,
    ],
    [
      "a duplicate stands for nothing",
      inputOf(
        { ...few, duplicates: few.duplicates.map((d) => ({ ...d, kept_id: "0" })) },
        join(home, "rows", "orphan"),
      ),
      /not there/,
    ],
    [
      "a column is null that may not be",
      inputOf(
        { ...few, articles: few.articles.map((a) => ({ ...a, body: null as unknown as string })) },
        join(home, "rows", "null"),
      ),
      /articles: nulls.*body/,
    ],
  ];
  test.each(cases)("%s", async (_, tampered, message) => {
    const before = sumsOf(out);
    await expect(emit(tampered, out, SETTINGS)).rejects.toMatchObject({
      exit: "bug",
      message: expect.stringMatching(message),
    });
    expect(sumsOf(out)).toBe(before);
    expect(readdirSync(home).sort()).toEqual(["dataset", "rows"]);
  });
});

test("a record larger than DuckDB's usual line is kept whole", async () => {
  const few = invent(20);
  const raw = "ferry ".repeat(4_000_000);
  const large = { ...few, rejects: few.rejects.map((r) => ({ ...r, raw })) };
  const to = join(home, "rows", "large");
  await emit(inputOf(large, join(home, "rows", "lines")), to, SETTINGS);
  const other = await openDuckDb({ memoryLimit: "1GB", spill: null, threads: 1 });
  const [found] = await other.rows(`SELECT min(length(raw)) AS least FROM '${to}/rejects/*.parquet'`);
  other.close();
  expect(found).toEqual({ least: raw.length });
});

test("too little memory is said so, with what to change", async () => {
  const tight = { ...SETTINGS, memoryLimit: "8MB" };
  await expect(emit(input, join(home, "rows", "tight"), tight)).rejects.toMatchObject({
    exit: "tryAgain",
    message: expect.stringContaining("memory_limit"),
  });
});

test("a folder that holds something else is left alone", async () => {
  const precious = join(home, "rows", "precious");
  mkdirSync(precious);
  writeFileSync(join(precious, "thesis.txt"), "mine");
  await expect(emit(input, precious, SETTINGS)).rejects.toMatchObject({ exit: "cannotCreate" });
  expect(readdirSync(precious)).toEqual(["thesis.txt"]);
});
