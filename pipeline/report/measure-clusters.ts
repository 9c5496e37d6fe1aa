import type { Cluster } from "../../schemas/copies.ts";
import type { Quality } from "../../schemas/quality.ts";
import { type Ask, numberIn, textIn, textOrNull } from "./ask.ts";
import { isoTime, OUTLET, PUBLISHED_BY } from "./outlet.ts";

/** Clusters that are listed, and outlets that are named of each. */
const LISTED = 20;
const NAMED = 12;

/** Bounds of the classes of size, each up to the next. */
const SIZES = [2, 3, 6, 11, 51, 201] as const;

/** SQL: whole hours that lie at least between the first publication and the last of some records; null when one or none is dated. */
export const SPAN_HOURS =
  "CASE WHEN count(published_at) > 1 THEN " +
  `greatest(0, floor(epoch(max(published_at) - min(${PUBLISHED_BY})) / 3600))::BIGINT END`;

async function sizesOf(ask: Ask): Promise<Quality["clusters"]["sizes"]> {
  const rows = await ask(
    "WITH sizes AS (SELECT DISTINCT cluster_id, cluster_size AS size FROM articles WHERE cluster_size > 1) " +
      `SELECT b.from_size AS from_size, count(*) AS clusters, sum(size)::BIGINT AS records FROM sizes ` +
      `ASOF JOIN (SELECT unnest([${SIZES.join(", ")}]) AS from_size) b ON size >= b.from_size GROUP BY ALL ORDER BY ALL`,
  );
  return rows.map((r) => {
    const from = numberIn(r, "from_size");
    const next = SIZES.find((bound) => bound > from);
    const to = next === undefined ? null : next - 1;
    return { from, to, clusters: numberIn(r, "clusters"), records: numberIn(r, "records") };
  });
}

/** Outlets of each cluster in the order in which they had the story. */
const RUNNERS =
  "SELECT cluster_id, array_to_string(list(outlet ORDER BY since NULLS LAST, outlet), chr(31)) AS names FROM " +
  `(SELECT cluster_id, ${OUTLET} AS outlet, min(${PUBLISHED_BY}) AS since FROM members WHERE ${OUTLET} IS NOT NULL GROUP BY ALL) GROUP BY ALL`;

async function largestOf(ask: Ask): Promise<Cluster[]> {
  const rows = await ask(
    "WITH kept AS (SELECT cluster_id, article_id, title, publisher, cluster_size, cluster_outlets FROM articles " +
      "WHERE cluster_size > 1 QUALIFY row_number() OVER (PARTITION BY cluster_id ORDER BY published_at NULLS LAST, article_id) = 1 " +
      `ORDER BY cluster_size DESC, cluster_outlets DESC, cluster_id LIMIT ${LISTED}), ` +
      "members AS (SELECT * FROM all_records WHERE cluster_id IN (SELECT cluster_id FROM kept)), " +
      `spans AS (SELECT cluster_id, ${isoTime("min(published_at)")} AS first, ${isoTime("max(published_at)")} AS last, ` +
      `${SPAN_HOURS} AS span FROM members GROUP BY ALL), runners AS (${RUNNERS}) ` +
      "SELECT * FROM kept JOIN spans USING (cluster_id) LEFT JOIN runners USING (cluster_id) " +
      "ORDER BY cluster_size DESC, cluster_outlets DESC, cluster_id",
  );
  return rows.map((r) => ({
    cluster_id: textIn(r, "cluster_id"),
    article_id: textIn(r, "article_id"),
    title: textOrNull(r, "title"),
    publisher: textOrNull(r, "publisher"),
    size: numberIn(r, "cluster_size"),
    outlets: numberIn(r, "cluster_outlets"),
    names: (textOrNull(r, "names") ?? "").split("\u001f").filter(Boolean).slice(0, NAMED),
    first: textOrNull(r, "first"),
    last: textOrNull(r, "last"),
    span_hours: r["span"] === null ? null : numberIn(r, "span"),
  }));
}

/** Clusters of more than one record: how many, how large, and the largest. */
export async function measureClusters(ask: Ask): Promise<Quality["clusters"]> {
  const sizes = await sizesOf(ask);
  return { count: sizes.reduce((n, s) => n + s.clusters, 0), sizes, largest: await largestOf(ask) };
}
