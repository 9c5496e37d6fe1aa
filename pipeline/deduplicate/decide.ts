import { LINKS, type Link, RELATIONS, type Relation } from "../../schemas/duplicates.ts";
import { type Choice, membersOf } from "./choose.ts";
import type { Corpus } from "./corpus.ts";
import { growing } from "./growing.ts";
import type { Measures } from "./measure.ts";
import { pairList } from "./pairs.ts";
import { numberAgreement, refusal } from "./rule.ts";
import type { Settings } from "./settings.ts";
import { wayToKept } from "./trace.ts";
import type { JoinedSets, Sets } from "./unite.ts";
import { emptyVerdicts, type Verdicts } from "./verdicts.ts";
import { measureOthers, measuresAt, type PairsMeasured, type Words } from "./verify.ts";

const sameKey = (keys: Uint32Array, a: number, b: number) =>
  keys[2 * a] === keys[2 * b] && keys[2 * a + 1] === keys[2 * b + 1];
const hasKey = (keys: Uint32Array, row: number) => (keys[2 * row] ?? 0) !== 0 || (keys[2 * row + 1] ?? 0) !== 0;

function sameWords({ text }: Corpus, a: number, b: number): boolean {
  return sameKey(text, a, b) && hasKey(text, a);
}

function relationOf(corpus: Corpus, pages: Sets, row: number, kept: number): Relation {
  if (pages.find(row) === pages.find(kept)) return sameWords(corpus, row, kept) ? "recrawl" : "version";
  const { publisher } = corpus;
  const known = hasKey(publisher, row) && hasKey(publisher, kept);
  // Where it is not said whose a copy is, an agency's story was more likely run by another outlet than twice by one
  const other = known ? !sameKey(publisher, row, kept) : corpus.agencies(row).length > 0;
  return other ? "syndicated" : "repost";
}

/** Distinct known publishers of some rows; 1 when none is known. */
function outlets({ publisher }: Corpus, rows: readonly number[]): number {
  const known = rows.filter((row) => hasKey(publisher, row));
  const keys = new Set(known.map((row) => (publisher[2 * row + 1] ?? 0) * 2 ** 32 + (publisher[2 * row] ?? 0)));
  return Math.max(1, keys.size);
}

const IDENTICAL: Measures = { similarity: 1, containment: 1, woven: 1, agreement: 1, conflicts: 0 };

/** Calls back with the exact measures of rows against the one that `other` has for each; words are read only where they differ and were not measured before. */
async function eachMeasured(
  corpus: Corpus,
  rows: Uint32Array,
  other: Uint32Array,
  before: PairsMeasured,
  words: Words,
  visit: (row: number, found: Measures) => void,
): Promise<void> {
  const isSame = (row: number) => sameWords(corpus, row, other[row] ?? row);
  const differing = rows.filter((row) => !isSame(row));
  const list = pairList();
  for (const row of differing) list.add(row, other[row] ?? row);
  const measures = await measureOthers(corpus, list.pairs(), before, words);
  for (const [i, row] of differing.entries()) visit(row, measuresAt(measures, i));
  for (const row of rows) if (isSame(row)) visit(row, IDENTICAL);
}

/** How two rows are known to be copies where no measure is needed to tell. */
function certainLink(corpus: Corpus, pages: Sets, a: number, b: number): Link | null {
  if (pages.find(a) === pages.find(b)) return "page";
  if (sameKey(corpus.url, a, b) && hasKey(corpus.url, a)) return "address";
  return sameWords(corpus, a, b) ? "words" : null;
}

function fillCluster(corpus: Corpus, verdicts: Verdicts, rows: readonly number[], choice: Choice): void {
  const count = outlets(corpus, rows);
  for (const row of rows) {
    const record = corpus.arrival[row] ?? 0;
    verdicts.cluster[record] = choice.namer[row] ?? row;
    verdicts.kept[record] = choice.kept[row] ?? row;
    verdicts.matched[record] = choice.kept[row] ?? row;
    verdicts.clusterSize[record] = rows.length;
    verdicts.clusterOutlets[record] = count;
  }
}

/** Turns clusters and the choice of their survivors into a verdict on every record. */
export async function decide(
  corpus: Corpus,
  clusters: JoinedSets,
  pages: Sets,
  choice: Choice,
  near: PairsMeasured,
  settings: Settings,
  words: Words,
): Promise<Verdicts> {
  const verdicts = emptyVerdicts(corpus.count, corpus.articleId);
  const { kept, keeping } = choice;
  for (const rows of membersOf(corpus.count, clusters).values()) fillCluster(corpus, verdicts, rows, choice);
  const match = (row: number, link: Link, found: Measures) => {
    const record = corpus.arrival[row] ?? 0;
    verdicts.link[record] = LINKS.indexOf(link);
    verdicts.matchedSimilarity[record] = found.similarity;
    verdicts.matchedContainment[record] = found.containment;
  };
  const apart = growing();
  const duplicates = Uint32Array.from(kept.keys()).filter((row) => kept[row] !== row);
  await eachMeasured(corpus, duplicates, kept, near, words, (row, found) => {
    const survivor = kept[row] ?? row;
    const record = corpus.arrival[row] ?? 0;
    verdicts.relation[record] = 1 + RELATIONS.indexOf(relationOf(corpus, pages, row, survivor));
    verdicts.keeping[record] = keeping[row] ?? 0;
    verdicts.similarity[record] = found.similarity;
    verdicts.containment[record] = found.containment;
    verdicts.numbers[record] = numberAgreement(corpus, row, survivor) ?? Number.NaN;
    const link = certainLink(corpus, pages, row, survivor);
    if (link !== null) match(row, link, found);
    else if (refusal(corpus, row, survivor, found, settings) === null) match(row, "measures", found);
    else apart.push(row);
  });
  const next = wayToKept(corpus.count, clusters.joins(), kept);
  await eachMeasured(corpus, apart.values(), next, near, words, (row, found) => {
    verdicts.matched[corpus.arrival[row] ?? 0] = next[row] ?? row;
    match(row, certainLink(corpus, pages, row, next[row] ?? row) ?? "measures", found);
  });
  return verdicts;
}
