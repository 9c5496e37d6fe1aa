import type { RelationRow } from "../../schemas/relations.ts";
import type { Corpus } from "./corpus.ts";
import type { Measures } from "./measure.ts";
import type { Edge } from "./relations.ts";
import { apart, numberAgreement } from "./rule.ts";
import { hexAt, told } from "./verdicts.ts";

const DAY = 86_400_000;

/** Where a row's record stands in the dump. */
function placeOf({ paths, path, offset }: Corpus, row: number): { readonly path: string; readonly offset: number } {
  return { path: paths[path[row] ?? 0] ?? "", offset: offset[row] ?? 0 };
}

function daysApart(corpus: Corpus, a: number, b: number): number | null {
  const [x, y] = [corpus.published[a] ?? Number.NaN, corpus.published[b] ?? Number.NaN];
  return Number.isNaN(x + y) ? null : told(apart(corpus, a, b) / DAY);
}

function reasonOf(
  { tokens }: Corpus,
  { from, to, relation, containment }: Edge & Measures,
  days: number | null,
): string {
  const [own, other] = [tokens[from] ?? 0, tokens[to] ?? 0];
  const held = containment.toFixed(2);
  if (relation === "excerpt_of") return `${held} of its ${own} words' text stands in the other's ${other}`;
  if (relation === "contains") return `has ${held} of the text of the other's ${other} words among its own ${own}`;
  const shorter = `${held} of the text of the shorter (${Math.min(own, other)} words, the longer ${Math.max(own, other)})`;
  return relation === "update_candidate"
    ? `shares ${shorter}, told ${(days ?? 0).toFixed(2)} days later`
    : `shares ${shorter}; which came first is not known`;
}

const order = (a: RelationRow, b: RelationRow): number =>
  a.from_id === b.from_id ? (a.to_id < b.to_id ? -1 : 1) : a.from_id < b.from_id ? -1 : 1;

/** Rows of `relations`, in their order. */
export function relationRows(corpus: Corpus, edges: readonly (Edge & Measures)[]): readonly RelationRow[] {
  const rows = edges.map((edge): RelationRow => {
    const [from, to] = [placeOf(corpus, edge.from), placeOf(corpus, edge.to)];
    const numbers = numberAgreement(corpus, edge.from, edge.to);
    const days_apart = daysApart(corpus, edge.from, edge.to);
    return {
      from_id: hexAt(corpus.articleId, edge.from),
      to_id: hexAt(corpus.articleId, edge.to),
      relation: edge.relation,
      similarity: told(edge.similarity),
      containment: told(edge.containment),
      number_agreement: numbers === null ? null : told(numbers),
      number_conflicts: edge.conflicts,
      days_apart,
      reason: reasonOf(corpus, edge, days_apart),
      from_source_path: from.path,
      from_source_offset: from.offset,
      to_source_path: to.path,
      to_source_offset: to.offset,
    };
  });
  return rows.sort(order);
}
