import type { ArticleRow } from "../../schemas/articles.ts";
import { compare, measured } from "../deduplicate/measure.ts";
import { tokensOf } from "../deduplicate/tokens.ts";
import type { Told } from "./related.ts";

/** A record that another is held against: its text, and what the two bodies have in common as they stand in the dataset. */
export interface Beside extends Told {
  readonly body: string;
  readonly similarity: number;
  readonly containment: number;
  readonly number_conflicts: number;
  readonly days_apart: number | null;
}

const DAY = 86_400_000;

/** Holds a record against another, of any cluster. */
export function besideRow(row: ArticleRow, other: ArticleRow): Beside {
  const { similarity, containment, conflicts } = compare(measured(tokensOf(row.body)), measured(tokensOf(other.body)));
  const ms = Date.parse(row.published_at ?? "") - Date.parse(other.published_at ?? "");
  const { article_id, publisher, published_at, title, body } = other;
  const days_apart = Number.isNaN(ms) ? null : Math.round((Math.abs(ms) / DAY) * 10_000) / 10_000;
  return {
    article_id,
    publisher,
    published_at,
    title,
    body,
    similarity,
    containment,
    number_conflicts: conflicts,
    days_apart,
  };
}
