import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { jsonColumns } from "../../pipeline/codec/ddl.ts";
import { type DuckDb, openDuckDb } from "../../pipeline/codec/duckdb.ts";
import { emit, openViews } from "../../pipeline/run/emit.ts";
import { verify } from "../../pipeline/run/verify.ts";
import { COMPRESSIONS } from "../../schemas/layout.ts";
import { TABLE_NAMES, TABLES } from "../../schemas/tables.ts";
import { edit, flip, reseal } from "./damaged.ts";
import { inputOf, invent } from "./invented.ts";
import { python } from "./python.ts";

const home = mkdtempSync(join(tmpdir(), "layout-"));
const plain = join(home, "plain");
const SETTINGS = { rowsPerFile: 4096, rowsPerGroup: 2048, memoryLimit: "1GB" } as const;
const rows = invent(900);
const input = () => inputOf(rows, join(home, "rows"));
let db: DuckDb;
beforeAll(async () => {
  await emit(input(), plain, SETTINGS);
  db = await openDuckDb({ memoryLimit: "1GB", spill: null, threads: 1 });
  await openViews(db, plain);
});
afterAll(() => {
  db.close();
  rmSync(home, { recursive: true });
});

const manifestOf = (at: string) => JSON.parse(readFileSync(join(at, "manifest.json"), "utf8"));
const filesOf = (at: string, folder: string) =>
  readdirSync(join(at, folder), { recursive: true, encoding: "utf8" }).filter((f) => /\.(parquet|csv)$/.test(f));

/** Rows that one table has and the other has not, either way. */
async function differing(one: string, other: string): Promise<unknown> {
  const sides = `((FROM (${one}) EXCEPT ALL FROM (${other})) UNION ALL (FROM (${other}) EXCEPT ALL FROM (${one})))`;
  return (await db.rows(`SELECT count(*) AS n FROM ${sides}`))[0]?.["n"];
}

describe.each([
  ["month", "published_month", /^published_month=(2024-1[012]|undated)\/articles-00000-of-00001\.parquet$/],
  ["publisher", "publisher_key", /^publisher_key=[a-z.-]+\/articles-00000-of-00001\.parquet$/],
] as const)("in folders by %s", (partitionBy, key, form) => {
  const out = join(home, partitionBy);
  beforeAll(async () => {
    await emit(input(), out, { ...SETTINGS, partitionBy });
  });

  test("rows are the same, sorted in each folder, and nothing is wrong", async () => {
    for (const name of filesOf(out, "articles")) expect(name).toMatch(form);
    const read = `SELECT * FROM read_parquet('${out}/articles/**/*.parquet', hive_partitioning = false)`;
    expect(await differing(read, "SELECT * FROM articles")).toBe(0);
    expect(await verify(out)).toMatchObject({ findings: [], unchecked: [] });
    expect(manifestOf(out).layout.partition_by).toBe(partitionBy);
    expect(manifestOf(out).inputs_digest).toBe(manifestOf(plain).inputs_digest);
  });

  test("the key is a column of its own for readers that take it from the path", async () => {
    const [first] = await db.rows(`SELECT * FROM '${out}/articles/**/*.parquet' LIMIT 1`);
    expect(Object.keys(first ?? {})).toEqual([...TABLES.articles.map((c) => c.name), key]);
    const strange =
      partitionBy === "month"
        ? "published_month <> coalesce(strftime(published_at, '%Y-%m'), 'undated')"
        : "publisher_key <> coalesce(publisher_domain, 'unknown')";
    expect(await db.rows(`SELECT count(*) AS n FROM '${out}/articles/**/*.parquet' WHERE ${strange}`)).toEqual([
      { n: 0 },
    ]);
  });

  test("card, Croissant and Data Package tell of the files where they are", () => {
    const card = readFileSync(join(out, "README.md"), "utf8");
    const { configs } = parse(card.split("---\n")[1] ?? "");
    expect(configs[0].data_files).toBe("articles/**/*.parquet");
    expect(card).toContain(`in folders by \`${key}\``);
    const { resources } = JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8"));
    expect(resources[0].path).toEqual(
      filesOf(out, "articles")
        .map((f) => `articles/${f}`)
        .sort(),
    );
  });

  for (const tool of ["duckdb", "pandas", "pyarrow", "polars", "datasets"]) {
    const py = python(...(tool === "pandas" ? ["pandas", "pyarrow"] : [tool]));
    test.skipIf(py === null)(`opens as it stands with ${tool} in Python`, { timeout: 180_000 }, () => {
      expect(py?.run("opens.py", tool, out).rows.articles).toBe(rows.articles.length);
    });
  }
});

