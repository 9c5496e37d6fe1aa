import { LINKS, type Link, RELATIONS, type Relation } from "../../schemas/duplicates.ts";
import { growing } from "./growing.ts";
import { KEEPING, type Keeping } from "./keep.ts";

/** Verdicts on records, one a row, in the order that the records were handed in; plain arrays that a thread can be sent. */
export interface Verdicts {
  readonly count: number;
  /** Ids as four words each, the most significant first. */
  readonly ids: Uint32Array;
  /** Places among the ids: of the record that names the cluster, of the one kept, and of the one matched with. */
  readonly cluster: Uint32Array;
  readonly kept: Uint32Array;
  readonly matched: Uint32Array;
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
  readonly matchedSimilarity: Float32Array;
  readonly matchedContainment: Float32Array;
}

/** What a record is to the one kept in its place. */
export interface Duplicate {
  readonly keptId: string;
  readonly relation: Relation;
  readonly similarity: number;
  readonly containment: number;
  readonly numberAgreement: number | null;
  /** The copy it was matched with, and how: the one kept, or the next on the way to it. */
  readonly matchedId: string;
  readonly direct: boolean;
  readonly link: Link;
  readonly matchedSimilarity: number;
  readonly matchedContainment: number;
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

/** Verdicts yet to be filled in: every record an article, in the cluster of the first of the ids. */
export function emptyVerdicts(count: number, ids: Uint32Array = new Uint32Array(4 * count)): Verdicts {
  return {
    count,
    ids,
    cluster: new Uint32Array(count),
    kept: new Uint32Array(count),
    matched: new Uint32Array(count),
    clusterSize: new Uint32Array(count),
    clusterOutlets: new Uint32Array(count),
    relation: new Uint8Array(count),
    link: new Uint8Array(count),
    keeping: new Uint8Array(count),
    similarity: new Float32Array(count),
    containment: new Float32Array(count),
    numbers: new Float32Array(count),
    matchedSimilarity: new Float32Array(count),
    matchedContainment: new Float32Array(count),
  };
}

/** The verdicts on records `[start, end)`, copied with the ids that they name, as a batch needs them. */
export function sliceVerdicts(verdicts: Verdicts, start: number, end: number): Verdicts {
  const ids = growing();
  const places = new Map<number, number>();
  const named = (records: Uint32Array) =>
    records.slice(start, end).map((id) => {
      const known = places.get(id);
      if (known !== undefined) return known;
      for (let at = 4 * id; at < 4 * id + 4; at++) ids.push(verdicts.ids[at] ?? 0);
      places.set(id, places.size);
      return places.size - 1;
    });
  const [cluster, kept, matched] = [named(verdicts.cluster), named(verdicts.kept), named(verdicts.matched)];
  return {
    count: end - start,
    ids: ids.values().slice(),
    cluster,
    kept,
    matched,
    clusterSize: verdicts.clusterSize.slice(start, end),
    clusterOutlets: verdicts.clusterOutlets.slice(start, end),
    relation: verdicts.relation.slice(start, end),
    link: verdicts.link.slice(start, end),
    keeping: verdicts.keeping.slice(start, end),
    similarity: verdicts.similarity.slice(start, end),
    containment: verdicts.containment.slice(start, end),
    numbers: verdicts.numbers.slice(start, end),
    matchedSimilarity: verdicts.matchedSimilarity.slice(start, end),
    matchedContainment: verdicts.matchedContainment.slice(start, end),
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
    keptId: hexAt(verdicts.ids, verdicts.kept[record] ?? 0),
    relation,
    similarity: told(verdicts.similarity[record]),
    containment: told(verdicts.containment[record]),
    numberAgreement: Number.isNaN(numbers) ? null : told(numbers),
    matchedId: hexAt(verdicts.ids, verdicts.matched[record] ?? 0),
    direct: verdicts.matched[record] === verdicts.kept[record],
    link: LINKS[verdicts.link[record] ?? 0] ?? "measures",
    matchedSimilarity: told(verdicts.matchedSimilarity[record]),
    matchedContainment: told(verdicts.matchedContainment[record]),
    keeping: KEEPING[verdicts.keeping[record] ?? 0] ?? "first",
  };
}

/** The verdict on one record. Throws when there is no such record. */
export function verdictAt(verdicts: Verdicts, record: number): Verdict {
  if (!(record >= 0 && record < verdicts.count)) throw new Error(`no verdict ${record}: there are ${verdicts.count}`);
  return {
    clusterId: hexAt(verdicts.ids, verdicts.cluster[record] ?? 0),
    clusterSize: verdicts.clusterSize[record] ?? 0,
    clusterOutlets: verdicts.clusterOutlets[record] ?? 0,
    duplicate: duplicateAt(verdicts, record),
  };
}
