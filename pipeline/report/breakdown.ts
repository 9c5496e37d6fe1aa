import type { Breakdown } from "../../schemas/quality.ts";
import { type Ask, numberIn, textIn } from "./ask.ts";

/** How many values of a dimension are listed. */
const LISTED = 20;

/** A dimension: the SQL of its value in a record, or of its list of values. */
export type Dimension =
  | { readonly form: "value"; readonly sql: string }
  | { readonly form: "list"; readonly sql: string };

function countsOf(dimension: Dimension): string {
  const value = dimension.form === "value" ? dimension.sql : `unnest(list_distinct(${dimension.sql}))`;
  return (
    `WITH named AS (SELECT ${value} AS name, true AS article FROM articles ` +
    `UNION ALL SELECT ${value}, false FROM duplicates), ` +
    "counts AS (SELECT name, count(*) FILTER (article) AS articles, count(*) FILTER (NOT article) AS duplicates " +
    "FROM named WHERE name IS NOT NULL GROUP BY name HAVING bool_or(article))"
  );
}

const missingOf = ({ form, sql }: Dimension) => (form === "value" ? `${sql} IS NULL` : `len(${sql}) = 0`);

/** Articles and duplicates by the values of a dimension that articles have, the most frequent first. */
export async function breakdown(ask: Ask, dimension: Dimension): Promise<Breakdown> {
  const counts = countsOf(dimension);
  const listed = await ask(
    `${counts} SELECT name, articles, duplicates FROM counts ORDER BY articles DESC, duplicates DESC, name LIMIT ${LISTED}`,
  );
  const [whole] = await ask(
    `${counts} SELECT count(*) AS n, coalesce(sum(articles), 0)::BIGINT AS placed, ` +
      `(SELECT count(*) FROM articles WHERE ${missingOf(dimension)}) AS missing FROM counts`,
  );
  const values = listed.map((r) => ({
    name: textIn(r, "name"),
    articles: numberIn(r, "articles"),
    duplicates: numberIn(r, "duplicates"),
  }));
  const shown = values.reduce((n, v) => n + v.articles, 0);
  return {
    values,
    distinct: numberIn(whole, "n"),
    missing: numberIn(whole, "missing"),
    others: numberIn(whole, "placed") - shown,
  };
}
