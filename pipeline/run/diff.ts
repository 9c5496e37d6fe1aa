import type { Article } from "../../schemas/articles.ts";
import { type DuckDb, openDuckDb } from "../codec/duckdb.ts";
import type { Plain } from "../codec/duckdb-values.ts";
import type { DiffKey } from "./diff-keys.ts";
import {
  CHANGES,
  type ChangeKind,
  columnsOf,
  compare,
  countsOf,
  type DiffCounts,
  KEYS,
  openSides,
  SIDES,
} from "./diff-sql.ts";

/** A record as one of the builds has it. */
export interface Side {
  readonly fate: string;
  readonly article_id: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly cluster_id: string | null;
  /** Of duplicates and rejects. */
  readonly reason: string | null;
}

export interface FieldChange {
  readonly field: string;
  readonly old: Plain;
  readonly new: Plain;
  readonly old_evidence: Article["evidence"];
  readonly new_evidence: Article["evidence"];
}

export interface Change {
  readonly change: ChangeKind;
  readonly source_path: string;
  readonly source_offset: number;
  readonly old: Side | null;
  readonly new: Side | null;
  /** In the order of the columns. */
  readonly fields: readonly FieldChange[];
}

/** What two builds differ in: the counts, then each record in the order of kinds and places. */
export interface Diff {
  readonly counts: DiffCounts;
  readonly changes: AsyncIterable<Change>;
}

type Row = { readonly [column: string]: Plain };

function sideOf(row: Row | null): Side | null {
  if (row === null) return null;
  const text = (name: string) => (typeof row[name] === "string" ? row[name] : null);
  return {
    fate: text("fate") ?? "",
    article_id: text("article_id"),
    title: text("title"),
    publisher: text("publisher"),
    cluster_id: text("cluster_id"),
    reason: text("reason"),
  };
}

function fieldsOf(before: Row | null, now: Row | null, columns: readonly string[]): readonly FieldChange[] {
  if (before === null || now === null) return [];
  const evidence = (row: Row, field: string) =>
    ((row["evidence"] ?? []) as unknown as Article["evidence"]).filter((e) => e.field === field);
  return columns
    .filter((c) => JSON.stringify(before[c]) !== JSON.stringify(now[c]))
    .map((field) => ({
      field,
      old: before[field] ?? null,
      new: now[field] ?? null,
      old_evidence: evidence(before, field),
      new_evidence: evidence(now, field),
    }));
}

async function* changesOf(db: DuckDb, key: DiffKey, columns: readonly string[]): AsyncIterable<Change> {
  const { sql, where } = KEYS[key];
  for (const side of SIDES) {
    await db.run(
      `CREATE TABLE ${side}_rows AS SELECT ${sql} AS key, r AS record FROM ${side}_records r ` +
        `WHERE ${where} AND ${sql} IN (SELECT key FROM differing WHERE change <> 'same')`,
    );
  }
  const order = CHANGES.map((c, i) => `WHEN '${c}' THEN ${i}`).join(" ");
  const answer = await db.stream(
    "SELECT d.change, o.record, n.record FROM differing d LEFT JOIN old_rows o ON o.key = d.key LEFT JOIN new_rows n ON n.key = d.key " +
      `WHERE d.change <> 'same' ORDER BY CASE d.change ${order} END, ` +
      "coalesce(n.record.source_path, o.record.source_path), coalesce(n.record.source_offset, o.record.source_offset), d.key",
  );
  for await (const [change, before, now] of answer.rows) {
    const [old, next] = [before as Row | null, now as Row | null];
    const place = next ?? old;
    yield {
      change: change as ChangeKind,
      source_path: String(place?.["source_path"]),
      source_offset: Number(place?.["source_offset"]),
      old: sideOf(old),
      new: sideOf(next),
      fields: fieldsOf(old, next, columns),
    };
  }
}

/**
 * Holds two datasets against each other, record by record, and hands what differs to `use`. Records that are no article have
 * no id to be known by: with key `article` only the rows of `articles` are compared. Throws a fault where there is no dataset.
 */
export async function diff<T>(before: string, now: string, key: DiffKey, use: (found: Diff) => Promise<T>): Promise<T> {
  const db = await openDuckDb({ memoryLimit: "2GB", spill: null, threads: 2 });
  try {
    await openSides(db, [before, now]);
    const columns = await columnsOf(db);
    await compare(db, key, columns);
    return await use({ counts: await countsOf(db), changes: changesOf(db, key, columns) });
  } finally {
    db.close();
  }
}
