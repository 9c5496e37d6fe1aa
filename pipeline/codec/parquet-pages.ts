import type { PageHeader } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { checkDeltas, checkRuns, deepest, readerAt } from "./parquet-runs.ts";
import { structEnd } from "./thrift.ts";

/** What a column's pages are read by. */
export interface Levels {
  readonly definition: number;
  readonly repetition: number;
  readonly flags: boolean;
}

interface Page {
  readonly header: PageHeader;
  readonly body: Uint8Array;
}

/** Decoded bytes of a page, at most. */
const LARGEST_PAGE = 2 ** 30;

const valuesOf = ({ data_page_header, data_page_header_v2 }: PageHeader) =>
  data_page_header?.num_values ?? data_page_header_v2?.num_values ?? 0;

const natural = (number: unknown) => Number.isInteger(number) && Number(number) >= 0;

/** The pages of a column as far as the library follows them: they must give `values`, and no more. Throws a RangeError. */
export function pagesOf(chunk: Uint8Array, values: number, nested: boolean): readonly Page[] {
  const pages: Page[] = [];
  let [at, seen] = [0, 0];
  while (nested ? at < chunk.length - 1 : seen < values) {
    const begin = structEnd(chunk, at);
    const header = parquetHeader(readerAt(chunk, at));
    const { compressed_page_size: size, uncompressed_page_size: whole } = header;
    if (!natural(size) || begin + size > chunk.length) throw new RangeError(`a page of ${size} bytes`);
    if (!natural(whole) || whole > LARGEST_PAGE) throw new RangeError(`a page that holds ${whole} bytes`);
    if (!natural(valuesOf(header))) throw new RangeError(`a page of ${valuesOf(header)} values`);
    pages.push({ header, body: chunk.subarray(begin, begin + size) });
    seen += header.type === "DICTIONARY_PAGE" ? 0 : valuesOf(header);
    at = begin + size;
  }
  if (seen !== values) throw new RangeError(`pages of ${seen} values in a column of ${values}`);
  return pages;
}

function checkValues(bytes: Uint8Array, at: number, encoding: string, count: number, flags: boolean): void {
  const width = bytes[at] ?? 0;
  if (encoding.startsWith("DELTA_")) checkDeltas(bytes, at, count, encoding === "DELTA_BYTE_ARRAY");
  else if (encoding === "RLE" && flags) checkRuns(bytes, at + 4, 1, count);
  else if (encoding === "PLAIN" || encoding === "BYTE_STREAM_SPLIT") {
    if (count > 8 * (bytes.length - at)) throw new RangeError(`${count} values in ${bytes.length - at} bytes`);
  } else if (width > 32) throw new RangeError(`numbers of ${width} bits`);
  // No bits: all values are the first of the dictionary.
  else if (width > 0) checkRuns(bytes, at + 1, width, count);
}

/** Holds that the levels of a page of the second version, which are not compressed, are sound. Throws a RangeError. */
export function checkBody({ header, body }: Page, levels: Levels): void {
  const page = header.data_page_header_v2;
  if (page === undefined) return;
  const { repetition_levels_byte_length: first, definition_levels_byte_length: second, num_values, num_nulls } = page;
  if (!natural(first) || !natural(second) || first + second > body.length) throw new RangeError("levels beyond a page");
  if (!natural(num_nulls) || num_nulls > num_values) throw new RangeError(`${num_nulls} nulls of ${num_values}`);
  if (levels.repetition > 0) deepest(body, 0, levels.repetition, num_values, first);
  const found =
    levels.definition > 0 ? deepest(body, first, levels.definition, num_values, second) : num_values - num_nulls;
  if (found !== num_values - num_nulls)
    throw new RangeError(`${found} values where ${num_values - num_nulls} are told`);
  if (page.is_compressed === false) checkPage(header, body.subarray(first + second), levels);
}

/** Holds that what a page has decoded to is sound as far as the library relies on it. Throws a RangeError. */
export function checkPage(header: PageHeader, bytes: Uint8Array, levels: Levels): void {
  const { data_page_header: first, data_page_header_v2: second, dictionary_page_header: dictionary } = header;
  if (dictionary !== undefined) checkValues(bytes, 0, "PLAIN", dictionary.num_values, false);
  if (second !== undefined) checkValues(bytes, 0, second.encoding, second.num_values - second.num_nulls, levels.flags);
  if (first === undefined) return;
  let [at, count] = [0, first.num_values];
  const { view } = readerAt(bytes, 0);
  for (const max of [levels.repetition, levels.definition]) {
    if (max === 0) continue;
    const length = view.getUint32(at, true);
    count = deepest(bytes, at + 4, max, first.num_values, length);
    at += 4 + length;
  }
  checkValues(bytes, at, first.encoding, levels.definition > 0 ? count : first.num_values, levels.flags);
}
