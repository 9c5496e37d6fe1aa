import { type Counts, countsOf } from "../counts.ts";
import type { Sets } from "../unite.ts";
import type { PageFacts } from "./recur.ts";

/** A word belongs to a line when so many of its stories have it in headline or tags, */
const LEAST_STORIES = 3;
const SHARE = 0.3;
/** and it is so much rarer in the source's other stories. */
const LIFT = 3;

/** The stories of one source: how many, and in how many each word of headlines and tags stands. */
export interface SourceStories {
  readonly count: number;
  readonly terms: Counts;
}

function countTerms(facts: PageFacts, rows: Iterable<number>): Counts {
  const counts = countsOf();
  for (const row of rows) {
    const terms = facts.terms(row);
    for (let i = 0; i < terms.length; i++) counts.add(terms[i] ?? 0);
  }
  return counts;
}

/** The first of the rows in each story. Rows ascend. */
export function firstOfEach(sets: Sets, rows: Iterable<number>): readonly number[] {
  const first = new Map<number, number>();
  for (const row of rows) {
    const story = sets.find(row);
    if (!first.has(story)) first.set(story, row);
  }
  return [...first.values()];
}

/** Counts the words of a source's stories, given the first page of each. */
export function sourceStories(facts: PageFacts, firsts: readonly number[]): SourceStories {
  return { count: firsts.length, terms: countTerms(facts, firsts) };
}

/**
 * Whether the stories that a line stands in have a subject in common that the source's other stories do not have. Then it
 * is the background of a running story, or part of a form that one kind of story is written in, and no furniture.
 */
export function isTopical(facts: PageFacts, firsts: readonly number[], source: SourceStories): boolean {
  const least = Math.max(LEAST_STORIES, SHARE * firsts.length);
  const others = source.count - firsts.length;
  let topical = false;
  countTerms(facts, firsts).each((term, count) => {
    if (count < least) return;
    const elsewhere = (source.terms.of(term) - count + 1) / (others + 2);
    topical ||= count / firsts.length >= LIFT * elsewhere;
  });
  return topical;
}
