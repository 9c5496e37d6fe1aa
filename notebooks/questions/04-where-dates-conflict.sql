-- Where do dates conflict, and by how much?
-- read: Places in a record whose date disagrees with the published_at that was taken: the date taken was read at the first place named, the other at the second; the bars count the other dates by how far off they are.
-- mind: Gaps are measured between the starts of what was printed, so a date known to the day can seem off by up to a day and by the zone; the conflict says that the two disagree, not which of them is right.
-- chart: bars places under_a_day under_a_week under_a_month a_month_or_more
WITH others AS (
  SELECT
    article_id,
    published_at,
    coalesce(list_filter(evidence, lambda e: e.field = 'published_at')[1].rule, 'unknown') AS taken,
    unnest(date_conflicts) AS other
  FROM articles
),
gaps AS (
  SELECT
    article_id,
    taken,
    split_part(other.evidence, ': ', 1) AS disagrees,
    abs(epoch(other.value) - epoch(published_at)) / 3600 AS hours,
    other.value > published_at AS other_later
  FROM others
)
SELECT
  taken || ' / ' || disagrees AS places,
  count(DISTINCT article_id) AS articles,
  round(median(hours), 1) AS median_hours,
  count(*) FILTER (other_later) AS other_is_later,
  count(*) FILTER (hours < 24) AS under_a_day,
  count(*) FILTER (hours >= 24 AND hours < 24 * 7) AS under_a_week,
  count(*) FILTER (hours >= 24 * 7 AND hours < 24 * 30) AS under_a_month,
  count(*) FILTER (hours >= 24 * 30) AS a_month_or_more
FROM gaps
GROUP BY places
ORDER BY count(*) DESC, places
LIMIT 20
