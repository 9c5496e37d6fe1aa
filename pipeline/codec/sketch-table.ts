import { Buffer } from "node:buffer";
import type { Key, Sketch, SketchTable } from "../../schemas/sketch.ts";

/** Bytes of an article_id. */
export const ID_BYTES = 16;

function pairs(sketches: readonly Sketch[], of: (s: Sketch) => Key | null): Uint32Array {
  const halves = new Uint32Array(2 * sketches.length);
  for (let i = 0, at = 0; i < sketches.length; i++) {
    const key = of(sketches[i] as Sketch);
    halves[at++] = key === null ? 0 : key[0];
    halves[at++] = key === null ? 0 : key[1];
  }
  return halves;
}

function times(sketches: readonly Sketch[], of: (s: Sketch) => number | null): Float64Array {
  const values = new Float64Array(sketches.length);
  for (let i = 0; i < sketches.length; i++) values[i] = of(sketches[i] as Sketch) ?? Number.NaN;
  return values;
}

/** Lists end to end, and where each starts, in units of `width` values. */
function lists(rows: readonly ArrayLike<number>[], width: number): { starts: Int32Array; values: Uint32Array } {
  const starts = new Int32Array(rows.length + 1);
  let total = 0;
  for (const [i, row] of rows.entries()) {
    total += row.length;
    starts[i + 1] = total / width;
  }
  const values = new Uint32Array(total);
  for (const [i, row] of rows.entries()) values.set(row, (starts[i] ?? 0) * width);
  return { starts, values };
}

function ids(sketches: readonly Sketch[]): Uint8Array {
  const bytes = new Uint8Array(ID_BYTES * sketches.length);
  for (const [i, { articleId }] of sketches.entries()) {
    const id = Buffer.from(articleId, "hex");
    if (id.length !== ID_BYTES) throw new Error(`article_id is not 32 hex digits: "${articleId}"`);
    bytes.set(id, ID_BYTES * i);
  }
  return bytes;
}

function places(sketches: readonly Sketch[]): { paths: string[]; path: Uint32Array } {
  const known = new Map<string, number>();
  const path = Uint32Array.from(sketches, (s) => {
    const at = known.get(s.path) ?? known.size;
    known.set(s.path, at);
    return at;
  });
  return { paths: [...known.keys()], path };
}

/** Sketches as columns, in the order given. Throws when an article_id is not 32 hex digits. */
export function sketchTable(sketches: readonly Sketch[]): SketchTable {
  const agencies = lists(
    sketches.map((s) => s.agencies.flat()),
    2,
  );
  const numbers = lists(
    sketches.map((s) => s.numbers),
    1,
  );
  const fingerprints = lists(
    sketches.map((s) => s.fingerprints),
    2,
  );
  return {
    count: sketches.length,
    ...places(sketches),
    offset: Float64Array.from(sketches, (s) => s.offset),
    articleId: ids(sketches),
    url: pairs(sketches, (s) => s.url),
    text: pairs(sketches, (s) => s.text),
    title: pairs(sketches, (s) => s.title),
    publisher: pairs(sketches, (s) => s.publisher),
    publisherName: pairs(sketches, (s) => s.publisherName),
    published: times(sketches, (s) => s.published),
    publishedEnd: times(sketches, (s) => s.publishedEnd),
    modified: times(sketches, (s) => s.modified),
    crawled: times(sketches, (s) => s.crawled),
    tokens: Uint32Array.from(sketches, (s) => s.tokens),
    length: Uint32Array.from(sketches, (s) => s.length),
    filled: Uint32Array.from(sketches, (s) => s.filled),
    traits: Uint32Array.from(sketches, (s) => s.traits),
    agencyStarts: agencies.starts,
    agencies: agencies.values,
    numberStarts: numbers.starts,
    numbers: numbers.values,
    fingerprintStarts: fingerprints.starts,
    fingerprints: fingerprints.values,
  };
}
