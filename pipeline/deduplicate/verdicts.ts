import { RELATIONS, type Relation } from "../../schemas/articles.ts";
import { KEEPING, type Keeping } from "./keep.ts";

/** How two records are known to be copies: one page, the same words, alike enough, or each alike to others between them. */
export const LINKS = ["page", "words", "measures", "others"] as const;
export type Link = (typeof LINKS)[number];

/** Verdicts on records, one a row, in the order that the records were handed in; plain arrays that a thread can be sent. */
export interface Verdicts {
  readonly count: number;
  /** Ids as four words a row, the most significant first. */
  readonly clusterId: Uint32Array;
  readonly keptId: Uint32Array;
  readonly clusterSize: Uint32Array;
  readonly clusterOutlets: Uint32Array;
  /** 0 for a record that stays an article, else 1 + its place in RELATIONS. */
  readonly relation: Uint8Array;
  /** Places in LINKS and KEEPING. */
  readonly link: Uint8Array;
  readonly keeping: Uint8Array;
  readonly similarity: Float32Array;
  readonly containment: Float32Array;
  /** NaN when neither body has a number. */
  readonly numbers: Float32Array;
}

/** What a record is to the one kept in its place. */
export interface Duplicate {
  readonly keptId: string;
  readonly relation: Relation;
  readonly similarity: number;
  readonly containment: number;
  readonly numberAgreement: number | null;
  readonly link: Link;
  readonly keeping: Keeping;
}

/** What the comparison with all other records says of one. */
export interface Verdict {
  readonly clusterId: string;
  readonly clusterSize: number;
  readonly clusterOutlets: number;
  /** Null when the record stays in `articles`. */
  readonly duplicate: Duplicate | null;
}

/** Verdicts yet to be filled in: every record an article of its own. */
export function emptyVerdicts(count: number): Verdicts {
  return {
    count,
    clusterId: new Uint32Array(4 * count),
    keptId: new Uint32Array(4 * count),
    clusterSize: new Uint32Array(count),
    clusterOutlets: new Uint32Array(count),
    relation: new Uint8Array(count),
    link: new Uint8Array(count),
    keeping: new Uint8Array(count),
    similarity: new Float32Array(count),
    containment: new Float32Array(count),
    numbers: new Float32Array(count),
  };
}

/** The verdicts on records `[start, end)`, copied, as a batch needs them. */
export function sliceVerdicts(verdicts: Verdicts, start: number, end: number): Verdicts {
  return {
    count: end - start,
    clusterId: verdicts.clusterId.slice(4 * start, 4 * end),
    keptId: verdicts.keptId.slice(4 * start, 4 * end),
    clusterSize: verdicts.clusterSize.slice(start, end),
    clusterOutlets: verdicts.clusterOutlets.slice(start, end),
    relation: verdicts.relation.slice(start, end),
    link: verdicts.link.slice(start, end),
    keeping: verdicts.keeping.slice(start, end),
    similarity: verdicts.similarity.slice(start, end),
    containment: verdicts.containment.slice(start, end),
    numbers: verdicts.numbers.slice(start, end),
  };
}

/** An id as 32 hex digits, of those given as four words each. */
export function hexAt(ids: Uint32Array, record: number): string {
  let hex = "";
  for (let i = 4 * record; i < 4 * record + 4; i++) hex += (ids[i] ?? 0).toString(16).padStart(8, "0");
  return hex;
}

/** A measure as it is told: four decimals. */
export const told = (value: number | undefined) => Math.round((value ?? 0) * 10_000) / 10_000;

function duplicateAt(verdicts: Verdicts, record: number): Duplicate | null {
  const relation = RELATIONS[(verdicts.relation[record] ?? 0) - 1];
  if (relation === undefined) return null;
  const numbers = verdicts.numbers[record] ?? Number.NaN;
  return {
    keptId: hexAt(verdicts.keptId, record),
    relation,
    similarity: told(verdicts.similarity[record]),
    containment: told(verdicts.containment[record]),
    numberAgreement: Number.isNaN(numbers) ? null : told(numbers),
    link: LINKS[verdicts.link[record] ?? 0] ?? "others",
    keeping: KEEPING[verdicts.keeping[record] ?? 0] ?? "first",
  };
}

/** The verdict on one record. Throws when there is no such record. */
export function verdictAt(verdicts: Verdicts, record: number): Verdict {
  if (!(record >= 0 && record < verdicts.count)) throw new Error(`no verdict ${record}: there are ${verdicts.count}`);
  return {
    clusterId: hexAt(verdicts.clusterId, record),
    clusterSize: verdicts.clusterSize[record] ?? 0,
    clusterOutlets: verdicts.clusterOutlets[record] ?? 0,
    duplicate: duplicateAt(verdicts, record),
  };
}
