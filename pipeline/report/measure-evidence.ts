import { NOISE, UNMAPPED } from "../../schemas/evidence-rules.ts";
import type { Quality } from "../../schemas/quality.ts";
import { type Ask, numberIn, textIn } from "./ask.ts";

/** Rules listed for a field, and pairs of places whose dates disagree. */
const RULES = 8;
const PAIRS = 20;

/** From where in the records each field was read: its rules, the most frequent first. */
export async function measureReadings(ask: Ask): Promise<Quality["readings"]> {
  const rows = await ask(
    "WITH read AS (SELECT DISTINCT article_id, e.field AS field, e.rule AS rule FROM (SELECT article_id, unnest(evidence) AS e FROM articles) " +
      `WHERE e.rule NOT IN ('${UNMAPPED}', '${NOISE}')), ` +
      "counts AS (SELECT field, rule, count(*) AS n FROM read GROUP BY ALL) " +
      "SELECT field, rule, n, count(*) OVER (PARTITION BY field) AS rules FROM counts " +
      `QUALIFY row_number() OVER (PARTITION BY field ORDER BY n DESC, rule) <= ${RULES} ORDER BY field, n DESC, rule`,
  );
  const fields = new Map<string, Quality["readings"][number]>();
  for (const row of rows) {
    const field = textIn(row, "field");
    const found = fields.get(field) ?? { field, distinct: numberIn(row, "rules"), rules: [] };
    found.rules.push({ rule: textIn(row, "rule"), articles: numberIn(row, "n") });
    fields.set(field, found);
  }
  return [...fields.values()];
}

/** Articles that give other dates than the one taken, how many such dates, and which places in records disagree most often. */
export async function measureConflicts(ask: Ask): Promise<Quality["conflicts"]> {
  const [sums] = await ask(
    "SELECT count(*) FILTER (len(date_conflicts) > 0) AS n, coalesce(sum(len(date_conflicts)), 0)::BIGINT AS v FROM articles",
  );
  const pairs = await ask(
    "WITH found AS (SELECT article_id, published_at, " +
      "list_filter(evidence, lambda e: e.field = 'published_at')[1].rule AS taken, unnest(date_conflicts) AS other " +
      "FROM articles) SELECT coalesce(taken, '') AS taken, split_part(other.evidence, ': ', 1) AS other, " +
      "count(DISTINCT article_id) AS n, median(abs(epoch(other.value) - epoch(published_at)))::BIGINT AS seconds " +
      `FROM found GROUP BY ALL ORDER BY n DESC, taken, other LIMIT ${PAIRS}`,
  );
  return {
    articles: numberIn(sums, "n"),
    values: numberIn(sums, "v"),
    pairs: pairs.map((p) => ({
      taken: textIn(p, "taken"),
      other: textIn(p, "other"),
      articles: numberIn(p, "n"),
      median_seconds: numberIn(p, "seconds"),
    })),
  };
}
