-- Who shares copy with whom?
-- read: Pairs of outlets that ran copies of the same stories, and how often one certainly had it before the other; the darker the square, the more stories the two share.
-- mind: Sharing is of text, not of ownership: two outlets that buy from one agency share its copy without knowing of each other; outlets that are not known are left out, and days too coarse to order count for neither.
-- chart: grid a b stories
WITH had AS (
  SELECT
    cluster_id,
    coalesce(publisher, publisher_domain) AS outlet,
    min(published_at) AS since,
    min(published_at + CASE published_precision
      WHEN 'month' THEN INTERVAL 1 month WHEN 'day' THEN INTERVAL 1 day WHEN 'hour' THEN INTERVAL 1 hour
      WHEN 'minute' THEN INTERVAL 1 minute ELSE INTERVAL 1 second END) AS by_then
  FROM all_records
  WHERE coalesce(publisher, publisher_domain) IS NOT NULL
  GROUP BY ALL
)
SELECT
  a.outlet AS a,
  b.outlet AS b,
  count(*) AS stories,
  count(*) FILTER (a.by_then <= b.since) AS a_first,
  count(*) FILTER (b.by_then <= a.since) AS b_first
FROM had a JOIN had b ON a.cluster_id = b.cluster_id AND a.outlet < b.outlet
GROUP BY ALL
ORDER BY stories DESC, a, b
LIMIT 30
