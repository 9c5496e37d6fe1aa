import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emit } from "../../pipeline/run/emit.ts";
import { verify } from "../../pipeline/run/verify.ts";
import type { TableName } from "../../schemas/tables.ts";
import { edit, fileOf, flip, remove, reseal, rewrite } from "./damaged.ts";
import { inputOf, invent } from "./invented.ts";

const home = mkdtempSync(join(tmpdir(), "verify-"));
const whole = join(home, "whole");
beforeAll(async () => {
  await emit(inputOf(invent(120), join(home, "rows")), whole, {
    rowsPerFile: 4096,
    rowsPerGroup: 2048,
    memoryLimit: "512MB",
  });
});
afterAll(() => rmSync(home, { recursive: true }));

let n = 0;
function copy(): string {
  const to = join(home, `copy-${n++}`);
  cpSync(whole, to, { recursive: true });
  return to;
}

const said = (findings: readonly { check: string; file: string; message: string }[]) =>
  findings.map((f) => `${f.check} ${f.file}: ${f.message}`);

/** Another JSON text for the manifest. */
// biome-ignore lint/suspicious/noExplicitAny: any part of it is changed
function editManifest(dataset: string, change: (manifest: any) => void): void {
  edit(dataset, "manifest.json", (text) => {
    const manifest = JSON.parse(text);
    change(manifest);
    return `${JSON.stringify(manifest, null, 2)}\n`;
  });
}

test("nothing is wrong with a dataset as it was written, nor with one of no records", async () => {
  expect(await verify(whole)).toMatchObject({ findings: [], unchecked: [] });
  const empty = join(home, "empty");
  await emit(inputOf(invent(0), join(home, "none")), empty, {
    rowsPerFile: 4096,
    rowsPerGroup: 2048,
    memoryLimit: "512MB",
  });
  expect(await verify(empty)).toMatchObject({ findings: [], unchecked: [], rows: 0 });
});

test("a folder with nothing of a dataset is no dataset", async () => {
  await expect(verify(join(home, "rows"))).rejects.toMatchObject({ exit: "noInput" });
});

type Damage = (dataset: string) => void | Promise<void>;

