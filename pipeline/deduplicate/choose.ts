import type { OnePer } from "../../schemas/config.ts";
import type { Corpus } from "./corpus.ts";
import { currentOf, KEEPING, type Preference, pairKey, publishedBy, survivorOf } from "./keep.ts";
import type { Sets } from "./unite.ts";

/** For each row the row kept in its place (itself when it stays), why, and the first member of its cluster. */
export interface Choice {
  readonly kept: Uint32Array;
  /** Place in KEEPING. */
  readonly keeping: Uint8Array;
  /**
   * The member that names the cluster: the one known from the earliest moment (published, or else crawled), of several the
   * least id. So records that are all known from later moments never rename a cluster that they join: of clusters that become
   * one the earliest keeps its name, and of one that falls apart, because a later text is nearer to some of it, the part with
   * its namer does. Only where records have neither moment may another with a lesser id name them.
   */
  readonly namer: Uint32Array;
}

/** Rows of each cluster, by its root; clusters and rows ascend. */
export function membersOf(count: number, clusters: Sets): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    const root = clusters.find(row);
    const rows = members.get(root);
    if (rows === undefined) members.set(root, [row]);
    else rows.push(row);
  }
  return members;
}

/** From when a record is known to have been there, at the latest; infinite when neither its publication nor its crawl is known. */
function knownFrom(corpus: Corpus, row: number): number {
  const published = publishedBy(corpus, row);
  if (published !== Number.POSITIVE_INFINITY) return published;
  const crawled = corpus.crawled[row] ?? Number.NaN;
  return Number.isNaN(crawled) ? published : crawled;
}

function namerOf(corpus: Corpus, rows: readonly number[]): number {
  const id = (row: number, at: number) => corpus.articleId[4 * row + at] ?? 0;
  const before = (a: number, b: number) => {
    const [p, q] = [knownFrom(corpus, a), knownFrom(corpus, b)];
    if (p !== q) return p < q;
    for (let at = 0; at < 4; at++) if (id(a, at) !== id(b, at)) return id(a, at) < id(b, at);
    return a < b;
  };
  return rows.reduce((first, row) => (before(row, first) ? row : first));
}

/** The current record of each page of a cluster, by page. */
function currentPages(rows: readonly number[], pages: Sets, current: Preference): ReadonlyMap<number, number> {
  const latest = new Map<number, number>();
  for (const row of rows) {
    const rival = latest.get(pages.find(row));
    if (rival === undefined || current.compare(row, rival) < 0) latest.set(pages.find(row), row);
  }
  return latest;
}

/** The record that stands for each page of a cluster. Where outlets keep one each, pages of no known outlet go with the story's. */
function standing(
  { publisher }: Corpus,
  latest: ReadonlyMap<number, number>,
  survivor: Preference,
  onePer: OnePer,
): ReadonlyMap<number, number> {
  const better = (row: number, rival: number | undefined) =>
    rival === undefined || survivor.compare(row, rival) < 0 ? row : rival;
  const first = [...latest.values()].reduce((best, row) => better(row, best));
  const outlet = (row: number) => (onePer === "story" ? 0 : pairKey(publisher, row) || pairKey(publisher, first));
  const best = new Map<number, number>();
  for (const row of latest.values()) best.set(outlet(row), better(row, best.get(outlet(row))));
  return new Map([...latest].map(([page, row]) => [page, best.get(outlet(row)) ?? row]));
}

/** Chooses the record of each cluster that stays, or one of each outlet in it, from the records alone. */
export function choose(corpus: Corpus, clusters: Sets, pages: Sets, onePer: OnePer): Choice {
  const kept = Uint32Array.from({ length: corpus.count }, (_, row) => row);
  const namer = kept.slice();
  const keeping = new Uint8Array(corpus.count);
  const current = currentOf(corpus);
  for (const rows of membersOf(corpus.count, clusters).values()) {
    if (rows.length === 1) continue;
    const survivor = survivorOf(corpus, rows, pages);
    const stands = standing(corpus, currentPages(rows, pages, current), survivor, onePer);
    const first = namerOf(corpus, rows);
    for (const row of rows) {
      const winner = stands.get(pages.find(row)) ?? row;
      kept[row] = winner;
      namer[row] = first;
      if (row === winner) continue;
      const preference = pages.find(row) === pages.find(winner) ? current : survivor;
      keeping[row] = KEEPING.indexOf(preference.reason(winner, row));
    }
  }
  return { kept, keeping, namer };
}