test("without rows, tables are files without rows, by key or not", async () => {
  const out = join(home, "none");
  await emit(inputOf(invent(0), join(home, "nothing")), out, { ...SETTINGS, partitionBy: "month" });
  expect(filesOf(out, "articles")).toEqual(["articles-00000-of-00001.parquet"]);
  expect(await verify(out)).toMatchObject({ findings: [] });
});

test("outlets whose names are no folder names have safe ones", async () => {
  const out = join(home, "odd");
  const odd = ["../../etc", "Вечер", "A/B & C", null, "UPPER"];
  const articles = rows.articles.slice(0, 5).map((a, i) => ({
    ...a,
    publisher: odd[i] ?? null,
    publisher_domain: null,
    cluster_size: 1,
    cluster_outlets: 1,
    flags: [],
  }));
  const few = { articles, duplicates: [], rejects: [], boilerplate: [], relations: [] };
  await emit(inputOf(few, join(home, "few")), out, { ...SETTINGS, partitionBy: "publisher" });
  const folders = readdirSync(join(out, "articles")).sort();
  expect(folders).toEqual(["a-b-c", "etc", "unknown", "unnamed", "upper"].map((k) => `publisher_key=${k}`));
  expect(await verify(out)).toMatchObject({ findings: [] });
});

test.each(COMPRESSIONS)("compressed as %s, the rows are the same", async (compression) => {
  const out = join(home, compression);
  await emit(input(), out, { ...SETTINGS, compression });
  const [found] = await db.rows(
    `SELECT DISTINCT compression FROM parquet_metadata('${out}/articles/*.parquet') WHERE path_in_schema = 'body'`,
  );
  expect(found).toEqual({ compression: compression === "none" ? "UNCOMPRESSED" : compression.toUpperCase() });
  expect(await differing(`FROM '${out}/articles/*.parquet'`, "FROM articles")).toBe(0);
  expect(await verify(out)).toMatchObject({ findings: [] });
});

describe("in other formats", () => {
  const out = join(home, "formats");
  beforeAll(async () => {
    await emit(input(), out, { ...SETTINGS, formats: ["arrow", "csv", "ndjson"] });
  });

  test("every table is there, listed with digest and rows, and nothing is wrong", async () => {
    const { exports } = manifestOf(out);
    expect(exports.map((e: { path: string }) => e.path)).toEqual(
      ["arrow", "csv", "ndjson"].flatMap((f) => TABLE_NAMES.map((t) => `${f}/${t}.${f}`)),
    );
    expect(await verify(out)).toMatchObject({ findings: [] });
    expect(readFileSync(join(out, "README.md"), "utf8")).toContain("`csv/articles.csv`");
  });

  test.each(TABLE_NAMES)("NDJSON of %s reads back as the table, instants in RFC 3339", async (table) => {
    const read = `SELECT * FROM read_json('${out}/ndjson/${table}.ndjson', format = 'newline_delimited', columns = ${jsonColumns(TABLES[table])})`;
    expect(await differing(read, `FROM ${table}`)).toBe(0);
    const [line = ""] = readFileSync(join(out, `ndjson/${table}.ndjson`), "utf8").split("\n");
    const at = JSON.parse(line).published_at;
    if (typeof at === "string") expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    expect(Object.keys(JSON.parse(line))).toEqual(TABLES[table].map((c) => c.name));
  });

  test("CSV has the rows in the table's order, lists and structs as JSON", async () => {
    const types = TABLES.articles.map((c) => `'${c.name}': 'VARCHAR'`).join(", ");
    const read = await db.rows(
      `SELECT article_id, published_at, tags, dateline, description, body FROM read_csv('${out}/csv/articles.csv', header = true, auto_detect = false, columns = {${types}})`,
    );
    const meant = await db.rows("SELECT article_id, published_at, tags, dateline, description, body FROM articles");
    const json = (value: unknown) => (value === null ? null : JSON.parse(String(value)));
    expect(read.map((r) => ({ ...r, tags: json(r["tags"]), dateline: json(r["dateline"]) }))).toEqual(meant);
  });

  test.each(TABLE_NAMES)("Arrow of %s has the values of the table", async (table) => {
    const read = tableFromIPC(readFileSync(join(out, `arrow/${table}.arrow`)));
    const meant = await db.rows(`FROM ${table}`);
    expect(read.numRows).toBe(meant.length);
    expect(read.schema.fields.map((f) => f.name)).toEqual(TABLES[table].map((c) => c.name));
    expect(read.schema.metadata.get("newsmill.table")).toBe(table);
    const text = TABLES[table].find((c) => c.type.kind === "text" && c.nullable)?.name ?? TABLES[table][0]?.name ?? "";
    expect([...(read.getChild(text) ?? [])]).toEqual(meant.map((r) => r[text]));
  });

  test("Arrow has instants to the microsecond, days, lists and structs", async () => {
    const read = tableFromIPC(readFileSync(join(out, "arrow/articles.arrow")));
    const meant = await db.rows("SELECT epoch_us(crawled_at) AS at, dateline, tags FROM articles");
    const column = (name: string) => [...(read.getChild(name) ?? [])];
    const crawled = read.getChild("crawled_at")?.data[0]?.values as BigInt64Array;
    expect([...crawled].map(Number)).toEqual(meant.map((r) => r["at"]));
    expect(column("tags").map((v) => [...v])).toEqual(meant.map((r) => r["tags"]));
    const datelines = column("dateline").map((v) =>
      v === null ? null : { place: v.place, agencies: [...v.agencies] },
    );
    const told = meant.map((r) => r["dateline"] as { place: string; agencies: readonly string[] } | null);
    expect(datelines).toEqual(told.map((d) => (d === null ? null : { place: d.place, agencies: d.agencies })));
  });

  const py = python("pyarrow");
  test.skipIf(py === null)("pyarrow reads Arrow and Parquet as equal tables", { timeout: 180_000 }, () => {
    expect(py?.run("arrow_equal.py", out)).toEqual(Object.fromEntries(TABLE_NAMES.map((t) => [t, true])));
  });
});

