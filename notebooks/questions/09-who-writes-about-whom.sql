-- Which countries are written about, and by whom?
-- read: Articles by the country of their outlet: those about that country alone, about it and others, about others alone, those about any country where the outlet's own is not known, and those in which no country was recognised; the last column names the countries written about most.
-- mind: A country counts when the article is about a place in it, whatever is said of it; domestic news often names no country and no place that is known, so that home is undercounted, and outlets in the dataset stand for themselves, not for their country's press.
-- chart: bars outlets_of home_only home_and_abroad abroad_only home_unknown no_country
WITH told AS (
  SELECT
    coalesce(publisher_country, 'unknown') AS outlets_of,
    publisher_country IS NOT NULL AS known,
    list_distinct(countries) AS about,
    coalesce(list_contains(countries, publisher_country), false) AS at_home
  FROM articles
),
counted AS (
  SELECT outlets_of, country, count(*) AS n
  FROM (SELECT outlets_of, unnest(about) AS country FROM told)
  GROUP BY outlets_of, country
  QUALIFY row_number() OVER (PARTITION BY outlets_of ORDER BY count(*) DESC, country) <= 5
),
most AS (
  SELECT outlets_of, string_agg(country || ' ' || n, ', ' ORDER BY n DESC, country) AS most_about FROM counted GROUP BY outlets_of
)
SELECT
  outlets_of,
  count(*) AS articles,
  count(*) FILTER (at_home AND len(about) = 1) AS home_only,
  count(*) FILTER (at_home AND len(about) > 1) AS home_and_abroad,
  count(*) FILTER (known AND NOT at_home AND len(about) > 0) AS abroad_only,
  count(*) FILTER (NOT known AND len(about) > 0) AS home_unknown,
  count(*) FILTER (len(about) = 0) AS no_country,
  any_value(most_about) AS most_about
FROM told LEFT JOIN most USING (outlets_of)
GROUP BY outlets_of
ORDER BY articles DESC, outlets_of
LIMIT 20
