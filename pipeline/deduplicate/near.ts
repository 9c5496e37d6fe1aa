import { eachCandidate, expected } from "./candidates.ts";
import { twins } from "./certain.ts";
import { cohere } from "./cohere.ts";
import type { Corpus } from "./corpus.ts";
import { growing } from "./growing.ts";
import { type Pairs, pairList } from "./pairs.ts";
import { joinFingerprints } from "./postings.ts";
import { apart, type Refusal, refusal, ruledOut } from "./rule.ts";
import type { Settings } from "./settings.ts";
import type { Spill } from "./spill.ts";
import type { Sets } from "./unite.ts";
import { measurePairs, measuresAt, type PairMeasures, type Words } from "./verify.ts";

/** Pairs whose texts were compared, what was found, and what became of the candidates. */
export interface NearCopies {
  readonly pairs: Pairs;
  readonly measures: PairMeasures;
  readonly candidates: number;
  readonly copies: number;
  readonly refused: { readonly [R in Refusal | "cohesion"]: number };
  /** Marks rows that share as much with one published far from them: what they have in common is a form or a background. */
  readonly formed: Uint8Array;
}

/** So much of a story's text in one published far from it is no news. */
const FORM = 0.25;

/**
 * Whether two texts are of one form and of different headlines: told within hours of each other, as bonds issued on one
 * morning are, they have dates and terms in common that the texts of another week have not.
 */
function isRefilled({ title }: Corpus, formed: Uint8Array, a: number, b: number): boolean {
  const headed = title[2 * a] === title[2 * b] && title[2 * a + 1] === title[2 * b + 1];
  return formed[a] === 1 && formed[b] === 1 && !headed;
}

/** Finds near copies among the rows and unites their clusters. */
export async function uniteNearCopies(
  corpus: Corpus,
  clusters: Sets,
  settings: Settings,
  words: Words,
  spill: Spill,
): Promise<NearCopies> {
  const refused = { numbers: 0, text: 0, several: 0, cohesion: 0 };
  const list = pairList();
  const formed = new Uint8Array(corpus.count);
  let candidates = 0;
  eachCandidate(corpus, joinFingerprints(corpus, twins(corpus), settings.postings, spill), settings, (a, b, held) => {
    if (clusters.find(a) === clusters.find(b)) return;
    candidates++;
    if (apart(corpus, a, b) > settings.window && held >= FORM * expected(corpus, a, b))
      for (const row of [a, b]) formed[row] = 1;
    const out = ruledOut(corpus, a, b, settings);
    if (out === null) list.add(a, b);
    else refused[out]++;
  });
  const pairs = list.pairs();
  const measures = await measurePairs(corpus, pairs, words);
  const edges = growing();
  const ofForm = { ...settings, soon: settings.later };
  for (let i = 0; i < pairs.a.length; i++) {
    const [a, b] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0];
    const asked = isRefilled(corpus, formed, a, b) ? ofForm : settings;
    const out = refusal(corpus, a, b, measuresAt(measures, i), asked);
    if (out === null) edges.push(i);
    else refused[out]++;
  }
  refused.cohesion = cohere(corpus, clusters, pairs, edges.values(), measures, settings);
  return { pairs, measures, candidates, copies: edges.length(), refused, formed };
}