describe("files and footers: found", () => {
  const cases: readonly (readonly [string, Damage, readonly RegExp[]])[] = [
    [
      "a byte flipped",
      (d) => flip(d, fileOf("articles")),
      [/^digests articles\/.*SHA256SUMS/, /^digests articles\/.*manifest/],
    ],
    ["a byte flipped in a text", (d) => flip(d, "README.md"), [/^digests README.md: is not what SHA256SUMS says/]],
    [
      "the end cut off",
      (d) => truncateSync(join(d, fileOf("rejects")), 200),
      [/^digests rejects/, /^digests rejects/, /size/, /^footers rejects\/.* no Parquet footer/],
    ],
    [
      "a digest changed in the sums",
      (d) => edit(d, "SHA256SUMS", (t) => t.replace(/^[0-9a-f]{8}(?=.*ledger)/m, "00000000")),
      [/^digests ledger\/.*SHA256SUMS/],
    ],
    [
      "a digest changed in the manifest",
      async (d) => {
        editManifest(d, (m) => {
          m.tables.ledger.files[0].sha256 = "0".repeat(64);
        });
      },
      [/^digests manifest.json/, /^digests ledger\/.*manifest.json/],
    ],
    [
      "a line of the sums torn",
      (d) => edit(d, "SHA256SUMS", (t) => t.slice(0, -20)),
      [/line that is no sum|relations/, /does not list|is missing|is no file/],
    ],
    [
      "a table's file removed",
      (d) => remove(d, fileOf("duplicates")),
      [/^files duplicates\/.* is missing/, /has no Parquet file/],
    ],
    ["a text removed", (d) => remove(d, "schema/articles.json"), [/^files schema\/articles.json: is missing/]],
    ["the mark removed", (d) => remove(d, "_SUCCESS"), [/^files _SUCCESS: is missing/]],
    ["the sums removed", (d) => remove(d, "SHA256SUMS"), [/^files SHA256SUMS: is missing/]],
    ["the manifest removed", (d) => remove(d, "manifest.json"), [/^files manifest.json: is missing/]],
    ["the manifest no JSON", (d) => edit(d, "manifest.json", (t) => t.slice(1)), [/^files manifest.json: is not JSON/]],
    [
      "the manifest something else",
      (d) => edit(d, "manifest.json", () => "{}"),
      [/^files manifest.json: is not a manifest/],
    ],
    [
      "a file in a table's folder",
      (d) => writeFileSync(join(d, "articles/notes.txt"), "x"),
      [/^files articles\/notes.txt: is no file/],
    ],
    [
      "a file in another folder",
      (d) => writeFileSync(join(d, "schema/x.json"), "x"),
      [/^files schema\/x.json: is no file/],
    ],
    [
      "a Parquet file too many",
      (d) => cpSync(join(d, fileOf("rejects")), join(d, "rejects/more.parquet")),
      [/^files rejects\/more.parquet/, /^books manifest.json: rejects of/],
    ],
    [
      "an input's digest changed in the manifest",
      async (d) => {
        editManifest(d, (m) => {
          m.inputs[0].sha256 = "0".repeat(64);
        });
        await reseal(d);
      },
      [/^digests manifest.json: inputs_digest/],
    ],
    [
      "a footer of another run",
      async (d) => {
        await rewrite(d, "ledger", "FROM ledger", { "newsmill.version": "0.0.1", "newsmill.table": "rejects" });
        await reseal(d);
      },
      [/version is not/, /table is not/, /inputs is not/, /settings is not/, /counts is not/],
    ],
  ];
  test.each(cases)("%s", async (_, damage, messages) => {
    const dataset = copy();
    await damage(dataset);
    const found = said((await verify(dataset)).findings);
    for (const message of messages) expect(found.join("\n")).toMatch(new RegExp(message.source, "m"));
    expect(found.length).toBeGreaterThanOrEqual(messages.length);
  });
});

