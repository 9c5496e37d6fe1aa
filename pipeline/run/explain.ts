import type { ArticleRow, DuplicateRow } from "../../schemas/articles.ts";
import type { LedgerRow } from "../../schemas/ledger.ts";
import type { Reject } from "../../schemas/rejects.ts";
import { sqlText } from "../codec/ddl.ts";
import type { DuckDb } from "../codec/duckdb.ts";
import { Fault } from "./fault.ts";
import { withDataset } from "./sql.ts";

/** A record of the cluster that an explained record is in. */
export interface Member {
  readonly article_id: string;
  readonly publisher: string | null;
  readonly published_at: string | null;
  readonly title: string | null;
  /** What it is to the record kept; null for the one kept. */
  readonly relation: string | null;
  readonly similarity: number | null;
  readonly containment: number | null;
  readonly reason: string | null;
}

/** All that a dataset says of one input record: where it ended, its row, and the cluster it stands in. */
export interface Explained {
  readonly ledger: LedgerRow;
  readonly article: ArticleRow | null;
  readonly duplicate: DuplicateRow | null;
  readonly reject: Reject | null;
  readonly cluster: readonly Member[];
  /** Of a duplicate, the text of the record that stands for it. */
  readonly kept_body: string | null;
}

const ID_PREFIX = /^[0-9a-f]{4,32}$/;
/** Records named in a message when an id leads to several. */
const NAMED = 10;

/** How an id is looked up, the narrowest first: an article's id or how it begins, its address, its place in the dump. */
function lookupsOf(id: string): readonly string[] {
  const text = sqlText(id);
  const place = "source_path || ':' || source_offset";
  return [
    ...(ID_PREFIX.test(id) ? [`starts_with(article_id, ${text})`] : []),
    `article_id IN (SELECT article_id FROM all_records WHERE url = ${text} OR canonical_url = ${text})`,
    `source_record = ${text} OR ${place} = ${text} OR source_path || '#' || source_record = ${text}`,
    `source_path = ${text}`,
  ];
}

async function find(db: DuckDb, id: string): Promise<LedgerRow> {
  for (const where of lookupsOf(id)) {
    const rows = (await db.rows(
      `SELECT * FROM ledger WHERE ${where} ORDER BY source_path, source_offset`,
    )) as unknown as readonly LedgerRow[];
    const [first, ...more] = rows;
    if (first === undefined) continue;
    if (more.length === 0) return first;
    const names = rows.slice(0, NAMED).map((r) => `  ${r.article_id ?? r.fate} ${r.source_path}:${r.source_offset}\n`);
    const rest = rows.length > NAMED ? `  … ${rows.length - NAMED} more\n` : "";
    throw new Fault("usage", `${id}: ${rows.length} records; which?\n${names.join("")}${rest}`);
  }
  throw new Fault("noInput", `${id}: no record of this id, address or place in the dataset`);
}

async function rowAt<T>(db: DuckDb, table: string, { source_path, source_offset, source_record }: LedgerRow) {
  const record = source_record === null ? "source_record IS NULL" : `source_record = ${sqlText(source_record)}`;
  const rows = await db.rows(
    `SELECT * FROM ${table} WHERE source_path = ${sqlText(source_path)} AND source_offset = ${source_offset} AND ${record}`,
  );
  return (rows[0] ?? null) as T | null;
}

async function clusterOf(db: DuckDb, id: string): Promise<readonly Member[]> {
  const rows = await db.rows(
    "SELECT article_id, publisher, published_at, title, relation, similarity, containment, reason FROM all_records " +
      `WHERE cluster_id = ${sqlText(id)} ORDER BY relation IS NOT NULL, published_at, article_id`,
  );
  return rows as unknown as readonly Member[];
}

async function bodyOf(db: DuckDb, id: string): Promise<string | null> {
  const [row] = await db.rows(`SELECT body FROM articles WHERE article_id = ${sqlText(id)}`);
  return typeof row?.["body"] === "string" ? row["body"] : null;
}

/**
 * What the dataset says of the record that `id` names: the id of an article or duplicate or how it begins (4 digits or more), an
 * address, `path`, `path:offset` or `path#record`. Rejects with a fault when it names no record, or several.
 */
export async function explain(dataset: string, id: string): Promise<Explained> {
  return withDataset(dataset, async (db) => {
    const ledger = await find(db, id);
    const article = ledger.fate === "article" ? await rowAt<ArticleRow>(db, "articles", ledger) : null;
    const duplicate = ledger.fate === "duplicate" ? await rowAt<DuplicateRow>(db, "duplicates", ledger) : null;
    const reject = ledger.fate === "reject" ? await rowAt<Reject>(db, "rejects", ledger) : null;
    const of = (article ?? duplicate)?.cluster_id;
    const cluster = of === undefined ? [] : await clusterOf(db, of);
    const kept_body = duplicate === null ? null : await bodyOf(db, duplicate.kept_id);
    return { ledger, article, duplicate, reject, cluster, kept_body };
  });
}
