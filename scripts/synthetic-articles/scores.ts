import type { ArticleKind } from "./articles.ts";

/** How well the copies of one kind were found; counts of articles and pairs. */
export interface KindScore {
  readonly kind: ArticleKind;
  readonly articles: number;
  /** Share of its articles that were put together with the first of their story; NaN for a kind that is no copy. */
  readonly recall: number;
  /** Pairs of one of its articles and one of another story that were put together. */
  readonly wrong: number;
}

/** Scores by pairs of articles. */
export interface Scores {
  /** Share of the pairs put together that are copies; pairs within a burst, which are very many, are not counted. */
  readonly precision: number;
  /** Share of the pairs of copies, bursts aside, that were put together. */
  readonly recall: number;
  readonly kinds: readonly KindScore[];
}

/** The truth about articles and what was made of them, by article. */
export interface Found {
  readonly stories: ArrayLike<number>;
  readonly kinds: readonly ArticleKind[];
  /** Articles of one number were put together; below 2 ** 26. */
  readonly clusters: ArrayLike<number>;
}

const pairs = (count: number) => (count * (count - 1)) / 2;

/** Sum of the pairs within groups of one key, bursts aside. */
function pairsBy(keys: ArrayLike<number>, kinds: readonly ArticleKind[]): number {
  const sizes = new Map<number, number>();
  const bursts = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
    if (kinds[i] === "burst") bursts.set(key, (bursts.get(key) ?? 0) + 1);
  }
  let sum = 0;
  for (const [key, size] of sizes) sum += pairs(size) - pairs(bursts.get(key) ?? 0);
  return sum;
}

/** Articles of each key. */
function countBy(keys: ArrayLike<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) counts.set(keys[i] ?? 0, (counts.get(keys[i] ?? 0) ?? 0) + 1);
  return counts;
}

/** The harmonic mean of precision and recall. */
export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Holds what was put together against the truth. The first article of a story is the one that the others are copies of. */
export function scoresOf({ stories, kinds, clusters }: Found): Scores {
  const both = Float64Array.from(stories, (story, i) => story * 2 ** 26 + (clusters[i] ?? 0));
  const right = pairsBy(both, kinds);
  const [inCluster, inBoth] = [countBy(clusters), countBy(both)];
  const first = new Map<number, number>();
  const sums = new Map<ArticleKind, { articles: number; copies: number; found: number; wrong: number }>();
  for (const [i, kind] of kinds.entries()) {
    const story = stories[i] ?? 0;
    const sum = sums.get(kind) ?? { articles: 0, copies: 0, found: 0, wrong: 0 };
    sums.set(kind, sum);
    sum.articles++;
    sum.wrong += (inCluster.get(clusters[i] ?? 0) ?? 0) - (inBoth.get(both[i] ?? 0) ?? 0);
    const of = first.get(story);
    if (of === undefined) first.set(story, i);
    else {
      sum.copies++;
      if (clusters[of] === clusters[i]) sum.found++;
    }
  }
  return {
    precision: right / pairsBy(clusters, kinds),
    recall: right / pairsBy(stories, kinds),
    kinds: [...sums].map(([kind, { articles, copies, found, wrong }]) => ({
      kind,
      articles,
      recall: found / copies,
      wrong,
    })),
  };
}