describe("rows, where the lists are true to them: found, and nothing else", () => {
  const first = "(SELECT min(article_id) FROM duplicates)";
  const cases: readonly (readonly [string, TableName, string, readonly string[]])[] = [
    [
      "sorted otherwise",
      "articles",
      "FROM articles ORDER BY article_id",
      ["order articles/: rows are not sorted by published_at NULLS LAST, article_id, source_path, source_offset"],
    ],
    [
      "unknown times first",
      "articles",
      "FROM articles ORDER BY published_at NULLS FIRST, article_id, source_path, source_offset",
      ["order articles/: rows are not sorted by published_at NULLS LAST, article_id, source_path, source_offset"],
    ],
    [
      "the ledger sorted otherwise",
      "ledger",
      "FROM ledger ORDER BY source_path DESC",
      ["order ledger/: rows are not sorted by source_path, source_offset"],
    ],
    [
      "a column gone",
      "rejects",
      "SELECT * EXCLUDE (reason) FROM rejects",
      ["schema rejects/rejects-00000-of-00001.parquet: column reason is missing"],
    ],
    [
      "a column too many",
      "rejects",
      "SELECT *, 1 AS more FROM rejects",
      ["schema rejects/rejects-00000-of-00001.parquet: column more is not of this table"],
    ],
    [
      "columns in another order",
      "relations",
      "SELECT to_id, * EXCLUDE (to_id) FROM relations",
      ["schema relations/relations-00000-of-00001.parquet: columns are in another order"],
    ],
    [
      "a column of another type",
      "articles",
      "SELECT * REPLACE (published_at::TIMESTAMP AS published_at) FROM articles",
      ["schema articles/articles-00000-of-00001.parquet: column published_at has another type"],
    ],
    [
      "a field of another type",
      "articles",
      "SELECT * REPLACE ([{'field': '', 'rule': '', 'raw': '', 'line': 1::BIGINT}] AS evidence) FROM articles",
      ["schema articles/articles-00000-of-00001.parquet: column evidence has another type"],
    ],
    [
      "a larger cluster",
      "duplicates",
      "SELECT * REPLACE (cluster_size + 1 AS cluster_size) FROM duplicates",
      ["clusters duplicates/: cluster_size is not the number of records in the cluster"],
    ],
    [
      "a cluster of more outlets",
      "articles",
      "SELECT * REPLACE (cluster_outlets + 1 AS cluster_outlets) FROM articles",
      ["clusters articles/: cluster_outlets is not the number of outlets in the cluster"],
    ],
    [
      "an article of no record in kept_id",
      "duplicates",
      `SELECT * REPLACE (if(article_id = ${first}, 'nobody', kept_id) AS kept_id) FROM duplicates`,
      ["references duplicates/: kept_id is no article_id of articles"],
    ],
    [
      "an article of another cluster in kept_id",
      "duplicates",
      `SELECT * REPLACE (if(article_id = ${first}, (SELECT min(article_id) FROM articles WHERE cluster_size = 1), kept_id) AS kept_id) FROM duplicates`,
      ["clusters duplicates/: kept_id is an article of another cluster"],
    ],
    [
      "a relation to nobody",
      "relations",
      "SELECT * REPLACE ('nobody' AS to_id) FROM relations",
      ["references relations/: to_id is no article_id of articles"],
    ],
    [
      "boilerplate of nobody",
      "boilerplate",
      "SELECT * REPLACE ('nobody.example' AS source) FROM boilerplate",
      ["references boilerplate/: source is that of no record"],
    ],
    [
      "boilerplate out of more",
      "boilerplate",
      "SELECT * REPLACE (4000 AS removed_from) FROM boilerplate",
      ["references boilerplate/: more records than are flagged boilerplate_removed lost the paragraph"],
    ],
    [
      "another fate in the ledger",
      "ledger",
      "SELECT * REPLACE (if(fate = 'reject', 'ingest/other', reason) AS reason) FROM ledger",
      [
        "books ledger/: an article, duplicate or reject is not in the ledger",
        "books ledger/: the ledger has a record that is not in its table",
      ],
    ],
  ];
  test.each(cases)("%s", async (_, table, sql, messages) => {
    const dataset = copy();
    await rewrite(dataset, table, sql);
    await reseal(dataset);
    const { findings } = await verify(dataset);
    expect(said(findings)).toEqual(messages);
    for (const { check, examples } of findings) if (check !== "schema") expect(examples?.length).toBeGreaterThan(0);
  });

  test("values that the schemas do not allow, all of them at once", async () => {
    const dataset = copy();
    const values = [
      "nullif(body, (SELECT min(body) FROM articles)) AS body",
      "[tags[1], NULL] AS tags",
      "[{'field': 'x', 'rule': NULL::VARCHAR, 'raw': 'x', 'line': 1}] AS evidence",
      "CASE WHEN dateline IS NOT NULL THEN struct_update(dateline, agencies := NULL::VARCHAR[]) END AS dateline",
      "'essay' AS kind",
      "list_append(flags, 'odd') AS flags",
      "[{'value': now(), 'precision': 'week', 'evidence': 'x'}] AS date_conflicts",
      "if(published_at IS NULL, NULL, 'guess') AS published_zone_basis",
    ];
    await rewrite(dataset, "articles", `SELECT * REPLACE (${values.join(", ")}) FROM articles`);
    await rewrite(
      dataset,
      "duplicates",
      "SELECT * REPLACE ('cousin' AS relation, NULL::DOUBLE AS containment) FROM duplicates",
    );
    await rewrite(dataset, "relations", "SELECT * REPLACE ('cousin' AS relation) FROM relations");
    await reseal(dataset);
    const { findings } = await verify(dataset);
    expect(said(findings.filter((f) => f.check === "schema"))).toEqual([
      "schema articles/: body is null",
      "schema articles/: kind is not one of its closed list",
      "schema articles/: dateline.agencies is null",
      "schema articles/: published_zone_basis is not one of its closed list",
      "schema articles/: date_conflicts[].precision is not one of its closed list",
      "schema articles/: tags[] is null",
      "schema articles/: flags[] is not one of its closed list",
      "schema articles/: evidence[].rule is null",
      "schema duplicates/: relation is not one of its closed list",
      "schema duplicates/: containment is null",
      "schema relations/: relation is not one of its closed list",
    ]);
    const kind = findings.find((f) => f.message.startsWith("kind"));
    expect(kind).toMatchObject({ expected: expect.stringContaining("live_blog"), found: "120 rows" });
    expect(kind?.examples?.[0]).toMatch(/^[0-9a-f]{32}: essay$/);
  });

  test("a row dropped: the ledger has it, the manifest counted it", async () => {
    const dataset = copy();
    await rewrite(
      dataset,
      "articles",
      "FROM articles WHERE article_id <> (SELECT max(article_id) FROM articles WHERE cluster_size = 1 AND article_id NOT IN (SELECT from_id FROM relations UNION ALL SELECT to_id FROM relations))",
    );
    await reseal(dataset);
    const found = said((await verify(dataset)).findings);
    expect(found).toEqual([
      "books ledger/: the ledger has a record that is not in its table",
      "references ledger/: article_id is the id of no record",
      "books manifest.json: records that came in are articles, duplicates and rejects",
      "books manifest.json: what deduplicate kept are articles and duplicates",
      expect.stringMatching(/^books manifest.json: records of the source/),
    ]);
  });

  test("a row twice in the ledger", async () => {
    const dataset = copy();
    await rewrite(
      dataset,
      "ledger",
      "FROM (FROM ledger UNION ALL (FROM ledger LIMIT 1)) ORDER BY source_path, source_offset",
    );
    await reseal(dataset);
    expect(said((await verify(dataset)).findings)).toEqual([
      "books ledger/: the ledger has a record that is not in its table",
      "references ledger/: rows have the same source_path, source_offset",
      "books manifest.json: records that came in are in the ledger",
      expect.stringMatching(/^books manifest.json: records of /),
    ]);
  });

  test("a second survivor of a cluster, and a cluster without one", async () => {
    const dataset = copy();
    const moved = `SELECT * EXCLUDE (kept_id, relation, similarity, containment, number_agreement, reason) FROM duplicates WHERE article_id = (SELECT min(article_id) FROM duplicates)`;
    const columns = JSON.parse(readFileSync(join(dataset, "schema/articles.json"), "utf8")).required.join(", ");
    await rewrite(
      dataset,
      "articles",
      `SELECT ${columns} FROM (FROM articles UNION ALL BY NAME ${moved}) ORDER BY published_at NULLS LAST, article_id`,
    );
    await reseal(dataset);
    const found = said((await verify(dataset)).findings);
    expect(found).toContain("clusters articles/: a cluster has more than one article");
    const without = copy();
    await rewrite(without, "articles", "FROM articles WHERE article_id <> (SELECT min(kept_id) FROM duplicates)");
    await reseal(without);
    expect(said((await verify(without)).findings)).toContain("clusters duplicates/: a cluster has no article");
  });

  test("counts of the manifest that are not those of the tables", async () => {
    const dataset = copy();
    editManifest(dataset, (m) => {
      m.stages.validate.rejected["validate/no-body"]++;
      m.inputs[0].records++;
      m.sources["gull.example"]--;
    });
    await reseal(dataset);
    expect(said((await verify(dataset)).findings)).toEqual([
      ...[...new Set(["articles", "duplicates", "rejects", "ledger", "boilerplate", "relations"])].map(
        (t) => `footers ${t}/${t}-00000-of-00001.parquet: newsmill.counts is not what manifest.json says`,
      ),
      "books manifest.json: validate: kept and rejected are what came in",
      "books manifest.json: rejects of validate: validate/no-body",
      expect.stringMatching(/^books manifest.json: records of broken/),
      "books manifest.json: records of the source gull.example",
    ]);
  });
});

test("what cannot be looked at for what is wrong is said", async () => {
  const dataset = copy();
  truncateSync(join(dataset, fileOf("rejects")), 200);
  const { unchecked } = await verify(dataset);
  expect(unchecked).toEqual(["values and order of rejects", "books, clusters and references between the tables"]);
});
