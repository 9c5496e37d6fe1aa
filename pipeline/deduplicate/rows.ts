import { LINE_FIELDS, type LineTable, type SketchTable } from "../../schemas/sketch.ts";

/** Rows `[start, end)` of a table of sketches, over the same memory. */
export function rowsOfTable(table: SketchTable, start: number, end: number): SketchTable {
  const one = <T extends Uint32Array | Float64Array | Uint8Array>(values: T, width = 1): T =>
    values.subarray(width * start, width * end) as T;
  return {
    count: end - start,
    paths: table.paths,
    path: one(table.path),
    offset: one(table.offset),
    articleId: one(table.articleId, 16),
    url: one(table.url, 2),
    text: one(table.text, 2),
    title: one(table.title, 2),
    publisher: one(table.publisher, 2),
    publisherName: one(table.publisherName, 2),
    published: one(table.published),
    publishedEnd: one(table.publishedEnd),
    modified: one(table.modified),
    crawled: one(table.crawled),
    tokens: one(table.tokens),
    length: one(table.length),
    filled: one(table.filled),
    traits: one(table.traits),
    // Starts count from the first value of the whole table, so the values stay whole
    agencyStarts: table.agencyStarts.subarray(start, end + 1),
    agencies: table.agencies,
    numberStarts: table.numberStarts.subarray(start, end + 1),
    numbers: table.numbers,
    fingerprintStarts: table.fingerprintStarts.subarray(start, end + 1),
    fingerprints: table.fingerprints,
  };
}

/** Pages `[start, end)` of a table of lines, over the same memory but for the starts of their lists. */
export function rowsOfLines(table: LineTable, start: number, end: number): LineTable {
  const [line, lineEnd] = [table.starts[start] ?? 0, table.starts[end] ?? 0];
  const [term, termEnd] = [table.termStarts[start] ?? 0, table.termStarts[end] ?? 0];
  return {
    count: end - start,
    source: table.source.subarray(2 * start, 2 * end),
    total: table.total.subarray(start, end),
    starts: table.starts.slice(start, end + 1).map((at) => at - line),
    lines: table.lines.subarray(LINE_FIELDS * line, LINE_FIELDS * lineEnd),
    termStarts: table.termStarts.slice(start, end + 1).map((at) => at - term),
    terms: table.terms.subarray(term, termEnd),
  };
}
