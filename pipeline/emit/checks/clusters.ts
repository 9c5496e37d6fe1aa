import type { OnePer } from "../../../schemas/config.ts";
import type { RowCheck } from "./finding.ts";

const check = (message: string, faults: string): RowCheck => ({
  check: "clusters",
  file: "duplicates/",
  message,
  faults,
});

function survivors(onePer: OnePer): readonly RowCheck[] {
  const none = check(
    "a cluster has no article",
    "SELECT DISTINCT cluster_id AS example FROM duplicates ANTI JOIN articles USING (cluster_id)",
  );
  const outlet = onePer === "outlet" ? ", coalesce(publisher_domain, publisher, article_id)" : "";
  const several = check(
    `a cluster has more than one article${onePer === "outlet" ? " of one outlet" : ""}`,
    `SELECT cluster_id || ': ' || string_agg(article_id, ', ' ORDER BY article_id) AS example FROM articles ` +
      `GROUP BY cluster_id${outlet} HAVING count(*) > 1`,
  );
  return [none, { ...several, file: "articles/" }];
}

/** Every cluster has its survivor, the kept ones are in the same cluster, and sizes are true. */
export function clusterChecks(onePer: OnePer): readonly RowCheck[] {
  return [
    ...survivors(onePer),
    check(
      "kept_id is an article of another cluster",
      "SELECT d.article_id || ': ' || d.kept_id AS example FROM duplicates d JOIN articles a ON a.article_id = d.kept_id " +
        "WHERE a.cluster_id <> d.cluster_id",
    ),
    check(
      "cluster_size is not the number of records in the cluster",
      "SELECT article_id || ': ' || cluster_size || ', but there are ' || n AS example FROM " +
        "(SELECT article_id, cluster_size, count(*) OVER (PARTITION BY cluster_id) AS n FROM all_records) WHERE cluster_size <> n",
    ),
  ];
}

/** The records of clusters of more than one, and of those that claim outlets they may not have, cluster by cluster. */
export const CLUSTERED =
  "SELECT cluster_id, article_id, cluster_outlets, publisher, publisher_domain FROM all_records " +
  "WHERE cluster_size > 1 OR cluster_outlets <> 1 ORDER BY cluster_id, article_id";
