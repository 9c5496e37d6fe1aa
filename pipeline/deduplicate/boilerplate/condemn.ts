import type { BoilerplateRule, LinePosition } from "../../../schemas/boilerplate.ts";
import type { Corpus } from "../corpus.ts";
import { groupsOf } from "../radix.ts";
import { type Sets, setsOf } from "../unite.ts";
import { edgesOf } from "./edges.ts";
import { isOwn, wordsIn } from "./form.ts";
import type { PageFacts, Recurring } from "./recur.ts";
import { type Group, rowsOf, type Stories } from "./stories.ts";
import { firstOfEach, isTopical, type SourceStories, sourceStories } from "./topical.ts";

/** At an edge: in so many stories, this share of the source's, and there in this share of its occurrences. */
const EDGE = { stories: 5, share: 0.1, steady: 0.8 } as const;
/** Anywhere: in so many stories, this share of the source's; shorter lines among an article's own are its subheads. */
const EVERYWHERE = { stories: 8, share: 0.5, words: 5 } as const;

/** A line that is no article's own. */
export interface Condemned {
  readonly group: Group;
  readonly pages: number;
  readonly sourcePages: number;
  readonly position: LinePosition;
  readonly rule: BoilerplateRule;
}

/** Pages are one story when their sources say so or when they were found to be copies. */
function united({ sets }: Stories, clusters: Sets, count: number): Sets {
  const both = setsOf(count);
  for (let row = 0; row < count; row++) {
    both.unite(row, sets.find(row));
    both.unite(row, clusters.find(row));
  }
  return both;
}

/** Gives the stories of the source that a row is of, counted when first asked for. */
function storiesBySource({ source, ...facts }: PageFacts, sets: Sets, count: number) {
  const [lo, hi] = [new Uint32Array(count), new Uint32Array(count)];
  for (let row = 0; row < count; row++) {
    lo[row] = source[2 * row] ?? 0;
    hi[row] = source[2 * row + 1] ?? 0;
  }
  const place = new Uint32Array(count);
  const rows: Uint32Array[] = [];
  groupsOf(lo, hi, 1, (items) => {
    for (const row of items) place[row] = rows.length;
    rows.push(items);
  });
  const known: (SourceStories | undefined)[] = [];
  return (row: number): SourceStories => {
    const at = place[row] ?? 0;
    const found = known[at] ?? sourceStories({ source, ...facts }, firstOfEach(sets, rows[at] ?? []));
    known[at] = found;
    return found;
  };
}

interface Candidate {
  readonly group: Group;
  readonly pages: number;
  readonly sourcePages: number;
  readonly words: number;
}

/** Lines that stand in enough stories, by form no one's words and no figures, with no subject in common. */
function candidates({ facts, found }: Recurring, stories: Stories, sets: Sets, count: number): readonly Candidate[] {
  const storiesOfSource = storiesBySource(facts, sets, count);
  const result: Candidate[] = [];
  for (const group of stories.groups) {
    const item = group.items[0] ?? 0;
    const form = found.form[item] ?? 0;
    if (group.stories < EDGE.stories || isOwn(form)) continue;
    const source = storiesOfSource(found.row[item] ?? 0);
    const firsts = firstOfEach(sets, rowsOf(found, group.items));
    if (firsts.length < EDGE.stories || firsts.length < EDGE.share * source.count) continue;
    if (isTopical(facts, firsts, source)) continue;
    result.push({ group, pages: firsts.length, sourcePages: source.count, words: wordsIn(form) });
  }
  return result;
}

function judgeLine({ group, pages, sourcePages, words }: Candidate, start: number, end: number): Condemned | null {
  const steady = EDGE.steady * group.items.length;
  const position = end >= steady ? "end" : start >= steady ? "start" : "middle";
  const line = { group, pages, sourcePages, position } as const;
  if (start + end >= steady) return { ...line, rule: "edge" };
  const everywhere = pages >= EVERYWHERE.stories && pages >= EVERYWHERE.share * sourcePages;
  return everywhere && words >= EVERYWHERE.words ? { ...line, rule: "everywhere" } : null;
}

/**
 * The lines to take out of bodies, in the order of the first page that has them. Strict, for an article's own words are
 * worth more than a line of furniture that stays: with Reuters-21578 cut into 2,742 sources by topic, place, day and
 * kind of headline (templates and running stories, no furniture) 4 lines of 2 sources fell, rows of figures all; hence isOwn.
 */
export function condemn(corpus: Corpus, recurring: Recurring, stories: Stories, clusters: Sets): readonly Condemned[] {
  const { facts, found } = recurring;
  const sets = united(stories, clusters, corpus.count);
  let left = candidates(recurring, stories, sets, corpus.count);
  // A line that is not condemned no longer puts those before it at the edge
  for (;;) {
    const edges = edgesOf(
      found,
      facts,
      left.map((c) => c.group),
    );
    const judged = left.map((c, i) => judgeLine(c, edges.start[i] ?? 0, edges.end[i] ?? 0));
    if (!judged.includes(null)) return judged.filter((c) => c !== null);
    left = left.filter((_, i) => judged[i] !== null);
  }
}
