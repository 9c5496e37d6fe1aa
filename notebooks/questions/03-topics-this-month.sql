-- Which topics moved this month against the last?
-- read: The share of the month's articles that have each topic, in the latest month that is no mere tail of the dataset and in the one before it; the change is in percentage points, so that a month half collected compares with a whole one.
-- mind: Undated articles and those without a topic are left out, a month with fewer than a tenth of the fullest month's articles is passed over, and where there are few articles a topic moves by many points: look at the counts, and at whether the same outlets are in both months.
-- chart: change topic points
WITH dated AS (
  SELECT article_id, date_trunc('month', published_local_date)::DATE AS month, topics
  FROM articles WHERE published_local_date IS NOT NULL AND len(topics) > 0
),
months AS (
  SELECT month, count(*) AS articles FROM dated GROUP BY month
  QUALIFY count(*) >= max(count(*)) OVER () / 10
),
compared AS (
  SELECT month, articles, row_number() OVER (ORDER BY month DESC) AS age FROM months
  QUALIFY age <= 2 AND count(*) OVER () > 1
),
topic_of AS (
  SELECT DISTINCT article_id, month, topic.label AS topic FROM (SELECT article_id, month, unnest(topics) AS topic FROM dated)
),
counted AS (
  SELECT
    topic,
    count(*) FILTER (age = 1) AS this_month,
    count(*) FILTER (age = 2) AS last_month
  FROM topic_of JOIN compared USING (month)
  GROUP BY topic
),
of_all AS (
  SELECT
    max(month) AS this, min(month) AS last,
    max(articles) FILTER (age = 1) AS this_all, max(articles) FILTER (age = 2) AS last_all
  FROM compared
),
moved AS (
  SELECT
    topic,
    strftime(this, '%Y-%m') AS month,
    strftime(last, '%Y-%m') AS against,
    this_month,
    last_month,
    this_all AS of_this,
    last_all AS of_last,
    100.0::DOUBLE * this_month / this_all AS share,
    100.0::DOUBLE * last_month / last_all AS share_before
  FROM counted, of_all
  ORDER BY abs(share - share_before) DESC, topic
  LIMIT 20
)
SELECT
  topic,
  month,
  against,
  this_month,
  of_this,
  last_month,
  of_last,
  round(share, 1) AS share,
  round(share_before, 1) AS share_before,
  round(share - share_before, 1) AS points
FROM moved
ORDER BY moved.share - moved.share_before DESC, topic
