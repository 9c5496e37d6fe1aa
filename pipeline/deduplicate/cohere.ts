import { sharing } from "./certain.ts";
import type { Corpus } from "./corpus.ts";
import { shared } from "./measure.ts";
import { type Pairs, placeOf } from "./pairs.ts";
import { sortedOrder } from "./radix.ts";
import type { Settings } from "./settings.ts";
import type { Sets } from "./unite.ts";
import type { PairMeasures } from "./verify.ts";

/** Pages and texts of a cluster that stand for all of it when two clusters are held against each other. */
const SAMPLE = 12;
/** Rows that stand for a page or a text. */
const VERSIONS = 4;
/** Two bodies are related, though not necessarily copies, from here on. */
const RELATED_CONTAINMENT = 0.5;
const RELATED_SIMILARITY = 0.3;

/** The distinct fingerprints of a row as 53-bit numbers, ascending. */
function printSet(prints: Uint32Array): Float64Array {
  const set = new Float64Array(prints.length >> 1);
  for (let i = 0; i < set.length; i++) set[i] = (prints[2 * i + 1] ?? 0) * 0x200000 + ((prints[2 * i] ?? 0) >>> 11);
  return set.sort();
}

/** How near two bodies come to being related: 1 when they are. A short one and a long one that could be its source must share more. */
function relatedness(similarity: number, containment: number, needed: number): number {
  return Math.min(1, Math.max(containment / needed, similarity / RELATED_SIMILARITY));
}

/** Whether two rows are related, as measured, or else as their fingerprints let expect. */
function relation(corpus: Corpus, pairs: Pairs, measures: PairMeasures, settings: Settings) {
  // Of records with the same words only the first was measured
  const first = firstOfWords(corpus);
  const needed = (x: number, y: number): number => {
    const [p, q] = [corpus.tokens[x] ?? 0, corpus.tokens[y] ?? 0];
    return Math.min(p, q) < settings.lengthRatio * Math.max(p, q) ? settings.excerptContainment : RELATED_CONTAINMENT;
  };
  return (one: number, other: number): number => {
    const [x, y] = [first[one] ?? one, first[other] ?? other];
    if (x === y) return 1;
    const at = placeOf(pairs, x, y);
    if (at !== -1) return relatedness(measures.similarity[at] ?? 0, measures.containment[at] ?? 0, needed(x, y));
    const [p, q] = [printSet(corpus.fingerprints(x)), printSet(corpus.fingerprints(y))];
    const [m, n] = [corpus.tokens[x] ?? 0, corpus.tokens[y] ?? 0];
    // A short text is winnowed more finely than a long one, and meets it in the prints that the long one has only
    const whole = Math.min(m, n) * Math.min(p.length / Math.max(1, m), q.length / Math.max(1, n));
    if (whole === 0) return 0;
    const containment = Math.min(1, shared(p, q) / whole);
    const words = containment * Math.min(m, n);
    return relatedness(words / (m + n - words), containment, needed(x, y));
  };
}

/** For each row the first that has the same words in the same order. */
function firstOfWords(corpus: Corpus): Uint32Array {
  const first = Uint32Array.from({ length: corpus.count }, (_, row) => row);
  sharing(corpus.text, (rows) => {
    for (const row of rows) first[row] = rows[0] ?? row;
  });
  return first;
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

function sample<T>(from: readonly T[], most: number): readonly T[] {
  return from.length <= most
    ? from
    : from.filter((_, i) => Math.floor((i * most) / from.length) !== Math.floor(((i - 1) * most) / from.length));
}

/** Rows of one page or one text: what is related to one of them is related to all. */
type Unit = readonly number[];

/** The rows of clusters of more than one row, by root. */
function unitsOf(count: number, clusters: Sets): Map<number, Unit[]> {
  const units = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    const root = clusters.find(row);
    if (root === row) continue;
    const rows = units.get(root);
    if (rows === undefined) units.set(root, [root, row]);
    else rows.push(row);
  }
  return new Map([...units].map(([root, rows]) => [root, [rows]]));
}

/** Edges, the strongest first; of equal ones that of the least rows. */
export function byStrength(edges: Uint32Array, measures: PairMeasures): Uint32Array {
  const weak = edges.map((i) => {
    const strength = (measures.similarity[i] ?? 0) + (measures.containment[i] ?? 0);
    return Math.round((2 - strength) * 0x40000000);
  });
  return sortedOrder(weak).map((at) => edges[at] ?? 0);
}

/**
 * Unites clusters along the given edges (places among the pairs, which ascend), the strongest first, unless most of what
 * one holds is not related to most of what the other holds: so a chain of updates does not become one story from end to end.
 * Returns how many edges were refused.
 */
export function cohere(
  corpus: Corpus,
  clusters: Sets,
  pairs: Pairs,
  edges: Uint32Array,
  measures: PairMeasures,
  settings: Settings,
): number {
  const members = unitsOf(corpus.count, clusters);
  const of = (root: number): Unit[] => members.get(root) ?? [[root]];
  const isRelated = relation(corpus, pairs, measures, settings);
  const related = (x: Unit, y: Unit): number => {
    const [p, q] = [sample(x, VERSIONS), sample(y, VERSIONS)];
    return Math.max(...p.flatMap((a) => q.map((b) => isRelated(a, b))));
  };
  const holds = (x: readonly Unit[], y: readonly Unit[]): boolean => {
    if (x.length === 1 && y.length === 1) return true;
    const [p, q] = [sample(x, SAMPLE), sample(y, SAMPLE)];
    const known = p.map((a) => q.map((b) => related(a, b)));
    const ofRow = known.map((row) => mean(row));
    const ofColumn = q.map((_, at) => mean(known.map((row) => row[at] ?? 0)));
    return mean(ofRow) >= settings.cohesion && Math.min(...ofRow, ...ofColumn) >= settings.belonging;
  };
  const refused = new Map<string, number>();
  let refusals = 0;
  for (const edge of byStrength(edges, measures)) {
    const [x, y] = [clusters.find(pairs.a[edge] ?? 0), clusters.find(pairs.b[edge] ?? 0)].sort((p, q) => p - q);
    if (x === undefined || y === undefined || x === y) continue;
    const [own, others] = [of(x), of(y)];
    const key = `${x} ${y}`;
    const size = own.length + others.length;
    if (refused.get(key) === size || !holds(own, others)) {
      refused.set(key, size);
      refusals++;
      continue;
    }
    clusters.unite(pairs.a[edge] ?? 0, pairs.b[edge] ?? 0);
    for (const unit of others) own.push(unit);
    members.set(x, own);
    members.delete(y);
  }
  return refusals;
}
