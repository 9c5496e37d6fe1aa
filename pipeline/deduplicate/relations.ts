import type { StoryRelation } from "../../schemas/relations.ts";
import { TRAITS } from "../../schemas/sketch.ts";
import { byStrength } from "./cohere.ts";
import type { Corpus } from "./corpus.ts";
import { growing } from "./growing.ts";
import type { Measures } from "./measure.ts";
import type { NearCopies } from "./near.ts";
import { type Pairs, pairList } from "./pairs.ts";
import { groupsOf } from "./radix.ts";
import { apart } from "./rule.ts";
import type { Settings } from "./settings.ts";
import type { Sets } from "./unite.ts";
import { measureOthers, measuresAt, type PairMeasures, type Words } from "./verify.ts";

/** The shorter stands in the longer, which has more to say, */
const EXCERPT = 0.9;
const LONGER = 1.25;
/** a live blog or roundup tells the story in the same words, */
const TOLD_AMONG_OTHERS = 0.5;
/** or so much of a story is told again, and in so many words at least. */
const TOLD_AGAIN = 0.3;
const WORDS_TOLD_AGAIN = 40;
/** Words in common for each number that differs in the same place: a form that is filled in anew has fewer. */
const WORDS_PER_CONFLICT = 60;
/** A relation is told when it is among the strongest of one of its two stories, so that there are never many more than stories. */
const STRONGEST = 5;

/** What the row `from` is to the row `to`, each standing for its cluster. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly relation: StoryRelation;
}

/** Words of the shorter body that the longer has in runs of five and more. */
function wordsInCommon({ tokens }: Corpus, a: number, b: number, { containment }: Measures): number {
  return containment * Math.min(tokens[a] ?? 0, tokens[b] ?? 0);
}

function isToldAgain(corpus: Corpus, a: number, b: number, found: Measures): boolean {
  return found.containment >= TOLD_AGAIN && wordsInCommon(corpus, a, b, found) >= WORDS_TOLD_AGAIN;
}

/** What two stories that are no copies are to each other, as their texts were measured; null when nothing that is told. */
function related(corpus: Corpus, a: number, b: number, found: Measures, settings: Settings): Edge | null {
  const { tokens, traits, published, publishedEnd } = corpus;
  if (found.conflicts * WORDS_PER_CONFLICT > wordsInCommon(corpus, a, b, found)) return null;
  const [short, long] = (tokens[a] ?? 0) < (tokens[b] ?? 0) ? [a, b] : [b, a];
  const several = (row: number) => ((traits[row] ?? 0) & TRAITS.several) !== 0;
  if (several(long) && !several(short) && found.containment >= TOLD_AMONG_OTHERS)
    return { from: long, to: short, relation: "contains" };
  if (found.containment >= EXCERPT && (tokens[long] ?? 0) >= LONGER * (tokens[short] ?? 0))
    return { from: short, to: long, relation: "excerpt_of" };
  if (!isToldAgain(corpus, a, b, found) || apart(corpus, a, b) > settings.window) return null;
  const after = (x: number, y: number) => (published[x] ?? Number.NaN) > (publishedEnd[y] ?? Number.NaN);
  if (several(a) === several(b) && after(a, b)) return { from: a, to: b, relation: "update_candidate" };
  if (several(a) === several(b) && after(b, a)) return { from: b, to: a, relation: "update_candidate" };
  return { from: a, to: b, relation: "shared_text" };
}

const isOfTime = (relation: StoryRelation) => relation === "update_candidate" || relation === "shared_text";

/** The rows that stand for each two clusters with related members, once: those of the strongest pair of members. */
function clusterPairs(
  clusters: Sets,
  kept: Uint32Array,
  pairs: Pairs,
  measures: PairMeasures,
  met: Uint32Array,
): Pairs {
  const order = byStrength(met, measures);
  const roots = (rows: Uint32Array) => order.map((i) => clusters.find(rows[i] ?? 0));
  const [x, y] = [roots(pairs.a), roots(pairs.b)];
  const list = pairList();
  groupsOf(
    x.map((root, i) => Math.min(root, y[i] ?? 0)),
    x.map((root, i) => Math.max(root, y[i] ?? 0)),
    1,
    (items) => {
      const pair = order[items[0] ?? 0] ?? 0;
      list.add(kept[pairs.a[pair] ?? 0] ?? 0, kept[pairs.b[pair] ?? 0] ?? 0);
    },
  );
  return list.pairs();
}

/** The pairs that are among the strongest of either of their rows. */
function strongest(count: number, pairs: Pairs, measures: PairMeasures, places: Uint32Array): Uint32Array {
  const seen = new Uint32Array(count);
  return byStrength(places, measures).filter((i) => {
    const [a, b] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0];
    const [ofA, ofB] = [seen[a] ?? 0, seen[b] ?? 0];
    seen[a] = ofA + 1;
    seen[b] = ofB + 1;
    return Math.min(ofA, ofB) < STRONGEST;
  });
}

/**
 * Finds what stories are to each other that share text and are no copies, among the pairs that were measured: excerpts,
 * stories within roundups, the same story told again. Each is told once for two clusters, of the rows `kept` for them and
 * by the measures of those two rows.
 */
export async function relate(
  corpus: Corpus,
  clusters: Sets,
  kept: Uint32Array,
  near: Pick<NearCopies, "pairs" | "measures" | "formed">,
  settings: Settings,
  words: Words,
): Promise<readonly (Edge & Measures)[]> {
  const edgeAt = (pairs: Pairs, measures: PairMeasures, i: number): Edge | null => {
    const [a, b] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0];
    const edge = related(corpus, a, b, measuresAt(measures, i), settings);
    return edge !== null && isOfTime(edge.relation) && near.formed[a] === 1 && near.formed[b] === 1 ? null : edge;
  };
  const met = growing();
  for (let i = 0; i < near.pairs.a.length; i++) {
    if (clusters.find(near.pairs.a[i] ?? 0) === clusters.find(near.pairs.b[i] ?? 0)) continue;
    if (edgeAt(near.pairs, near.measures, i) !== null) met.push(i);
  }
  const pairs = clusterPairs(clusters, kept, near.pairs, near.measures, met.values());
  const measures = await measureOthers(corpus, pairs, near, words);
  const holding = Uint32Array.from(pairs.a.keys()).filter((i) => edgeAt(pairs, measures, i) !== null);
  return [...strongest(corpus.count, pairs, measures, holding)].flatMap((i) => {
    const edge = edgeAt(pairs, measures, i);
    return edge === null ? [] : [{ ...edge, ...measuresAt(measures, i) }];
  });
}
