import type { ArticleRow } from "../../schemas/articles.ts";
import type { DuplicateRow } from "../../schemas/duplicates.ts";
import type { LedgerRow } from "../../schemas/ledger.ts";
import type { Reject } from "../../schemas/rejects.ts";
import { sqlText } from "../codec/ddl.ts";
import type { DuckDb } from "../codec/duckdb.ts";
import { type Beside, besideRow } from "./beside.ts";
import { Fault } from "./fault.ts";
import { clusterOf, type Member, type Related, relationsOf } from "./related.ts";
import { withDataset } from "./sql.ts";

/** All that a dataset says of one input record: where it ended, its row, and the cluster it stands in. */
export interface Explained {
  readonly ledger: LedgerRow;
  readonly article: ArticleRow | null;
  readonly duplicate: DuplicateRow | null;
  readonly reject: Reject | null;
  readonly cluster: readonly Member[];
  /** Stories that it shares text with and is no copy of; those of the record kept for it, where it is a duplicate. */
  readonly relations: readonly Related[];
  /** The record that its text is held against: the one named, else the one kept for it. */
  readonly beside: Beside | null;
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
  throw new Fault(
    "noInput",
    `${id}: no record of this id, address or place in the dataset; \`newsmill sql "SELECT article_id, source_path, source_offset FROM ledger"\` has them all`,
  );
}

async function rowAt<T>(db: DuckDb, table: string, { source_path, source_offset, source_record }: LedgerRow) {
  const record = source_record === null ? "source_record IS NULL" : `source_record = ${sqlText(source_record)}`;
  const rows = await db.rows(
    `SELECT * FROM ${table} WHERE source_path = ${sqlText(source_path)} AND source_offset = ${source_offset} AND ${record}`,
  );
  return (rows[0] ?? null) as T | null;
}

type Row = ArticleRow | DuplicateRow;

async function rowOf(db: DuckDb, ledger: LedgerRow): Promise<Row | null> {
  if (ledger.fate === "reject") return null;
  return rowAt<Row>(db, ledger.fate === "article" ? "articles" : "duplicates", ledger);
}

async function besideOf(db: DuckDb, row: Row | null, duplicate: DuplicateRow | null, other: string | null) {
  if (row === null) return null;
  if (other === null) {
    if (duplicate === null) return null;
    const [kept] = await db.rows(`SELECT * FROM articles WHERE article_id = ${sqlText(duplicate.kept_id)}`);
    return kept === undefined ? null : besideRow(row, kept as unknown as ArticleRow);
  }
  const found = await find(db, other);
  const second = await rowOf(db, found);
  if (second === null) throw new Fault("usage", `${other}: was rejected (${found.reason}): it has no text to compare`);
  return besideRow(row, second);
}

/**
 * What the dataset says of the record that `id` names: the id of an article or duplicate or how it begins (4 digits or more), an
 * address, `path`, `path:offset` or `path#record`; and how its text stands beside that of the record that `other` names.
 * Rejects with a fault when one of them names no record, or several.
 */
export async function explain(dataset: string, id: string, other: string | null = null): Promise<Explained> {
  return withDataset(dataset, async (db) => {
    const ledger = await find(db, id);
    const row = await rowOf(db, ledger);
    const article = ledger.fate === "article" ? row : null;
    const duplicate = ledger.fate === "duplicate" ? (row as DuplicateRow | null) : null;
    const reject = ledger.fate === "reject" ? await rowAt<Reject>(db, "rejects", ledger) : null;
    const cluster = row === null ? [] : await clusterOf(db, row.cluster_id);
    const relations = row === null ? [] : await relationsOf(db, duplicate?.kept_id ?? row.article_id);
    const beside = await besideOf(db, row, duplicate, other);
    return { ledger, article, duplicate, reject, cluster, relations, beside };
  });
}
