import { RELATIONS, type Relation } from "../../schemas/duplicates.ts";
import type { RelationRow } from "../../schemas/relations.ts";
import { comparedWithout } from "./boilerplate/compare.ts";
import { type Condemned, condemn } from "./boilerplate/condemn.ts";
import { type Pages, recurring } from "./boilerplate/recur.ts";
import { type Removals, removalsOf } from "./boilerplate/removals.ts";
import { storiesOf } from "./boilerplate/stories.ts";
import { certainClusters, pagesOf } from "./certain.ts";
import { choose } from "./choose.ts";
import { corpusOf, type Sketches } from "./corpus.ts";
import { decide } from "./decide.ts";
import { type NearCopies, uniteNearCopies } from "./near.ts";
import { type Learnt, NOTHING_LEARNT, renameOutlets } from "./outlets.ts";
import { relationRows } from "./relation-rows.ts";
import { relate } from "./relations.ts";
import type { Settings } from "./settings.ts";
import type { Spill } from "./spill.ts";
import type { Verdicts } from "./verdicts.ts";
import type { Words } from "./verify.ts";

export { SETTINGS } from "./settings.ts";
export type { Words } from "./verify.ts";

/** What the judging came to, in counts. */
export interface Audit {
  readonly records: number;
  /** Stories: records that stay in `articles`. */
  readonly clusters: number;
  readonly duplicates: { readonly [R in Relation]: number };
  /** Members of the largest cluster. */
  readonly largest: number;
  /** Pairs that share enough fingerprints, those whose texts were compared, and those found to be copies. */
  readonly candidates: number;
  readonly verified: number;
  readonly copies: number;
  /** Candidates that are no copies, by what spoke against them; `cohesion`: copies that would have bridged two stories. */
  readonly refused: NearCopies["refused"];
}

export interface Judgement {
  readonly verdicts: Verdicts;
  /** What stories that are no copies are to each other, in the order of the table. */
  readonly relations: readonly RelationRow[];
  /** Lines that are no article's own, and where they are to be taken out. */
  readonly condemned: readonly Condemned[];
  readonly removals: Removals;
  readonly audit: Audit;
}

/** All that is known of the records of a dump without their texts. */
export interface Records {
  readonly sketches: Sketches;
  /** A table for each of the sketches', in their order. */
  readonly lines: Pages;
  /** Asked for bodies of candidates only, a bounded number at a time. */
  readonly words: Words;
  /** Takes what is too long to be held. */
  readonly spill: Spill;
  /** Which names stand for which domains. */
  readonly outlets?: Learnt;
}

function audit(verdicts: Verdicts, near: NearCopies): Audit {
  const counts = new Uint32Array(RELATIONS.length + 1);
  for (const relation of verdicts.relation) counts[relation] = (counts[relation] ?? 0) + 1;
  const [clusters = 0, recrawl = 0, version = 0, repost = 0, syndicated = 0] = counts;
  return {
    records: verdicts.count,
    clusters,
    duplicates: { recrawl, version, repost, syndicated },
    largest: verdicts.clusterSize.reduce((most, size) => Math.max(most, size), 0),
    candidates: near.candidates,
    verified: near.pairs.a.length,
    copies: near.copies,
    refused: near.refused,
  };
}

/**
 * Compares all records with each other and says of each which cluster of copies it belongs to and which record is kept
 * for it: chosen by the records alone, whatever order their tables come in. Verdicts and removals are in the order of
 * the tables' rows, end to end. Throws when two records have the same path and offset.
 */
export async function judge(records: Records, settings: Settings): Promise<Judgement> {
  const { lines, words, spill, outlets = NOTHING_LEARNT } = records;
  const corpus = corpusOf(records.sketches, spill);
  renameOutlets(corpus.publisher, outlets);
  const pages = pagesOf(corpus);
  const clusters = certainClusters(corpus, settings);
  const lined = recurring(corpus, lines);
  const stories = storiesOf(corpus, lined);
  const compared = comparedWithout(corpus, words, lined.found, stories.groups);
  const near = await uniteNearCopies(compared.corpus, clusters, settings, compared.words, spill);
  const choice = choose(corpus, clusters, pages, settings.onePer);
  const verdicts = await decide(compared.corpus, clusters, pages, choice, near, settings, compared.words);
  const edges = await relate(compared.corpus, clusters, choice.kept, near, settings, compared.words);
  const relations = relationRows(compared.corpus, edges);
  const condemned = condemn(corpus, lined, stories, clusters);
  return {
    verdicts,
    relations,
    condemned,
    removals: removalsOf(corpus, lined, condemned),
    audit: audit(verdicts, near),
  };
}
