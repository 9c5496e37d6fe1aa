import type { SketchTable } from "../../schemas/sketch.ts";

/** All records in the order of their place in the dump, whatever order their tables came in: row `r` is the r-th by path and offset. */
export interface Corpus {
  readonly count: number;
  /** Row → where the record stands among all that were handed in. */
  readonly arrival: Uint32Array;
  /** Columns of the sketches, by row. */
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
  readonly fingerprints: (row: number) => Uint32Array;
}

type Values = Uint32Array | Float64Array;

function pathRanks(tables: readonly SketchTable[]): Uint32Array[] {
  const all = [...new Set(tables.flatMap((t) => t.paths))].sort();
  const ranks = new Map(all.map((path, rank) => [path, rank]));
  return tables.map((t) => Uint32Array.from(t.paths, (path) => ranks.get(path) ?? 0));
}

/** Records by path and offset; throws when two have the same place. */
function placeOrder(tables: readonly SketchTable[], total: number): Uint32Array {
  const ranks = pathRanks(tables);
  const path = new Uint32Array(total);
  const offset = new Float64Array(total);
  let at = 0;
  for (const [t, table] of tables.entries()) {
    for (let i = 0; i < table.count; i++) path[at + i] = ranks[t]?.[table.path[i] ?? 0] ?? 0;
    offset.set(table.offset, at);
    at += table.count;
  }
  const by = (a: number, b: number) => (path[a] ?? 0) - (path[b] ?? 0) || (offset[a] ?? 0) - (offset[b] ?? 0);
  const order = Uint32Array.from(path.keys());
  if (order.some((_, i) => i > 0 && by(i - 1, i) > 0)) order.sort(by);
  const twin = order.findIndex((row, i) => i > 0 && by(order[i - 1] ?? 0, row) === 0);
  if (twin > 0) throw new Error(`two records at byte ${offset[order[twin] ?? 0]} of one file`);
  return order;
}

/** Bytes as words that compare as their hex digits do. */
function bigEndian(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i));
}

/** Lays the records of several tables out in the order of their places. Throws when two records have the same path and offset. */
export function corpusOf(tables: readonly SketchTable[]): Corpus {
  const total = tables.reduce((n, t) => n + t.count, 0);
  const arrival = placeOrder(tables, total);
  const table = new Uint32Array(total);
  const rowIn = new Uint32Array(total);
  let at = 0;
  for (const [t, { count }] of tables.entries())
    for (let i = 0; i < count; i++, at++) {
      table[at] = t;
      rowIn[at] = i;
    }
  const gather = <T extends Values>(into: T, width: number, column: (t: SketchTable) => Values): T => {
    const columns = tables.map(column);
    for (let row = 0; row < total; row++) {
      const from = arrival[row] ?? 0;
      const values = columns[table[from] ?? 0];
      const start = width * (rowIn[from] ?? 0);
      for (let k = 0; k < width; k++) into[width * row + k] = values?.[start + k] ?? 0;
    }
    return into;
  };
  const list = (starts: (t: SketchTable) => Int32Array, values: (t: SketchTable) => Uint32Array, width: number) => {
    const columns = tables.map((t) => ({ starts: starts(t), values: values(t) }));
    return (row: number): Uint32Array => {
      const from = arrival[row] ?? 0;
      const column = columns[table[from] ?? 0];
      const i = rowIn[from] ?? 0;
      if (column === undefined) throw new Error(`no record ${row}`);
      return column.values.subarray(width * (column.starts[i] ?? 0), width * (column.starts[i + 1] ?? 0));
    };
  };
  const pair = (of: (t: SketchTable) => Uint32Array) => gather(new Uint32Array(2 * total), 2, of);
  const time = (of: (t: SketchTable) => Float64Array) => gather(new Float64Array(total), 1, of);
  const number = (of: (t: SketchTable) => Uint32Array) => gather(new Uint32Array(total), 1, of);
  return {
    count: total,
    arrival,
    articleId: gather(new Uint32Array(4 * total), 4, (t) => bigEndian(t.articleId)),
    url: pair((t) => t.url),
    text: pair((t) => t.text),
    title: pair((t) => t.title),
    publisher: pair((t) => t.publisher),
    publisherName: pair((t) => t.publisherName),
    published: time((t) => t.published),
    publishedEnd: time((t) => t.publishedEnd),
    modified: time((t) => t.modified),
    crawled: time((t) => t.crawled),
    tokens: number((t) => t.tokens),
    length: number((t) => t.length),
    filled: number((t) => t.filled),
    traits: number((t) => t.traits),
    agencies: list(
      (t) => t.agencyStarts,
      (t) => t.agencies,
      2,
    ),
    numbers: list(
      (t) => t.numberStarts,
      (t) => t.numbers,
      1,
    ),
    fingerprints: list(
      (t) => t.fingerprintStarts,
      (t) => t.fingerprints,
      2,
    ),
  };
}
