import { RELATIONS, type Relation } from "../../schemas/articles.ts";
import { type Choice, membersOf } from "./choose.ts";
import type { Corpus } from "./corpus.ts";
import type { Measures } from "./measure.ts";
import { pairList } from "./pairs.ts";
import { numberAgreement, refusal } from "./rule.ts";
import type { Settings } from "./settings.ts";
import type { Sets } from "./unite.ts";
import { emptyVerdicts, LINKS, type Link, type Verdicts } from "./verdicts.ts";
import { measurePairs, measuresAt, type Words } from "./verify.ts";

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

const IDENTICAL: Measures = { similarity: 1, containment: 1, agreement: 1, conflicts: 0 };

/** Exact measures of each duplicate against the record kept for it, by row; texts are read only where the words differ. */
async function measuresToKept(corpus: Corpus, kept: Uint32Array, words: Words): Promise<Map<number, Measures>> {
  const found = new Map<number, Measures>();
  const list = pairList();
  const rows: number[] = [];
  for (const [row, survivor] of kept.entries()) {
    if (row === survivor) continue;
    if (sameWords(corpus, row, survivor)) found.set(row, IDENTICAL);
    else {
      list.add(row, survivor);
      rows.push(row);
    }
  }
  const measures = await measurePairs(corpus, list.pairs(), words);
  for (const [i, row] of rows.entries()) found.set(row, measuresAt(measures, i));
  return found;
}

function linkOf(corpus: Corpus, pages: Sets, row: number, kept: number, found: Measures, settings: Settings): Link {
  if (pages.find(row) === pages.find(kept)) return "page";
  if (sameWords(corpus, row, kept)) return "words";
  return refusal(corpus, row, kept, found, settings) === null ? "measures" : "others";
}

function fillCluster(corpus: Corpus, verdicts: Verdicts, rows: readonly number[], choice: Choice): void {
  const count = outlets(corpus, rows);
  for (const row of rows) {
    const record = corpus.arrival[row] ?? 0;
    const id = (of: number) => corpus.articleId.subarray(4 * of, 4 * of + 4);
    verdicts.clusterId.set(id(choice.namer[row] ?? row), 4 * record);
    verdicts.keptId.set(id(choice.kept[row] ?? row), 4 * record);
    verdicts.clusterSize[record] = rows.length;
    verdicts.clusterOutlets[record] = count;
  }
}

/** Turns clusters and the choice of their survivors into a verdict on every record. */
export async function decide(
  corpus: Corpus,
  clusters: Sets,
  pages: Sets,
  choice: Choice,
  settings: Settings,
  words: Words,
): Promise<Verdicts> {
  const verdicts = emptyVerdicts(corpus.count);
  for (const rows of membersOf(corpus.count, clusters).values()) fillCluster(corpus, verdicts, rows, choice);
  for (const [row, found] of await measuresToKept(corpus, choice.kept, words)) {
    const kept = choice.kept[row] ?? row;
    const record = corpus.arrival[row] ?? 0;
    verdicts.relation[record] = 1 + RELATIONS.indexOf(relationOf(corpus, pages, row, kept));
    verdicts.link[record] = LINKS.indexOf(linkOf(corpus, pages, row, kept, found, settings));
    verdicts.keeping[record] = choice.keeping[row] ?? 0;
    verdicts.similarity[record] = found.similarity;
    verdicts.containment[record] = found.containment;
    verdicts.numbers[record] = numberAgreement(corpus, row, kept) ?? Number.NaN;
  }
  return verdicts;
}
