import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { ARTICLE_COLUMNS } from "../../schemas/articles.ts";
import { DUPLICATE_COLUMNS } from "../../schemas/duplicates.ts";
import { sqlName } from "../codec/ddl.ts";
import type { DuckDb } from "../codec/duckdb.ts";
import type { DiffKey } from "./diff-keys.ts";
import { openViews } from "./emit.ts";
import { noDataset } from "./manifest.ts";

/** `moved`: only its cluster, or what stands for it, is another. */
export const CHANGES = ["added", "removed", "moved", "changed"] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** How many records there are of each kind, and clusters that records have come to, left, or moved in. */
export interface DiffCounts {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly changed: number;
  readonly same: number;
  readonly clusters: number;
}

/** The two builds. */
export const SIDES = ["old", "new"] as const;
const CLUSTERED = [
  "fate",
  "cluster_id",
  "cluster_size",
  "cluster_outlets",
  ...DUPLICATE_COLUMNS.slice(ARTICLE_COLUMNS.length).map((c) => c.name),
];
/** Evidence is told with the fields that it is of. */
const NOT_COMPARED: ReadonlySet<string> = new Set(["evidence", "source_path", "source_offset"]);

/** All records of a build as one table: `fate`, the columns of articles and duplicates, and of rejects what is not the raw record. */
function recordsOf(side: string): string {
  return (
    `SELECT 'article' AS fate, * FROM ${side}.articles UNION ALL BY NAME SELECT 'duplicate' AS fate, * FROM ${side}.duplicates ` +
    "UNION ALL BY NAME SELECT 'reject' AS fate, stage, reason, issues, source_path, source_record, source_format, source_offset " +
    `FROM ${side}.rejects`
  );
}

/** Opens the two datasets as the schemas `old` and `new`, and all their records as `old_records` and `new_records`. Throws a fault where there is no dataset. */
export async function openSides(db: DuckDb, folders: readonly string[]): Promise<void> {
  const roots = folders.map((folder) => {
    if (!existsSync(join(folder, "manifest.json"))) throw noDataset(folder);
    return realpathSync(folder);
  });
  for (const [i, side] of SIDES.entries()) {
    await db.run(`CREATE SCHEMA ${side}`);
    await db.run(`USE memory.${side}`);
    await openViews(db, roots[i] ?? "");
  }
  await db.run("USE memory.main");
  for (const side of SIDES) await db.run(`CREATE VIEW ${side}_records AS ${recordsOf(side)}`);
}

/** Columns that both builds have, in the order of the new one. */
export async function columnsOf(db: DuckDb): Promise<readonly string[]> {
  const names = async (side: string) =>
    (await db.rows(`SELECT column_name FROM (DESCRIBE ${side}_records)`)).map((r) => String(r["column_name"]));
  const before = new Set(await names("old"));
  return (await names("new")).filter((c) => before.has(c) && !NOT_COMPARED.has(c));
}

/** What a record is known by, and which records are compared. */
export const KEYS: { readonly [K in DiffKey]: { readonly sql: string; readonly where: string } } = {
  record: { sql: "source_path || '\t' || source_offset || '\t' || coalesce(source_record, '')", where: "true" },
  article: { sql: "article_id", where: "fate = 'article'" },
};

/** Fills the table `differing` with the keys of records that are not the same in both builds, with the kind of change. */
export async function compare(db: DuckDb, key: DiffKey, columns: readonly string[]): Promise<void> {
  const { sql, where } = KEYS[key];
  const digest = (some: readonly string[]) => `hash(${some.map(sqlName).join(", ")})`;
  // Where the same article is looked for, its place in the dump says nothing
  const place = (c: string) => key === "article" && c.startsWith("source_");
  const clustered = columns.filter((c) => CLUSTERED.includes(c));
  const own = columns.filter((c) => !CLUSTERED.includes(c) && !place(c));
  for (const side of SIDES) {
    await db.run(
      `CREATE TABLE ${side}_digests AS SELECT ${sql} AS key, cluster_id, ${digest(own)} AS own, ${digest(clustered)} AS clustered ` +
        `FROM ${side}_records WHERE ${where}`,
    );
  }
  await db.run(
    "CREATE TABLE differing AS SELECT coalesce(o.key, n.key) AS key, o.cluster_id AS old_cluster, n.cluster_id AS new_cluster, " +
      "CASE WHEN o.key IS NULL THEN 'added' WHEN n.key IS NULL THEN 'removed' WHEN o.own IS DISTINCT FROM n.own THEN 'changed' " +
      "WHEN o.clustered IS DISTINCT FROM n.clustered THEN 'moved' ELSE 'same' END AS change " +
      "FROM old_digests o FULL JOIN new_digests n ON o.key = n.key",
  );
}

/** Counts what `compare` found. */
export async function countsOf(db: DuckDb): Promise<DiffCounts> {
  const [row] = await db.rows(
    `SELECT ${[...CHANGES, "same"].map((c) => `count(*) FILTER (change = '${c}') AS ${c}`).join(", ")}, ` +
      "(SELECT count(DISTINCT c) FROM (SELECT unnest([old_cluster, new_cluster]) AS c FROM differing WHERE change = 'moved')) AS clusters " +
      "FROM differing",
  );
  const of = (name: string) => Number(row?.[name]);
  return {
    added: of("added"),
    removed: of("removed"),
    moved: of("moved"),
    changed: of("changed"),
    same: of("same"),
    clusters: of("clusters"),
  };
}
