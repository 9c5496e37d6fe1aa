import { decode } from "../codec/coding.ts";
import { framesOf } from "../codec/frame.ts";
import { isGzip } from "../codec/gzip.ts";
import { isWarc, warcSplitter } from "../codec/warc.ts";
import { isZstd } from "../codec/zstd.ts";
import type { Part, Source } from "../stage.ts";
import { type Looked, look, ONE_RECORD, storedBytes } from "./open.ts";
import type { IngestSettings } from "./settings.ts";

const WHOLE: readonly Part[] = [{ kind: "whole" }];
const MOST_STRIPES = 8;
const STEP = 64 * 1024;

/** The stored bytes from `from` on, as many as a search asks for. */
async function bytesFrom(source: Source, from: number, count: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of source.bytes(from, Math.min(from + count, source.size))) parts.push(chunk);
  return Buffer.concat(parts);
}

/** The first place at or after `from` that `find` shows in a window of bytes; the file's size when there is none. */
async function search(
  source: Source,
  from: number,
  overlap: number,
  find: (bytes: Buffer, at: number) => Promise<number>,
): Promise<number> {
  for (let at = from; at < source.size; at += STEP - overlap) {
    const found = await find(await bytesFrom(source, at, STEP), at);
    if (found >= 0) return at + found;
  }
  return source.size;
}

/** Where the next line begins. */
function nextLine(source: Source, from: number): Promise<number> {
  return search(source, from, 0, async (bytes) => {
    const lf = bytes.indexOf(10);
    return lf < 0 ? -1 : lf + 1;
  });
}

/** Whether a compressed member that holds a WARC record begins at a stored byte. */
async function isRecordMember(source: Source, { coding, dictionary }: Looked, at: number): Promise<boolean> {
  for await (const piece of decode(coding, source.bytes(at), at, dictionary)) {
    if (piece.kind === "bytes") return isWarc(Buffer.from(piece.bytes));
    if (piece.kind === "tear") return false;
  }
  return false;
}

/** Where the next gzip member or zstd frame with a WARC record in it begins. */
function nextMember(looked: Looked): (source: Source, from: number) => Promise<number> {
  const [first, begins] = looked.coding === "gzip" ? [0x1f, isGzip] : [0x28, isZstd];
  return (source, from) =>
    search(source, from, 10, async (bytes, start) => {
      for (let at = bytes.indexOf(first); at >= 0 && at + 10 <= bytes.length; at = bytes.indexOf(first, at + 1)) {
        if (begins(bytes.subarray(at, at + 10)) && (await isRecordMember(source, looked, start + at))) return at;
      }
      return -1;
    });
}

function ranges(cuts: readonly number[], size: number): readonly Part[] {
  const inner = [...new Set(cuts)].filter((c) => c > 0 && c < size).sort((a, b) => a - b);
  const starts = [0, ...inner];
  if (starts.length === 1) return WHOLE;
  return starts.map((start, at) => ({ kind: "range", start, end: starts[at + 1] ?? size }));
}

/** Ranges of about `target` bytes, each cut moved on to the next place that `next` finds. */
async function rangesBy(source: Source, target: number, next: (source: Source, from: number) => Promise<number>) {
  const count = Math.ceil(source.size / target);
  const cuts: number[] = [];
  for (let n = 1; n < count; n++) cuts.push(await next(source, Math.floor((n * source.size) / count)));
  return ranges(cuts, source.size);
}

/** Ranges of an uncompressed WARC: its records are walked, since only their lengths tell where they end. */
async function warcRanges(source: Source, target: number, limit: number): Promise<readonly Part[]> {
  const cuts: number[] = [];
  let last = 0;
  for await (const frames of framesOf(decode("none", source.bytes(), 0), warcSplitter(0, limit, false))) {
    for (const { offset, broken } of frames) {
      if (broken !== null || offset - last < target) continue;
      cuts.push(offset);
      last = offset;
    }
  }
  return ranges(cuts, source.size);
}

function stripes(size: number, target: number): readonly Part[] {
  const count = Math.min(Math.max(Math.ceil(size / (target / 4)), 1), MOST_STRIPES);
  if (count === 1) return WHOLE;
  return Array.from({ length: count }, (_, index) => ({ kind: "stripe", index, count }));
}

/** Stripes of a table's groups of rows: each group is read once, so there may be as many as there are groups. */
async function groupStripes(source: Source, looked: Looked, target: number): Promise<readonly Part[]> {
  const { openParquet } = await import("../codec/parquet-rows.ts");
  const bytes = storedBytes(source, looked.coding);
  const table = bytes === null ? null : await openParquet(bytes);
  const groups = table === null || "fault" in table ? 1 : table.groups.length;
  const count = Math.min(groups, Math.ceil(source.size / target));
  if (count <= 1) return WHOLE;
  return Array.from({ length: count }, (_, index) => ({ kind: "stripe", index, count }));
}

async function partsOfLooked(source: Source, looked: Looked, limit: number, target: number): Promise<readonly Part[]> {
  const id = looked.reader?.format.id;
  if (looked.archive !== null) return stripes(source.size, target);
  if (id === undefined || ONE_RECORD.has(id)) return WHOLE;
  if (id === "warc" && looked.members) return rangesBy(source, target, nextMember(looked));
  if (id === "parquet") return groupStripes(source, looked, target);
  if (looked.coding === "none" && id === "warc") return warcRanges(source, target, limit);
  if (looked.coding === "none" && id === "jsonl" && looked.charset === null) return rangesBy(source, target, nextLine);
  return stripes(source.size, target);
}

/**
 * How one file is read by several: in ranges of stored bytes where records can be found from anywhere, in stripes of
 * its records where they cannot, whole when it is one page or small. What the parts yield together is what the whole
 * does, each record once and with the same origin. `targetBytes` is the size of a range.
 */
export async function partsOf(source: Source, settings: IngestSettings, targetBytes: number): Promise<readonly Part[]> {
  if (source.size <= targetBytes / 4) return WHOLE;
  return partsOfLooked(source, await look(source, settings), settings.maxRecordBytes, targetBytes);
}
