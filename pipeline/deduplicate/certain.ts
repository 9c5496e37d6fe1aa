import { TRAITS } from "../../schemas/sketch.ts";
import type { Corpus } from "./corpus.ts";
import { apart } from "./rule.ts";
import type { Settings } from "./settings.ts";
import { eachShared } from "./sharers.ts";
import { SHORT_BODY } from "./sketch.ts";
import { type JoinedSets, joinedSetsOf, type Sets, setsOf } from "./unite.ts";

/** Calls back with the rows, ascending, of each 64-bit key that two or more have; what is handed over is good until the call returns. */
export function sharing(pairs: Uint32Array, visit: (rows: readonly number[]) => void): void {
  eachShared(pairs, 2, (rows) => {
    const first = rows[0] ?? 0;
    if (pairs[2 * first] !== 0 || pairs[2 * first + 1] !== 0) visit(rows);
  });
}

/** Article ids as 64-bit keys: two of the four words of a digest. */
function idKeys({ articleId, count }: Corpus): Uint32Array {
  const keys = new Uint32Array(2 * count);
  for (let i = 0; i < keys.length; i++) keys[i] = articleId[4 * (i >> 1) + (i & 1)] ?? 0;
  return keys;
}

/**
 * Records of one page: the same article_id or canonical address. A record whose canonical link points to another
 * outlet is a page of its own: it is that outlet's copy.
 */
export function pagesOf(corpus: Corpus): Sets {
  const pages = setsOf(corpus.count);
  const away = (row: number) => (corpus.traits[row] ?? 0) & TRAITS.elsewhere;
  for (const keys of [corpus.url, idKeys(corpus)])
    sharing(keys, (rows) => {
      for (const side of [0, TRAITS.elsewhere]) {
        const same = rows.filter((row) => away(row) === side);
        for (const row of same) pages.unite(same[0] ?? row, row);
      }
    });
  return pages;
}

/** Whether two records with the same words are copies: short ones only by date, or by their headlines where a date is unknown. */
function sameText(corpus: Corpus, a: number, b: number, settings: Settings): boolean {
  if ((corpus.tokens[a] ?? 0) >= SHORT_BODY) return true;
  if (apart(corpus, a, b) > settings.window) return false;
  const dated = !Number.isNaN((corpus.published[a] ?? Number.NaN) + (corpus.published[b] ?? Number.NaN));
  const titled = corpus.title[2 * a] === corpus.title[2 * b] && corpus.title[2 * a + 1] === corpus.title[2 * b + 1];
  return dated || (titled && (corpus.title[2 * a] ?? 0) !== 0);
}

function uniteTexts(corpus: Corpus, clusters: Sets, settings: Settings): void {
  const time = (row: number) => {
    const at = corpus.published[row] ?? Number.NaN;
    return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at;
  };
  sharing(corpus.text, (rows) => {
    const dated = [...rows].sort((x, y) => (time(x) < time(y) ? -1 : time(x) > time(y) ? 1 : x - y));
    for (const [i, row] of dated.entries()) {
      const [first, before] = [dated[0] ?? row, dated[i - 1] ?? row];
      if (sameText(corpus, first, row, settings)) clusters.unite(first, row);
      else if (sameText(corpus, before, row, settings)) clusters.unite(before, row);
    }
  });
}

/** Clusters that need no comparing of texts: one address or one article_id, or the same words. */
export function certainClusters(corpus: Corpus, settings: Settings): JoinedSets {
  const clusters = joinedSetsOf(corpus.count);
  for (const keys of [corpus.url, idKeys(corpus)])
    sharing(keys, (rows) => {
      for (const row of rows) clusters.unite(rows[0] ?? row, row);
    });
  uniteTexts(corpus, clusters, settings);
  return clusters;
}

/** Marks rows that have the words and the time of an earlier row: what is found for that one holds for them. */
export function twins(corpus: Corpus): Uint8Array {
  const marked = new Uint8Array(corpus.count);
  sharing(corpus.text, (rows) => {
    const times = new Set<number>();
    for (const row of rows) {
      const time = corpus.published[row] ?? Number.NaN;
      if (times.has(time)) marked[row] = 1;
      times.add(time);
    }
  });
  return marked;
}
