import type { Article, ArticleRow, DuplicateRow } from "../../schemas/articles.ts";
import type { Keeping } from "./keep.ts";
import type { Duplicate, Verdict } from "./verdicts.ts";

/** The row that an article becomes, and the table it stands in. */
export type Applied =
  | { readonly table: "articles"; readonly row: ArticleRow }
  | { readonly table: "duplicates"; readonly row: DuplicateRow };

const KEPT: { readonly [K in Keeping]: string } = {
  uncut: "is not cut",
  latest: "is the latest version",
  own: "is the credited agency's own",
  target: "is where a canonical link points",
  earliest: "was published earliest",
  complete: "is the most complete",
  longest: "is the longest",
  first: "has the least id",
};

function link({ link: how, relation, similarity, containment, numberAgreement }: Duplicate): string {
  if (how === "page") return relation === "recrawl" ? "same page, same words" : "same page, changed words";
  if (how === "words") return "same words";
  const numbers = numberAgreement === null ? "" : `, numbers ${numberAgreement.toFixed(2)}`;
  const measures = `jaccard ${similarity.toFixed(2)}, containment ${containment.toFixed(2)}${numbers}`;
  return how === "measures" ? measures : `${measures}; copies of it lie between`;
}

/** Puts an article in its cluster: a row of `articles` when it stays, else one of `duplicates`. */
export function applyVerdict(article: Article, verdict: Verdict): Applied {
  const { clusterId: cluster_id, clusterSize: cluster_size, clusterOutlets: cluster_outlets, duplicate } = verdict;
  const row: ArticleRow = { ...article, cluster_id, cluster_size, cluster_outlets };
  if (duplicate === null) return { table: "articles", row };
  const { keptId: kept_id, relation, similarity, containment, numberAgreement: number_agreement } = duplicate;
  const reason = `${link(duplicate)}; the one kept ${KEPT[duplicate.keeping]}`;
  return { table: "duplicates", row: { ...row, kept_id, relation, similarity, containment, number_agreement, reason } };
}
