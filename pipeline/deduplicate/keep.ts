import { TRAITS } from "../../schemas/sketch.ts";
import type { Corpus } from "./corpus.ts";
import type { Sets } from "./unite.ts";

/** Why one record stands for another, in the order the criteria are tried; the first ones between records of one page. */
export const KEEPING = ["uncut", "latest", "own", "target", "earliest", "complete", "longest", "first"] as const;
export type Keeping = (typeof KEEPING)[number];

const DAY = 86_400_000;

/** The latest moment a record can have been published at; infinite when its date is unknown or only a month. */
export function publishedBy(corpus: Corpus, row: number): number {
  const [start, end] = [corpus.published[row] ?? Number.NaN, corpus.publishedEnd[row] ?? Number.NaN];
  return end - start <= DAY ? end : Number.POSITIVE_INFINITY;
}

/** A criterion: the lesser value is kept. */
type Criterion = readonly [name: Keeping, value: (row: number) => number];

/** Tells which of two rows is kept (below 0: the first), and by which criterion. */
export interface Preference {
  readonly compare: (a: number, b: number) => number;
  readonly reason: (kept: number, other: number) => Keeping;
}

function preference(criteria: readonly Criterion[]): Preference {
  const deciding = (a: number, b: number) => criteria.find(([, value]) => value(a) !== value(b));
  return {
    compare: (a, b) => {
      const value = deciding(a, b)?.[1] ?? ((row: number) => row);
      return value(a) < value(b) ? -1 : 1;
    },
    reason: (kept, other) => deciding(kept, other)?.[0] ?? "first",
  };
}

const known = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;

/** Among records of one page the current one: not cut, latest seen, latest changed, most complete, longest, first in the dump. */
export function currentOf(corpus: Corpus): Preference {
  return preference([
    ["uncut", (r) => (corpus.traits[r] ?? 0) & TRAITS.partial],
    ["latest", (r) => -known(corpus.crawled[r])],
    ["latest", (r) => -known(corpus.modified[r])],
    ["complete", (r) => -(corpus.filled[r] ?? 0)],
    ["longest", (r) => -(corpus.length[r] ?? 0)],
    ["first", (r) => r],
  ]);
}

/** The 64-bit hash at a row of a column of pairs as one number; 0 when there is none. */
export const pairKey = (pairs: Uint32Array, row: number): number =>
  (pairs[2 * row + 1] ?? 0) * 2 ** 32 + (pairs[2 * row] ?? 0);

/**
 * Among the current pages of a cluster the one to keep: the credited agency's own, the target of another outlet's
 * canonical link, the earliest, the most complete, the longest, the least article_id.
 */
export function survivorOf(corpus: Corpus, members: readonly number[], pages: Sets): Preference {
  const credited = new Set<number>();
  const targets = new Set<number>();
  const since = new Map<number, number>();
  for (const row of members) {
    const agencies = corpus.agencies(row);
    for (let i = 0; i < agencies.length; i += 2) credited.add(pairKey(agencies, i >> 1));
    if ((corpus.traits[row] ?? 0) & TRAITS.elsewhere) targets.add(pairKey(corpus.url, row));
    const page = pages.find(row);
    since.set(page, Math.min(since.get(page) ?? Number.POSITIVE_INFINITY, publishedBy(corpus, row)));
  }
  const own = (r: number) => credited.has(pairKey(corpus.publisherName, r)) && pairKey(corpus.publisherName, r) !== 0;
  const target = (r: number) => !((corpus.traits[r] ?? 0) & TRAITS.elsewhere) && targets.has(pairKey(corpus.url, r));
  const word = (at: number) => (r: number) => corpus.articleId[4 * r + at] ?? 0;
  return preference([
    ["own", (r) => (own(r) ? 0 : 1)],
    ["target", (r) => (target(r) ? 0 : 1)],
    ["earliest", (r) => since.get(pages.find(r)) ?? 0],
    ["uncut", (r) => (corpus.traits[r] ?? 0) & TRAITS.partial],
    ["complete", (r) => -(corpus.filled[r] ?? 0)],
    ["longest", (r) => -(corpus.length[r] ?? 0)],
    ...[0, 1, 2, 3].map((at): Criterion => ["first", word(at)]),
    ["first", (r) => r],
  ]);
}
