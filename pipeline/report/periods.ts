import type { Quality } from "../../schemas/quality.ts";
import { type Ask, numberIn, textIn, textOrNull } from "./ask.ts";

/** Longest spans, in days, that are shown by day and by month. */
const DAYS_BY_DAY = 92;
const DAYS_BY_MONTH = 6 * 366;

// One article with a wrong year would flatten all the others. What lies further from the middle nine tenths than they are
// wide, or a week, is counted and not drawn.
const SPAN =
  "WITH dates AS (SELECT published_local_date AS day FROM articles), " +
  "middle AS (SELECT quantile_disc(day, 0.05)::DATE AS early, quantile_disc(day, 0.95)::DATE AS late FROM dates), " +
  "fence AS (SELECT early - reach AS lower, late + reach AS upper " +
  "FROM (SELECT *, greatest(7, late - early)::INTEGER AS reach FROM middle)), " +
  "span AS (SELECT count(*) - count(day) AS undated, min(day) AS first, max(day) AS last, " +
  "min(day) FILTER (day >= lower) AS shown_from, max(day) FILTER (day <= upper) AS shown_to FROM dates, fence) " +
  "SELECT undated, first::VARCHAR AS first, last::VARCHAR AS last, shown_from::VARCHAR AS shown_from, " +
  "shown_to::VARCHAR AS shown_to, coalesce(shown_to - shown_from, 0) AS days FROM span";

function periodsOf(unit: string, from: string, to: string): string {
  const bound = (day: string) => `date_trunc('${unit}', DATE '${day}')`;
  const counts = (table: string) =>
    `(SELECT date_trunc('${unit}', published_local_date) AS period, count(*) AS n FROM ${table} GROUP BY ALL)`;
  return (
    `SELECT p.period::DATE::VARCHAR AS period, coalesce(a.n, 0) AS articles, coalesce(d.n, 0) AS duplicates ` +
    `FROM (SELECT unnest(generate_series(${bound(from)}, ${bound(to)}, INTERVAL 1 ${unit})) AS period) p ` +
    `LEFT JOIN ${counts("articles")} a ON a.period = p.period LEFT JOIN ${counts("duplicates")} d ON d.period = p.period ` +
    "ORDER BY p.period"
  );
}

/** Articles by day, month or year of publication, whichever makes the span readable; periods without articles have zeros. */
export async function measurePeriods(ask: Ask): Promise<Quality["published"]> {
  const [span] = await ask(SPAN);
  const days = numberIn(span, "days");
  const unit = days <= DAYS_BY_DAY ? "day" : days <= DAYS_BY_MONTH ? "month" : "year";
  const [from, to] = [textOrNull(span, "shown_from"), textOrNull(span, "shown_to")];
  const rows = from === null || to === null ? [] : await ask(periodsOf(unit, from, to));
  const periods = rows.map((r) => ({
    period: textIn(r, "period"),
    articles: numberIn(r, "articles"),
    duplicates: numberIn(r, "duplicates"),
  }));
  const [dated] = await ask("SELECT count(published_local_date) AS n FROM articles");
  const shown = periods.reduce((n, p) => n + p.articles, 0);
  return {
    first: textOrNull(span, "first"),
    last: textOrNull(span, "last"),
    undated: numberIn(span, "undated"),
    unit,
    periods,
    outside: numberIn(dated, "n") - shown,
  };
}