test("what is wrong with files in other formats and in folders is found", async () => {
  const out = join(home, "wrong");
  await emit(input(), out, { ...SETTINGS, formats: ["csv"], partitionBy: "month" });
  edit(out, "manifest.json", (text) => text.replace(/("path": "csv\/ledger.csv"[^}]*"rows": )\d+/, "$17"));
  const counts = (await verify(out)).findings.map((f) => `${f.file}: ${f.message}`);
  expect(counts).toContain("manifest.json: rows of csv/ledger.csv");
  flip(out, "csv/articles.csv");
  flip(out, "articles/published_month=2024-11/articles-00000-of-00001.parquet");
  const found = (await verify(out)).findings.map((f) => `${f.file}: ${f.message}`);
  expect(found).toContain("csv/articles.csv: is not what SHA256SUMS says");
  expect(found).toContain("csv/articles.csv: is not what manifest.json says");
  expect(found).toContain(
    "articles/published_month=2024-11/articles-00000-of-00001.parquet: is not what SHA256SUMS says",
  );
  await reseal(out);
  edit(out, "csv/ledger.csv", (text) => text.slice(0, -5));
  expect((await verify(out)).findings.map((f) => `${f.file}: ${f.message}`)).toContain(
    "csv/ledger.csv: is not what SHA256SUMS says",
  );
});

test("of chosen columns, tables have those that they have; the dataset's own keep all", async () => {
  const out = join(home, "columns");
  const columns = ["article_id", "title", "kept_id"];
  await emit(input(), out, { ...SETTINGS, formats: ["csv", "parquet"], columns });
  const head = (t: string) => readFileSync(join(out, `csv/${t}.csv`), "utf8").split("\n")[0];
  expect([head("articles"), head("duplicates"), head("ledger")]).toEqual([
    "article_id,title",
    "article_id,title,kept_id",
    "article_id",
  ]);
  expect(filesOf(out, "csv").sort()).toEqual(["articles.csv", "duplicates.csv", "ledger.csv"]);
  expect(await differing(`FROM '${out}/parquet/articles.parquet'`, "SELECT article_id, title FROM articles")).toBe(0);
  expect(await differing(`FROM '${out}/articles/*.parquet'`, "FROM articles")).toBe(0);
  expect(await verify(out)).toMatchObject({ findings: [] });
});
