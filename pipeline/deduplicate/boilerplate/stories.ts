import { pagesOf, sharing } from "../certain.ts";
import type { Corpus } from "../corpus.ts";
import { spread } from "../hash.ts";
import { groupsOf } from "../radix.ts";
import type { Sets } from "../unite.ts";
import { LEAD_WORDS, LEAST_PAGES, wordsIn } from "./form.ts";
import { NONE, type Occurrences, type PageFacts, type Recurring } from "./recur.ts";

/** A line that recurs. */
export interface Group {
  /** Its occurrences, by place among all, in the order of the pages. */
  readonly items: Uint32Array;
  /** In how many different stories, as far as their source can say. */
  readonly stories: number;
}

/** Keys of source and headline, by row, as pairs; 0 where there is no headline. */
function titleKeys({ title, count }: Corpus, { source }: PageFacts): Uint32Array {
  const keys = new Uint32Array(2 * count);
  for (let i = 0; i < keys.length; i++) {
    const row = i & ~1;
    if (title[row] !== 0 || title[row + 1] !== 0) keys[i] = spread((title[i] ?? 0) ^ (source[i] ?? 0)) || 1;
  }
  return keys;
}

function byPage({ row, place }: Occurrences, items: Uint32Array): Uint32Array {
  return items.slice().sort((x, y) => (row[x] ?? 0) - (row[y] ?? 0) || (place[x] ?? 0) - (place[y] ?? 0));
}

/** How many of the rows' sets there are, counted to `most` at most. */
function distinct(sets: Sets, rows: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  const roots = new Set<number>();
  for (const row of rows) if (roots.add(sets.find(row)).size >= most) break;
  return roots.size;
}

/** The rows on which a line stands, once for each occurrence. */
export function rowsOf({ row }: Occurrences, items: Uint32Array): Uint32Array {
  const rows = new Uint32Array(items.length);
  for (let i = 0; i < items.length; i++) rows[i] = row[items[i] ?? 0] ?? 0;
  return rows;
}

/**
 * A page is told from others by its lead: the first longer paragraph that does not stand under LEAST_PAGES headlines.
 * Fills in those that recur, under fewer headlines: copies of a story have them in common.
 */
function settleLeads({ facts, found }: Recurring, groups: readonly Uint32Array[], headlines: Sets): void {
  const standing = new Uint8Array(found.row.length);
  for (const group of groups) {
    if (distinct(headlines, rowsOf(found, group), LEAST_PAGES) < LEAST_PAGES) continue;
    for (const item of group) standing[item] = 1;
  }
  const { lead, leadPlace } = facts;
  for (let item = 0; item < found.row.length; item++) {
    if (standing[item] === 1 || wordsIn(found.form[item] ?? 0) < LEAD_WORDS) continue;
    const [row, place] = [found.row[item] ?? 0, found.place[item] ?? 0];
    if (place >= (leadPlace[row] ?? NONE)) continue;
    leadPlace[row] = place;
    lead.set([found.lo[item] ?? 0, found.hi[item] ?? 0], 2 * row);
  }
}

/** What pages tell the same story, as far as their sources can say, and the lines that stand in LEAST_PAGES stories or more. */
export interface Stories {
  readonly sets: Sets;
  readonly groups: readonly Group[];
}

/**
 * Pages of one address, or of one source with one headline or one lead, are one story: so its copies and re-crawls make no
 * line of it recur. Lines are in the order of the first page that has them.
 */
export function storiesOf(corpus: Corpus, recurring: Recurring): Stories {
  const { facts, found } = recurring;
  const groups: Uint32Array[] = [];
  groupsOf(found.lo, found.hi, LEAST_PAGES, (items) => groups.push(byPage(found, items)));
  const sets = pagesOf(corpus);
  const join = (keys: Uint32Array) =>
    sharing(keys, (rows) => {
      for (const row of rows) sets.unite(rows[0] ?? row, row);
    });
  join(titleKeys(corpus, facts));
  settleLeads(recurring, groups, sets);
  join(facts.lead);
  const many = groups
    .map((items) => ({ items, stories: distinct(sets, rowsOf(found, items)) }))
    .filter((g) => g.stories >= LEAST_PAGES);
  const first = ({ items }: Group) => items[0] ?? 0;
  const row = (g: Group) => found.row[first(g)] ?? 0;
  const place = (g: Group) => found.place[first(g)] ?? 0;
  return { sets, groups: many.sort((a, b) => row(a) - row(b) || place(a) - place(b)) };
}
