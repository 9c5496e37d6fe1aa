import type { BodyWords } from "../../schemas/sketch.ts";
import type { Corpus } from "./corpus.ts";
import { compare, type Measured, type Measures, measured } from "./measure.ts";
import { type Pairs, pairList, placeOf } from "./pairs.ts";
import { groupsOf, sortedOrder } from "./radix.ts";
import { setsOf } from "./unite.ts";

/** Words of records by where they stand among all that were handed in, ascending; in the same order. */
export type Words = (records: Uint32Array) => Promise<readonly BodyWords[]>;

/** Bounds on the bodies of a block; two blocks are in memory at once. */
const BLOCK_ROWS = 1000;
const BLOCK_WORDS = 1_500_000;

/** Exact measures of pairs, by place among the pairs. */
export interface PairMeasures {
  readonly similarity: Float64Array;
  readonly containment: Float64Array;
  readonly woven: Float64Array;
  /** NaN where no number stands between the same words in both. */
  readonly agreement: Float64Array;
  readonly conflicts: Uint32Array;
}

/** The measures of pair `i`. */
export function measuresAt(measures: PairMeasures, i: number): Measures {
  return {
    similarity: measures.similarity[i] ?? 0,
    containment: measures.containment[i] ?? 0,
    woven: measures.woven[i] ?? 0,
    agreement: measures.agreement[i] ?? Number.NaN,
    conflicts: measures.conflicts[i] ?? 0,
  };
}

function noMeasures(count: number): PairMeasures {
  return {
    similarity: new Float64Array(count),
    containment: new Float64Array(count),
    woven: new Float64Array(count),
    agreement: new Float64Array(count),
    conflicts: new Uint32Array(count),
  };
}

function note(measures: PairMeasures, i: number, found: Measures): void {
  measures.similarity[i] = found.similarity;
  measures.containment[i] = found.containment;
  measures.woven[i] = found.woven;
  measures.agreement[i] = found.agreement;
  measures.conflicts[i] = found.conflicts;
}

/** Rows that are in a pair, ascending. */
function rowsIn({ a, b }: Pairs, count: number): Uint32Array {
  const used = new Uint8Array(count);
  for (const row of a) used[row] = 1;
  for (const row of b) used[row] = 1;
  const rows = new Uint32Array(used.reduce((n, u) => n + u, 0));
  for (let row = 0, at = 0; row < count; row++) if (used[row] === 1) rows[at++] = row;
  return rows;
}

/** Puts rows that are compared with each other side by side and cuts them into blocks: row → its block. */
function blocks(corpus: Corpus, pairs: Pairs): Uint32Array {
  const { a, b } = pairs;
  const sets = setsOf(corpus.count);
  for (let i = 0; i < a.length; i++) sets.unite(a[i] ?? 0, b[i] ?? 0);
  const used = rowsIn(pairs, corpus.count);
  const block = new Uint32Array(corpus.count);
  let [at, rows, words] = [0, 0, 0];
  for (const item of sortedOrder(used.map((row) => sets.find(row)))) {
    const row = used[item] ?? 0;
    const length = corpus.tokens[row] ?? 0;
    if (rows > 0 && (rows === BLOCK_ROWS || words + length > BLOCK_WORDS)) [at, rows, words] = [at + 1, 0, 0];
    rows++;
    words += length;
    block[row] = at;
  }
  return block;
}

const NOTHING: BodyWords = { words: new Uint32Array(0), paragraphEnds: new Uint32Array(0) };

async function read(corpus: Corpus, rows: ReadonlySet<number>, words: Words): Promise<Map<number, Measured>> {
  const byArrival = [...rows].sort((x, y) => (corpus.arrival[x] ?? 0) - (corpus.arrival[y] ?? 0));
  const wanted = Uint32Array.from(byArrival, (row) => corpus.arrival[row] ?? 0);
  const bodies = await words(wanted);
  if (bodies.length !== wanted.length) throw new Error(`asked for ${wanted.length} bodies, got ${bodies.length}`);
  return new Map(byArrival.map((row, i) => [row, measured(bodies[i] ?? NOTHING)]));
}

/** Compares the bodies of pairs exactly, reading each body as few times as memory allows. */
export async function measurePairs(corpus: Corpus, pairs: Pairs, words: Words): Promise<PairMeasures> {
  const { a, b } = pairs;
  const measures = noMeasures(a.length);
  const block = blocks(corpus, pairs);
  const of = (rows: Uint32Array) => rows.map((row) => block[row] ?? 0);
  const jobs: Uint32Array[] = [];
  groupsOf(of(a), of(b), 1, (items) => jobs.push(items));
  for (const job of jobs) {
    const rows = new Set<number>();
    for (const i of job) rows.add(a[i] ?? 0).add(b[i] ?? 0);
    const bodies = await read(corpus, rows, words);
    for (const i of job) {
      const [x, y] = [bodies.get(a[i] ?? 0), bodies.get(b[i] ?? 0)];
      if (x === undefined || y === undefined) throw new Error(`no body for pair ${a[i]}, ${b[i]}`);
      note(measures, i, compare(x, y));
    }
  }
  return measures;
}

/** Pairs that were measured, ascending by the greater row, then by the lesser. */
export interface PairsMeasured {
  readonly pairs: Pairs;
  readonly measures: PairMeasures;
}

/** What `measurePairs` finds, where some of the pairs were measured before. */
export async function measureOthers(
  corpus: Corpus,
  pairs: Pairs,
  before: PairsMeasured,
  words: Words,
): Promise<PairMeasures> {
  const { a, b } = pairs;
  const measures = noMeasures(a.length);
  const places = Int32Array.from(a.keys(), (i) => placeOf(before.pairs, a[i] ?? 0, b[i] ?? 0));
  const others = Uint32Array.from(a.keys()).filter((i) => places[i] === -1);
  const list = pairList();
  for (const i of others) list.add(a[i] ?? 0, b[i] ?? 0);
  const found = await measurePairs(corpus, list.pairs(), words);
  for (const [i, place] of places.entries()) if (place !== -1) note(measures, i, measuresAt(before.measures, place));
  for (const [at, i] of others.entries()) note(measures, i, measuresAt(found, at));
  return measures;
}
