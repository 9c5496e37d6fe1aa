import { ARTICLE_COLUMNS, type Article, type ArticleRow, CLUSTER_FIELDS } from "../../schemas/articles.ts";
import { type BodyFacts, withLines } from "./boilerplate/remove.ts";
import { withoutOutlet } from "./outlets.ts";

const OWN = ARTICLE_COLUMNS.map((c) => c.name).filter((name) => !CLUSTER_FIELDS.some((f) => f === name));

/**
 * The article that `normalise` made of a record, from its row of `articles` or `duplicates`: without what the comparison
 * with other records said of it, by the name that the record itself gives its outlet, its body whole.
 */
export function unapply(row: ArticleRow, facts: BodyFacts): Article {
  const article = Object.fromEntries(OWN.map((name) => [name, row[name]])) as unknown as Article;
  return withLines(withoutOutlet(article), facts);
}
