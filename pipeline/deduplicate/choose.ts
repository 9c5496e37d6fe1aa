import type { Corpus } from "./corpus.ts";
import { currentOf, KEEPING, type Keeping, publishedBy, survivorOf } from "./keep.ts";
import type { Sets } from "./unite.ts";

/** For each row the row kept in its place (itself when it stays), why, and the first member of its cluster. */
export interface Choice {
  readonly kept: Uint32Array;
  /** Place in KEEPING. */
  readonly keeping: Uint8Array;
  /** The member that names the cluster: the earliest, so that later records do not rename it. */
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

function namerOf(corpus: Corpus, rows: readonly number[]): number {
  const id = (row: number, at: number) => corpus.articleId[4 * row + at] ?? 0;
  const before = (a: number, b: number) => {
    const [p, q] = [publishedBy(corpus, a), publishedBy(corpus, b)];
    if (p !== q) return p < q;
    for (let at = 0; at < 4; at++) if (id(a, at) !== id(b, at)) return id(a, at) < id(b, at);
    return a < b;
  };
  return rows.reduce((first, row) => (before(row, first) ? row : first));
}

/** Chooses the one record of each cluster that stays, from the records alone. */
export function choose(corpus: Corpus, clusters: Sets, pages: Sets): Choice {
  const kept = Uint32Array.from({ length: corpus.count }, (_, row) => row);
  const namer = kept.slice();
  const keeping = new Uint8Array(corpus.count);
  const current = currentOf(corpus);
  for (const rows of membersOf(corpus.count, clusters).values()) {
    if (rows.length === 1) continue;
    const latest = new Map<number, number>();
    for (const row of rows) {
      const rival = latest.get(pages.find(row));
      if (rival === undefined || current.compare(row, rival) < 0) latest.set(pages.find(row), row);
    }
    const survivor = survivorOf(corpus, rows, pages);
    const winner = [...latest.values()].reduce((best, row) => (survivor.compare(row, best) < 0 ? row : best));
    const first = namerOf(corpus, rows);
    const reason = (row: number): Keeping =>
      pages.find(row) === pages.find(winner) ? current.reason(winner, row) : survivor.reason(winner, row);
    for (const row of rows) {
      kept[row] = winner;
      namer[row] = first;
      if (row !== winner) keeping[row] = KEEPING.indexOf(reason(row));
    }
  }
  return { kept, keeping, namer };
}
