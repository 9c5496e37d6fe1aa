-- Who broke it first?
-- read: For each outlet, the stories that another outlet ran too: in how many of them it was certainly the first whose time is known, in how many certainly later, in how many the times are too coarse to tell (untold), and in how many its copy or all the others' have no time (undated).
-- mind: First means first in this dataset, which need not hold the outlet that was; a time known to the day counts as that whole day, outlets that are not known are left out, and an undated copy, which may have been the first, is passed over.
-- chart: bars outlet first untold later undated
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
),
beside AS (
  SELECT
    a.cluster_id,
    a.outlet,
    bool_and(a.by_then <= b.since) AS was_first,
    bool_or(b.by_then <= a.since) AS was_later
  FROM had a JOIN had b ON a.cluster_id = b.cluster_id AND a.outlet <> b.outlet
  GROUP BY ALL
)
SELECT
  outlet,
  count(*) AS stories,
  count(*) FILTER (was_first) AS first,
  count(*) FILTER (NOT was_first AND NOT was_later) AS untold,
  count(*) FILTER (was_later) AS later,
  count(*) FILTER (was_first IS NULL) AS undated
FROM beside
GROUP BY outlet
ORDER BY first DESC, stories DESC, outlet
LIMIT 20
