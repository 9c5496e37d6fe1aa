-- Which outlets update their stories?
-- read: For each outlet, earlier or later versions of its own pages that were found (versions), articles that tell one of its own earlier stories again (follow_ups), and pages that say they were changed after publication (said_changed).
-- mind: A version is found only where the page was fetched more than once, so an outlet fetched once looks as if it never updated; a follow-up is a candidate by its shared text, many pages stamp a change where nothing a reader sees has changed, and outlets that are not known are taken together.
-- chart: bars outlet versions follow_ups said_changed
WITH records AS (
  SELECT article_id, kept_id, relation, coalesce(publisher, publisher_domain, 'unknown') AS outlet,
    modified_at > published_at + CASE published_precision
      WHEN 'month' THEN INTERVAL 1 month WHEN 'day' THEN INTERVAL 1 day WHEN 'hour' THEN INTERVAL 1 hour
      ELSE INTERVAL 1 minute END AS changed
  FROM all_records
),
own AS (
  SELECT outlet,
    count(*) FILTER (kept_id IS NULL) AS articles,
    count(*) FILTER (relation = 'version') AS versions,
    count(*) FILTER (kept_id IS NULL AND changed) AS said_changed
  FROM records GROUP BY outlet
),
outlets AS (
  SELECT DISTINCT article_id, outlet FROM records
),
followed AS (
  SELECT later.outlet AS outlet, count(DISTINCT relations.from_id) AS follow_ups
  FROM relations
  JOIN outlets later ON later.article_id = relations.from_id
  JOIN outlets earlier ON earlier.article_id = relations.to_id AND earlier.outlet = later.outlet
  WHERE relations.relation = 'update_candidate'
  GROUP BY ALL
)
SELECT outlet, articles, versions, coalesce(follow_ups, 0) AS follow_ups, said_changed
FROM own LEFT JOIN followed USING (outlet)
WHERE versions + coalesce(follow_ups, 0) + said_changed > 0
ORDER BY versions + coalesce(follow_ups, 0) + said_changed DESC, outlet
LIMIT 20
