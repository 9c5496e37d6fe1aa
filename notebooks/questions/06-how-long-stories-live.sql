-- How long do stories live?
-- read: Clusters of more than one record by the time that lies at least between the first publication and the last, with the records they hold and the outlets of the one that went furthest.
-- mind: A life ends where the dump does, and a page fetched twice with one date lives no time at all; a cluster with fewer than two dated records is not dated, records whose outlet is not known count as one outlet's, and times known to the day shorten a life by up to a day.
-- chart: bars lived stories
WITH lives AS (
  SELECT
    cluster_id,
    count(*) AS records,
    count(DISTINCT coalesce(publisher, publisher_domain, 'unknown')) AS outlets,
    CASE WHEN count(published_at) > 1 THEN greatest(0, epoch(max(published_at) - min(
      published_at + CASE published_precision
        WHEN 'month' THEN INTERVAL 1 month WHEN 'day' THEN INTERVAL 1 day WHEN 'hour' THEN INTERVAL 1 hour
        WHEN 'minute' THEN INTERVAL 1 minute ELSE INTERVAL 1 second END))) / 3600 END AS hours
  FROM all_records
  GROUP BY cluster_id
  HAVING count(*) > 1
),
classes (from_hours, lived) AS (
  VALUES (0, 'under an hour'), (1, '1 to 6 hours'), (6, '6 to 24 hours'), (24, '1 to 3 days'),
    (72, '3 to 7 days'), (168, '1 to 4 weeks'), (672, '4 weeks or more'), (NULL, 'not dated')
),
placed AS (
  SELECT *, CASE WHEN hours < 1 THEN 0 WHEN hours < 6 THEN 1 WHEN hours < 24 THEN 6 WHEN hours < 72 THEN 24
    WHEN hours < 168 THEN 72 WHEN hours < 672 THEN 168 WHEN hours >= 672 THEN 672 END AS from_hours
  FROM lives
)
SELECT
  classes.lived,
  count(cluster_id) AS stories,
  coalesce(sum(records), 0)::BIGINT AS records,
  coalesce(max(outlets), 0) AS most_outlets
FROM classes LEFT JOIN placed ON classes.from_hours IS NOT DISTINCT FROM placed.from_hours
WHERE EXISTS (SELECT 1 FROM lives)
GROUP BY classes.from_hours, classes.lived
ORDER BY classes.from_hours NULLS LAST
