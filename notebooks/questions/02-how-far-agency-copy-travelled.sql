-- How far did agency copy travel?
-- read: For each agency that a record credits, its stories by how many outlets ran them, the most outlets that one story reached, and how many of all their copies name the agency.
-- mind: A story is an agency's when any copy credits it, so a credit beside the outlet's own text counts too; copies that credit nobody are found only where another copy does, and records whose outlet is not known count as one outlet.
-- chart: bars agency at_one_outlet at_2_to_4 at_5_or_more
WITH records AS (
  SELECT cluster_id, coalesce(publisher, publisher_domain, 'unknown') AS outlet, agencies FROM all_records
),
credits AS (
  SELECT cluster_id, unnest(list_distinct(agencies)) AS agency FROM records
),
stories AS (
  SELECT cluster_id, agency, count(*) AS credited FROM credits GROUP BY ALL
),
reach AS (
  SELECT cluster_id, count(*) AS copies, count(DISTINCT outlet) AS outlets
  FROM records WHERE cluster_id IN (SELECT cluster_id FROM stories) GROUP BY ALL
)
SELECT
  agency,
  count(*) AS stories,
  count(*) FILTER (outlets = 1) AS at_one_outlet,
  count(*) FILTER (outlets BETWEEN 2 AND 4) AS at_2_to_4,
  count(*) FILTER (outlets >= 5) AS at_5_or_more,
  max(outlets) AS widest,
  sum(copies)::BIGINT AS records,
  sum(credited)::BIGINT AS credited
FROM stories JOIN reach USING (cluster_id)
GROUP BY agency
ORDER BY stories DESC, agency
LIMIT 20
