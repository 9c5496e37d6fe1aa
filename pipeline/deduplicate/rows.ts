import type { SketchTable } from "../../schemas/sketch.ts";
import { ID_BYTES } from "../codec/sketch-table.ts";

/** Rows `[first, end)` of a table, over the same memory. */
export function rowsOfTable(table: SketchTable, first: number, end: number): SketchTable {
  const one = <T extends Uint32Array | Float64Array>(column: T) => column.subarray(first, end) as T;
  const two = (column: Uint32Array) => column.subarray(2 * first, 2 * end);
  const starts = (column: Int32Array) => column.subarray(first, end + 1);
  return {
    ...table,
    count: end - first,
    path: one(table.path),
    offset: one(table.offset),
    articleId: table.articleId.subarray(ID_BYTES * first, ID_BYTES * end),
    url: two(table.url),
    text: two(table.text),
    title: two(table.title),
    publisher: two(table.publisher),
    publisherName: two(table.publisherName),
    published: one(table.published),
    publishedEnd: one(table.publishedEnd),
    modified: one(table.modified),
    crawled: one(table.crawled),
    tokens: one(table.tokens),
    length: one(table.length),
    filled: one(table.filled),
    traits: one(table.traits),
    agencyStarts: starts(table.agencyStarts),
    numberStarts: starts(table.numberStarts),
    fingerprintStarts: starts(table.fingerprintStarts),
  };
}
