-- What was rejected, and why?
-- read: Records that did not become articles, by stage and reason, with their share of all input records, the formats they came in, and one of the messages.
-- mind: The share is of records, not of bytes, and a file that cannot be read at all is one record; a reason that keeps to one file speaks of that file rather than of the dump.
-- chart: bars reason records
WITH counted AS (
  SELECT
    reason,
    count(*) AS records,
    count(DISTINCT source_path) AS files,
    array_to_string(list_sort(list(DISTINCT source_format)), ', ') AS formats,
    min(issues[1].message) AS example
  FROM rejects
  GROUP BY reason
)
SELECT
  reason,
  records,
  round(100.0 * records / (SELECT count(*) FROM ledger), 2)::DOUBLE AS percent_of_input,
  files,
  formats,
  example
FROM counted
ORDER BY records DESC, reason
LIMIT 20
