import type { SketchTable } from "../../schemas/sketch.ts";
import { placeOrder, ranked } from "./place-order.ts";
import { PRINTS, type Prints, storedPrints } from "./prints.ts";
import { type Spill, takeColumn } from "./spill.ts";

/** Sketches of `count` records, table by table. */
export interface Sketches {
  readonly count: number;
  readonly tables: () => Iterable<SketchTable>;
}

/** All records in the order of their place in the dump, whatever order their tables came in: row `r` is the r-th by path and offset. */
export interface Corpus extends Prints {
  readonly count: number;
  /** Row → where the record stands among all that were handed in. */
  readonly arrival: Uint32Array;
  /** Distinct paths, sorted, and each row's place among them. */
  readonly paths: readonly string[];
  readonly path: Uint32Array;
  /** Columns of the sketches, by row. */
  readonly offset: Float64Array;
  /** Four words a row, the most significant first. */
  readonly articleId: Uint32Array;
  readonly url: Uint32Array;
  readonly text: Uint32Array;
  readonly title: Uint32Array;
  readonly publisher: Uint32Array;
  readonly publisherName: Uint32Array;
  readonly published: Float64Array;
  readonly publishedEnd: Float64Array;
  readonly modified: Float64Array;
  readonly crawled: Float64Array;
  readonly tokens: Uint32Array;
  readonly length: Uint32Array;
  readonly filled: Uint32Array;
  readonly traits: Uint32Array;
  readonly agencies: (row: number) => Uint32Array;
  readonly numbers: (row: number) => Uint32Array;
}

type Values = Uint32Array | Float64Array;

const PAIRS = ["url", "text", "title", "publisher", "publisherName"] as const;
const TIMES = ["offset", "published", "publishedEnd", "modified", "crawled"] as const;
const COUNTS = ["tokens", "length", "filled", "traits"] as const;

function columnsFor<Name extends string, T extends Values>(names: readonly Name[], make: () => T) {
  return Object.fromEntries(names.map((name) => [name, make()])) as { [N in Name]: T };
}

/** Bytes as words that compare as their hex digits do. */
function bigEndian(bytes: Uint8Array, into: Uint32Array, first: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let i = 0; i < bytes.length; i += 4) into[first + (i >> 2)] = view.getUint32(i);
}

/** A list for each record, end to end, in a column of the spill. */
function listColumn(spill: Spill, column: string, width: number, count: number) {
  const starts = new Uint32Array(count + 1);
  return {
    starts,
    add: (first: number, own: Int32Array, values: Uint32Array) => {
      const [from, to] = [own[0] ?? 0, own[own.length - 1] ?? 0];
      const before = starts[first] ?? 0;
      for (let i = 1; i < own.length; i++) starts[first + i] = before + (own[i] ?? 0) - from;
      spill.append(column, values.subarray(width * from, width * to));
    },
  };
}

/** The records of all tables, in the order that they came in. */
function gathered({ count, tables }: Sketches, spill: Spill) {
  const pairs = columnsFor(PAIRS, () => new Uint32Array(2 * count));
  const times = columnsFor(TIMES, () => new Float64Array(count));
  const counts = columnsFor(COUNTS, () => new Uint32Array(count));
  const articleId = new Uint32Array(4 * count);
  const path = new Uint32Array(count);
  const known = new Map<string, number>();
  const agencies = listColumn(spill, "agencies", 2, count);
  const numbers = listColumn(spill, "numbers", 1, count);
  const prints = listColumn(spill, PRINTS, 2, count);
  let at = 0;
  for (const table of tables()) {
    if (at + table.count > count) throw new Error(`more than the ${count} records that were to come`);
    for (const name of PAIRS) pairs[name].set(table[name], 2 * at);
    for (const name of TIMES) times[name].set(table[name], at);
    for (const name of COUNTS) counts[name].set(table[name], at);
    bigEndian(table.articleId, articleId, 4 * at);
    const ids = table.paths.map((p) => known.get(p) ?? known.set(p, known.size).size - 1);
    for (let i = 0; i < table.count; i++) path[at + i] = ids[table.path[i] ?? 0] ?? 0;
    agencies.add(at, table.agencyStarts, table.agencies);
    numbers.add(at, table.numberStarts, table.numbers);
    prints.add(at, table.fingerprintStarts, table.fingerprints);
    at += table.count;
  }
  if (at !== count) throw new Error(`${at} records came where ${count} were to`);
  const { sorted, rank } = ranked([...known.keys()]);
  for (let i = 0; i < count; i++) path[i] = rank[path[i] ?? 0] ?? 0;
  return { pairs, times, counts, articleId, path, paths: sorted, agencies, numbers, prints };
}

/** A column in the order of the rows. */
function ordered<T extends Values>(values: T, width: number, arrival: Uint32Array): T {
  const rows = values.slice() as T;
  for (let row = 0; row < arrival.length; row++) {
    const from = width * (arrival[row] ?? 0);
    for (let k = 0; k < width; k++) rows[width * row + k] = values[from + k] ?? 0;
  }
  return rows;
}

/**
 * Lays the records of several tables out in the order of their places. Fingerprints go to the spill, so that what is held
 * does not grow with the texts. Throws when two records have the same path and offset.
 */
export function corpusOf(sketches: Sketches, spill: Spill): Corpus {
  const { count } = sketches;
  const { pairs, times, counts, articleId, path, paths, agencies, numbers, prints } = gathered(sketches, spill);
  const arrival = placeOrder(path, times.offset);
  const inOrder = arrival.every((record, row) => record === row);
  const byRow = <T extends Values>(values: T, width: number): T => (inOrder ? values : ordered(values, width, arrival));
  const all = <Name extends string, T extends Values>(columns: { readonly [N in Name]: T }, width: number) =>
    Object.fromEntries(Object.entries<T>(columns).map(([name, values]) => [name, byRow(values, width)])) as {
      readonly [N in Name]: T;
    };
  const listOf = (starts: Uint32Array, values: Uint32Array, width: number) => (row: number) => {
    const record = arrival[row] ?? 0;
    return values.subarray(width * (starts[record] ?? 0), width * (starts[record + 1] ?? 0));
  };
  return {
    count,
    arrival,
    paths,
    path: byRow(path, 1),
    articleId: byRow(articleId, 4),
    ...all(pairs, 2),
    ...all(times, 1),
    ...all(counts, 1),
    agencies: listOf(agencies.starts, takeColumn(spill, "agencies"), 2),
    numbers: listOf(numbers.starts, takeColumn(spill, "numbers"), 1),
    ...storedPrints(spill, prints.starts, arrival),
  };
}
