import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { AsyncBuffer, ColumnMetaData, CompressionCodec, Compressors, FileMetaData, RowGroup } from "hyparquet";
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getSchemaPath } from "hyparquet/src/schema.js";
import { compressors } from "hyparquet-compressors";
import { unlz4Block } from "./lz4.ts";
import { checkBody, checkPage, type Levels, pagesOf } from "./parquet-pages.ts";

type Decompress = NonNullable<Compressors[CompressionCodec]>;

/** Rows of a group, at most: all of them are in memory at once. */
const MOST_ROWS = 2 ** 26;

const CODECS: Compressors = {
  ...compressors,
  UNCOMPRESSED: (input) => input,
  // The library's own does not know a block that ends without a literal, as an empty page does.
  LZ4_RAW: unlz4Block,
  GZIP: (input, size) => gunzipSync(input, { maxOutputLength: Math.max(size, 1) }),
  BROTLI: (input, size) => brotliDecompressSync(input, { maxOutputLength: Math.max(size, 1) }),
};

/** How many times its size a compressed page can hold, for codecs that are given all of that memory at the start. */
const RATIO: { readonly [codec: string]: number } = { SNAPPY: 64, LZ4: 256, LZ4_RAW: 256 };

/** One group of a file, as the library is to read it. */
export interface CheckedGroup {
  readonly metadata: FileMetaData;
  readonly compressors: Compressors;
}

async function chunkOf(file: AsyncBuffer, column: ColumnMetaData): Promise<Uint8Array> {
  const start = Number(column.dictionary_page_offset || column.data_page_offset);
  const end = start + Number(column.total_compressed_size);
  if (!(start >= 4 && end >= start && end <= file.byteLength)) throw new RangeError(`a column from ${start} to ${end}`);
  return new Uint8Array(await file.slice(start, end));
}

/** Pages come to be decompressed in their order: each is checked as soon as it has been. */
function checking(chunk: Uint8Array, column: ColumnMetaData, levels: Levels): Decompress {
  const pages = pagesOf(chunk, Number(column.num_values), levels.repetition > 0);
  for (const page of pages) checkBody(page, levels);
  const compressed = pages.filter(({ header }) => header.data_page_header_v2?.is_compressed !== false);
  const decompress = CODECS[column.codec];
  if (decompress === undefined) throw new RangeError(`the unknown compression ${column.codec}`);
  let nth = 0;
  return (input, size) => {
    const page = compressed[nth++];
    if (page === undefined) throw new RangeError("a page too many");
    if (size > (RATIO[column.codec] ?? Infinity) * (input.length + 1)) throw new RangeError(`a page of ${size} bytes`);
    const bytes = decompress(input, size);
    checkPage(page.header, bytes, levels);
    return bytes;
  };
}

function levelsOf({ schema }: FileMetaData, column: ColumnMetaData): Levels {
  const path = getSchemaPath(schema, column.path_in_schema);
  const flags = column.type === "BOOLEAN";
  return { definition: getMaxDefinitionLevel(path), repetition: getMaxRepetitionLevel(path), flags };
}

/**
 * A group whose bytes keep the promises that the library takes on trust, so that damage ends in an error and not in work
 * without end. Its columns have a compression of their own each, by which their pages are checked. Throws on damage.
 */
export async function checkedGroup(file: AsyncBuffer, all: FileMetaData, group: RowGroup): Promise<CheckedGroup> {
  const rows = Number(group.num_rows);
  if (rows > MOST_ROWS) throw new RangeError(`a group of ${rows} rows`);
  const own: { [codec: string]: Decompress } = {};
  const columns: typeof group.columns = [];
  for (const [at, column] of group.columns.entries()) {
    const data = column.meta_data;
    if (data === undefined) throw new RangeError("a column that nothing is told of");
    const levels = levelsOf(all, data);
    const values = Number(data.num_values);
    const sound = levels.repetition > 0 ? values >= rows : values === rows;
    if (!sound) throw new RangeError(`a column of ${values} values for ${rows} rows`);
    // Writers give the columns of no rows no place.
    if (values === 0) continue;
    const codec = `${data.codec}:${at}`;
    own[codec] = checking(await chunkOf(file, data), data, levels);
    columns.push({ ...column, meta_data: { ...data, codec: codec as CompressionCodec } });
  }
  const metadata = { ...all, num_rows: group.num_rows, row_groups: [{ ...group, columns }] };
  return { metadata, compressors: own as Compressors };
}
