import type { RelationRow } from "../../schemas/relations.ts";
import { sqlText } from "../codec/ddl.ts";
import type { DuckDb } from "../codec/duckdb.ts";

/** What is told of a record beside another. */
export interface Told {
  readonly article_id: string;
  readonly publisher: string | null;
  readonly published_at: string | null;
  readonly title: string | null;
}

/** A record of a cluster, and its edge to the copy that it was matched with: null for the one kept. */
export interface Member extends Told {
  readonly relation: string | null;
  readonly similarity: number | null;
  readonly containment: number | null;
  readonly number_agreement: number | null;
  readonly matched_id: string | null;
  readonly matched_by: string | null;
  readonly matched_similarity: number | null;
  readonly matched_containment: number | null;
  readonly reason: string | null;
  /** Days from the publication of the one kept to its own. */
  readonly days_after_kept: number | null;
  readonly source_path: string;
  readonly source_offset: number;
}

/** A story that a record shares text with and is no copy of, seen from the record: whether the relation is said of the record (out) or of the other. */
export interface Related
  extends Told,
    Pick<
      RelationRow,
      "relation" | "similarity" | "containment" | "number_agreement" | "number_conflicts" | "days_apart" | "reason"
    > {
  readonly direction: "out" | "in";
}

/** The records of a cluster, the one kept first, the others as they were published. */
export async function clusterOf(db: DuckDb, id: string): Promise<readonly Member[]> {
  const rows = await db.rows(
    "SELECT r.article_id, r.publisher, r.published_at, r.title, r.relation, r.similarity, r.containment, r.number_agreement, " +
      "r.matched_id, r.matched_by, r.matched_similarity, r.matched_containment, r.reason, " +
      "round((epoch(r.published_at) - epoch(k.published_at)) / 86400, 2) AS days_after_kept, r.source_path, r.source_offset " +
      `FROM all_records r LEFT JOIN articles k ON k.article_id = r.kept_id WHERE r.cluster_id = ${sqlText(id)} ` +
      "ORDER BY r.relation IS NOT NULL, r.published_at NULLS LAST, r.article_id, r.source_path, r.source_offset",
  );
  return rows as unknown as readonly Member[];
}

const MEASURES = "similarity, containment, number_agreement, number_conflicts, days_apart, reason";

/** The relations of a record, those said of it first, the strongest first. */
export async function relationsOf(db: DuckDb, id: string): Promise<readonly Related[]> {
  const side = (direction: string, own: string, other: string) =>
    `SELECT relation, '${direction}' AS direction, ${other} AS article_id, ${MEASURES} FROM relations WHERE ${own} = ${sqlText(id)}`;
  const rows = await db.rows(
    "SELECT e.*, a.publisher, a.published_at, a.title FROM " +
      `(${side("out", "from_id", "to_id")} UNION ALL ${side("in", "to_id", "from_id")}) e JOIN articles a USING (article_id) ` +
      "ORDER BY direction DESC, relation, containment + similarity DESC, article_id",
  );
  return rows as unknown as readonly Related[];
}
