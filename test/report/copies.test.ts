import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DuckDb, openDuckDb } from "../../pipeline/codec/duckdb.ts";
import { measureClusters } from "../../pipeline/report/measure-clusters.ts";
import { measureCopies } from "../../pipeline/report/measure-copies.ts";
import { measureWarnings } from "../../pipeline/report/warnings.ts";

const AUDIT = { candidates: 9, verified: 5, copies: 4, refused: { numbers: 3 }, largest: 3 };

/** Records as (cluster, outlet, hour of the day, precision, agencies, relation): those without a relation are articles. */
const RECORDS = [
  ["a", "Courier", "2024-03-03 08:00", "minute", ["Coast Wire"], null],
  ["a", "Echo", "2024-03-03 09:30", "minute", [], "syndicated"],
  ["a", "Echo", "2024-03-03 08:30", "minute", [], "repost"],
  ["b", "Echo", "2024-03-04 00:00", "day", ["Coast Wire"], null],
  ["b", "Courier", "2024-03-04 11:00", "minute", ["Coast Wire"], "syndicated"],
  ["b", "Mercury", "2024-03-08 12:00", "minute", [], "syndicated"],
  ["c", null, "2024-03-05 08:00", "minute", ["Inland Press"], null],
] as const;

let db: DuckDb;
const text = (value: string | null) => (value === null ? "NULL::VARCHAR" : `'${value}'`);

async function fill(records: readonly (readonly (string | null | readonly string[])[])[]): Promise<void> {
  const rows = records.map(([cluster, outlet, at, precision, agencies, relation], i) => {
    const list = `[${(agencies as readonly string[]).map((a) => `'${a}'`).join(", ")}]::VARCHAR[]`;
    const values = [cluster, `id${i}`, `Title ${i}`, outlet, null, at, precision, relation, "folder/pages.jsonl"];
    return `(${values.map((v) => text(v as string | null)).join(", ")}, ${list})`;
  });
  await db.run(
    "CREATE OR REPLACE TABLE all_records AS SELECT *, count(*) OVER (PARTITION BY cluster_id)::INTEGER AS cluster_size, " +
      "(count(DISTINCT publisher) OVER (PARTITION BY cluster_id))::INTEGER AS cluster_outlets FROM (SELECT cluster_id, article_id, title, " +
      `publisher, publisher_domain, published_at::TIMESTAMPTZ AS published_at, published_precision, relation, source_path, agencies FROM (VALUES ${rows.join(", ")}) ` +
      "t(cluster_id, article_id, title, publisher, publisher_domain, published_at, published_precision, relation, source_path, agencies))",
  );
  await db.run("CREATE OR REPLACE VIEW articles AS FROM all_records WHERE relation IS NULL");
}

beforeAll(async () => {
  db = await openDuckDb({ memoryLimit: "512MB", spill: null, threads: 1 });
  await db.run("CREATE TABLE relations AS SELECT unnest(['contains', 'excerpt_of', 'contains']) AS relation");
});
afterAll(() => db.close());

describe("copies", () => {
  beforeAll(() => fill(RECORDS));

  test("are told by cluster: who ran it in which order, and how far apart at the least", async () => {
    const { count, sizes, largest } = await measureClusters(db.rows);
    expect([count, sizes]).toEqual([2, [{ from: 3, to: 5, clusters: 2, records: 6 }]]);
    expect(largest).toEqual([
      expect.objectContaining({
        cluster_id: "b",
        article_id: "id3",
        size: 3,
        outlets: 3,
        names: ["Courier", "Echo", "Mercury"],
        first: "2024-03-04T00:00:00Z",
        last: "2024-03-08T12:00:00Z",
        // from 11:01 on the fourth: the day alone says no more
        span_hours: 96,
      }),
      expect.objectContaining({ cluster_id: "a", names: ["Courier", "Echo"], span_hours: 1 }),
    ]);
  });

  test("of an agency count with and without credit", async () => {
    const { agencies } = await measureCopies(db.rows, AUDIT);
    expect(agencies).toEqual([
      { agency: "Coast Wire", outlets: 3, stories: 2, records: 6, credited: 3, widest: 3 },
      { agency: "Inland Press", outlets: 0, stories: 1, records: 1, credited: 1, widest: 0 },
    ]);
  });

  test("tie outlets, the first named only where times tell it", async () => {
    const { sharing } = await measureCopies(db.rows, AUDIT);
    expect(sharing).toEqual({
      count: 3,
      outlets: [
        { name: "Courier", stories: 2, first: 1 },
        { name: "Echo", stories: 2, first: 0 },
        { name: "Mercury", stories: 1, first: 0 },
      ],
      pairs: [
        // the day of Echo's copy of b does not say whether it was before Courier's
        { a: "Courier", b: "Echo", stories: 2, a_first: 1, b_first: 0 },
        { a: "Courier", b: "Mercury", stories: 1, a_first: 1, b_first: 0 },
        { a: "Echo", b: "Mercury", stories: 1, a_first: 1, b_first: 0 },
      ],
    });
  });

  test("come with what the judging and the relations say", async () => {
    const { candidates, related } = await measureCopies(db.rows, AUDIT);
    expect(candidates).toEqual({ candidates: 9, verified: 5, copies: 4, refused: { numbers: 3 } });
    expect(related).toEqual([
      { relation: "contains", count: 2 },
      { relation: "excerpt_of", count: 1 },
    ]);
  });
});

describe("doubts", () => {
  const named = async () => (await measureWarnings(db.rows)).map((w) => [w.name, w.count, w.examples[0]]);

  test("fall on a cluster that spans too long a time", async () => {
    await fill(RECORDS);
    expect(await named()).toEqual([["deduplicate/long-span", 1, { of: "b", title: "Title 3", value: 96 }]]);
  });

  test("fall on a cluster of too many, and on a source that loses much to other pages, not to states of its own", async () => {
    const copy = (cluster: string, relation: string | null, outlet: string) =>
      [cluster, outlet, "2024-03-03 08:00", "minute", [], relation] as const;
    const many = Array.from({ length: 201 }, (_, i) => copy("m", i === 0 ? null : "syndicated", `Paper ${i}`));
    const states = Array.from({ length: 40 }, (_, i) => copy(`s${i >> 1}`, i % 2 === 0 ? null : "recrawl", "Steady"));
    const lost = Array.from({ length: 40 }, (_, i) => copy(`l${i >> 1}`, i % 2 === 0 ? null : "repost", "Dwindling"));
    await fill([...many, ...states, ...lost]);
    expect(await named()).toEqual([
      ["deduplicate/many-members", 1, { of: "m", title: "Title 0", value: 201 }],
      ["deduplicate/source-dwindles", 1, { of: "Dwindling", title: null, value: 0.5 }],
    ]);
  });
});
