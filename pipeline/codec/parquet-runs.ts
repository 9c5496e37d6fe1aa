import type { DataReader } from "hyparquet";
import { deltaBinaryUnpack } from "hyparquet/src/delta.js";
import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import { readVarInt } from "hyparquet/src/thrift.js";

/** Values in one block of deltas, at most; writers use 128. */
const LARGEST_BLOCK = 2 ** 20;
/** Bytes that all values of a page come to, at most. */
const LARGEST_PAGE = 2 ** 30;

/** A place in these bytes, as the library reads them. */
export function readerAt(bytes: Uint8Array, offset: number): DataReader {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset };
}

/**
 * Holds that runs at a place of these bytes give `count` whole numbers of `width` bits and none beyond (Parquet's hybrid of
 * run lengths and packed bits), before the library follows them. Throws a RangeError.
 */
export function checkRuns(bytes: Uint8Array, offset: number, width: number, count: number): void {
  const reader = readerAt(bytes, offset);
  for (let seen = 0; seen < count; ) {
    const header = readVarInt(reader);
    const values = header & 1 ? (header >>> 1) * 8 : header >>> 1;
    const size = header & 1 ? (header >>> 1) * width : (width + 7) >> 3;
    const most = count - seen + (header & 1 ? 7 : 0);
    // Bits that are padded with more than a byte's worth are bounded by the bytes that they take.
    if (values > most && !(header & 1 && width > 0)) throw new RangeError(`a run of ${values} where ${most} are left`);
    if (header < 0 || reader.offset + size > bytes.length) throw new RangeError("a run ends after its page does");
    reader.offset += size;
    seen += values;
  }
}

/** How many of the `count` levels that stand here are the deepest, `max`; and they are sound. Throws a RangeError. */
export function deepest(bytes: Uint8Array, offset: number, max: number, count: number, length: number): number {
  const width = 32 - Math.clz32(max);
  if (length < 0 || offset + length > bytes.length) throw new RangeError(`levels of ${length} bytes`);
  checkRuns(bytes, offset, width, count);
  const levels = new Array<number>(count);
  readRleBitPackedHybrid(readerAt(bytes, offset), width, levels, length);
  return levels.reduce((sum, level) => sum + (level === max ? 1 : 0), 0);
}

function checkBlocks(bytes: Uint8Array, offset: number): void {
  const reader = readerAt(bytes, offset);
  const [block, parts] = [readVarInt(reader), readVarInt(reader)];
  const sound = parts > 0 && block > 0 && block <= LARGEST_BLOCK && block % parts === 0 && (block / parts) % 8 === 0;
  if (!sound) throw new RangeError(`blocks of ${block} values in ${parts} parts`);
}

/** Holds that the head of `count` deltas is sound, and where it is one of texts, that none takes more from the one before than that has. Throws a RangeError. */
export function checkDeltas(bytes: Uint8Array, offset: number, count: number, shared: boolean): void {
  if (count === 0) return;
  checkBlocks(bytes, offset);
  if (!shared) return;
  const reader = readerAt(bytes, offset);
  const [prefixes, suffixes] = [new Int32Array(count), new Int32Array(count)];
  deltaBinaryUnpack(reader, count, prefixes);
  checkBlocks(bytes, reader.offset);
  deltaBinaryUnpack(reader, count, suffixes);
  let [before, sum] = [0, 0];
  for (const [at, prefix] of prefixes.entries()) {
    const suffix = suffixes[at] ?? 0;
    if (prefix < 0 || prefix > before || suffix < 0) throw new RangeError(`${prefix} bytes of a text of ${before}`);
    before = prefix + suffix;
    sum += before;
  }
  if (sum > LARGEST_PAGE) throw new RangeError(`a page of ${sum} bytes, more than the ${LARGEST_PAGE} allowed`);
}
