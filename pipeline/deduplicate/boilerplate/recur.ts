import { LINE_FIELDS, type LineTable } from "../../../schemas/sketch.ts";
import type { Corpus } from "../corpus.ts";
import { type Growing, growing } from "../growing.ts";
import { spread } from "../hash.ts";
import { placeOf } from "../lines.ts";
import { LEAD_WORDS, LEAST_PAGES, wordsIn } from "./form.ts";

/** The lines of all pages, table by table as their sketches were handed in; read anew each time it is asked. */
export type Pages = () => Iterable<LineTable>;

/** No paragraph. */
export const NONE = 0xffffffff;

/** Lines that may recur within their source, as columns: one item an occurrence. */
export interface Occurrences {
  /** Hash of the source and the line. */
  readonly lo: Uint32Array;
  readonly hi: Uint32Array;
  readonly row: Uint32Array;
  /** Which paragraph of the page. */
  readonly place: Uint32Array;
  /** Words and LINE_FORMS. */
  readonly form: Uint32Array;
  /** The page's fingerprints that begin in it are those from `printStart` to `printEnd`. */
  readonly printStart: Uint32Array;
  readonly printEnd: Uint32Array;
}

/** All pages of the corpus, by row. */
export interface PageFacts {
  /** Pairs. */
  readonly source: Uint32Array;
  /** Hash of source and the first longer paragraph that no two other pages have, as pairs, 0 when there is none; and which paragraph it is. */
  readonly lead: Uint32Array;
  readonly leadPlace: Uint32Array;
  readonly total: Uint32Array;
  /** Hashes of the distinct words of headline and tags. */
  readonly terms: (row: number) => Uint32Array;
}

export interface Recurring {
  readonly facts: PageFacts;
  readonly found: Occurrences;
}

/** Calls back with each line that has words: the page in the table, the hash of source and line, and where it stands in `table.lines`. */
function eachLine(table: LineTable, visit: (page: number, lo: number, hi: number, at: number) => void): void {
  const { lines, source, starts } = table;
  for (let page = 0; page < table.count; page++) {
    const [low, high] = [source[2 * page] ?? 0, source[2 * page + 1] ?? 0];
    const end = LINE_FIELDS * (starts[page + 1] ?? 0);
    for (let at = LINE_FIELDS * (starts[page] ?? 0); at < end; at += LINE_FIELDS) {
      const [lo, hi] = [lines[at] ?? 0, lines[at + 1] ?? 0];
      if (lo !== 0 || hi !== 0) visit(page, spread(lo ^ low) || 1, spread(hi ^ high), at);
    }
  }
}

/** Counts lines in a table of saturating counters: 64 MB at most, whatever the size of the corpus. */
function counted(pages: Pages, count: number): (lo: number, hi: number) => boolean {
  const bits = Math.min(26, Math.max(12, Math.ceil(Math.log2(32 * count + 1))));
  const counts = new Uint8Array(1 << bits);
  const slot = (lo: number, hi: number) => (lo ^ hi) >>> (32 - bits);
  for (const table of pages())
    eachLine(table, (_, lo, hi) => {
      const before = counts[slot(lo, hi)] ?? 0;
      if (before < LEAST_PAGES) counts[slot(lo, hi)] = before + 1;
    });
  return (lo, hi) => (counts[slot(lo, hi)] ?? 0) >= LEAST_PAGES;
}

function rowsByArrival({ arrival, count }: Corpus): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[arrival[row] ?? 0] = row;
  return rows;
}

const COLUMNS = ["lo", "hi", "row", "place", "form", "printStart", "printEnd"] as const;
type Columns = { readonly [C in (typeof COLUMNS)[number]]: Growing };

/** Fingerprints up to the end of the line before: fields of a page's lines follow each other. */
function printsBefore({ lines, starts }: LineTable, page: number, at: number): number {
  return at === LINE_FIELDS * (starts[page] ?? 0) ? 0 : (lines[at - 1] ?? 0);
}

/**
 * Finds the lines that may recur on LEAST_PAGES pages of a source. Reads all pages twice: to count lines in a table of
 * bounded size, then to hold those only that recur.
 */
export function recurring(corpus: Corpus, pages: Pages): Recurring {
  const recurs = counted(pages, corpus.count);
  const rows = rowsByArrival(corpus);
  const found = Object.fromEntries(COLUMNS.map((c) => [c, growing()])) as Columns;
  const [source, lead] = [new Uint32Array(2 * corpus.count), new Uint32Array(2 * corpus.count)];
  const [leadPlace, total] = [new Uint32Array(corpus.count).fill(NONE), new Uint32Array(corpus.count)];
  const terms = growing();
  const termEnds = new Uint32Array(corpus.count + 1);
  let first = 0;
  for (const table of pages()) {
    for (let page = 0; page < table.count; page++) {
      const row = rows[first + page] ?? 0;
      source[2 * row] = table.source[2 * page] ?? 0;
      source[2 * row + 1] = table.source[2 * page + 1] ?? 0;
      total[row] = table.total[page] ?? 0;
      for (let i = table.termStarts[page] ?? 0; i < (table.termStarts[page + 1] ?? 0); i++)
        terms.push(table.terms[i] ?? 0);
      termEnds[first + page + 1] = terms.length();
    }
    eachLine(table, (page, lo, hi, at) => {
      const row = rows[first + page] ?? 0;
      const place = placeOf(at / LINE_FIELDS - (table.starts[page] ?? 0), total[row] ?? 0);
      const form = table.lines[at + 2] ?? 0;
      if (recurs(lo, hi)) {
        found.lo.push(lo);
        found.hi.push(hi);
        found.row.push(row);
        found.place.push(place);
        found.form.push(form);
        found.printStart.push(printsBefore(table, page, at));
        found.printEnd.push(table.lines[at + 3] ?? 0);
      } else if (leadPlace[row] === NONE && wordsIn(form) >= LEAD_WORDS) {
        leadPlace[row] = place;
        lead[2 * row] = lo;
        lead[2 * row + 1] = hi;
      }
    });
    first += table.count;
  }
  const held = terms.values();
  const termsOf = (row: number) => {
    const at = corpus.arrival[row] ?? 0;
    return held.subarray(termEnds[at] ?? 0, termEnds[at + 1] ?? 0);
  };
  const columns = Object.fromEntries(COLUMNS.map((c) => [c, found[c].values()])) as unknown as Occurrences;
  return { facts: { source, lead, leadPlace, total, terms: termsOf }, found: columns };
}
