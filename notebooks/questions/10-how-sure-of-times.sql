-- How sure are we of times?
-- read: Articles by how exactly the time was printed (undated where it was not), and in colours by where its zone is known from: stated by the record, known of the publisher, set for the dump, or assumed.
-- mind: A second printed is no second known: feeds fill in zeros; order two outlets within a day only where the zone is stated or the publisher's, and group by published_local_date, not by the UTC day, where days are compared.
-- chart: bars precision stated publisher dump assumed no_zone
WITH times AS (
  SELECT coalesce(published_precision, 'undated') AS precision, published_zone_basis AS basis FROM articles
)
SELECT
  precision,
  count(*) AS articles,
  count(*) FILTER (basis = 'stated') AS stated,
  count(*) FILTER (basis = 'publisher') AS publisher,
  count(*) FILTER (basis = 'dump') AS dump,
  count(*) FILTER (basis = 'assumed') AS assumed,
  count(*) FILTER (basis IS NULL) AS no_zone
FROM times
GROUP BY precision
ORDER BY list_position(['second', 'minute', 'hour', 'day', 'month', 'undated'], precision)
