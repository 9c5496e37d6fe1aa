import type { Article, ArticleRow } from "../../schemas/articles.ts";
import type { DuplicateRow } from "../../schemas/duplicates.ts";
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

const measuresText = (similarity: number, containment: number) =>
  `jaccard ${similarity.toFixed(2)}, containment ${containment.toFixed(2)}`;

/** How a record and the one it was matched with are known to be copies. */
function matchText(copy: Duplicate): string {
  const measures = measuresText(copy.matchedSimilarity, copy.matchedContainment);
  if (copy.link === "words") return "same words";
  if (copy.link === "page") return copy.relation === "recrawl" ? "same page, same words" : `same page, ${measures}`;
  return copy.link === "address" ? `same canonical address, ${measures}` : measures;
}

function numbersText({ numberAgreement: numbers, link }: Duplicate): string {
  return numbers === null || link !== "measures" ? "" : `, numbers ${numbers.toFixed(2)}`;
}

/** How a record is known to be a copy of the one kept, by another copy where the two are too far apart. */
function linkText(copy: Duplicate): string {
  if (copy.direct) return matchText(copy) + numbersText(copy);
  const kept = measuresText(copy.similarity, copy.containment);
  return `copy of ${copy.matchedId} (${matchText(copy)}), and by it of the one kept (${kept}${numbersText(copy)})`;
}

/** Puts an article in its cluster: a row of `articles` when it stays, else one of `duplicates`. */
export function applyVerdict(article: Article, verdict: Verdict): Applied {
  const { clusterId: cluster_id, clusterSize: cluster_size, clusterOutlets: cluster_outlets, duplicate } = verdict;
  const row: ArticleRow = { ...article, cluster_id, cluster_size, cluster_outlets };
  if (duplicate === null) return { table: "articles", row };
  return {
    table: "duplicates",
    row: {
      ...row,
      kept_id: duplicate.keptId,
      relation: duplicate.relation,
      similarity: duplicate.similarity,
      containment: duplicate.containment,
      number_agreement: duplicate.numberAgreement,
      matched_id: duplicate.matchedId,
      matched_by: duplicate.link,
      matched_similarity: duplicate.matchedSimilarity,
      matched_containment: duplicate.matchedContainment,
      reason: `${linkText(duplicate)}; the one kept ${KEPT[duplicate.keeping]}`,
    },
  };
}
