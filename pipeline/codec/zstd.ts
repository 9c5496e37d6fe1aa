import { Decompress } from "fzstd";
import xxhash from "xxhash-wasm";
import type { Decoded, Tear } from "./decoded.ts";
import { type Feed, feed } from "./feed.ts";
import {
  isDataFrame,
  LONGEST_BLOCK,
  LONGEST_ZSTD_HEAD,
  skippableLength,
  zstdBlock,
  zstdFrame,
  zstdHead,
} from "./zstd-frame.ts";
import { decodeWhole, zstdReady } from "./zstd-whole.ts";

const STEP = 64 * 1024;
/** Frames shorter than this are decoded at once, with their checksums, by the library in C. */
const SHORT = 256 * 1024;
/** A frame that needs a dictionary is decoded at once, whatever its length up to this. */
const LONGEST_WITH_DICTIONARY = 64 * 1024 * 1024;
/** Decoded bytes that are held at once, at most. */
const MOST = 128 * 1024 * 1024;

/** Whether bytes begin a zstd frame, or a skippable frame such as the one that opens a `.warc.zst` (RFC 8878). */
export function isZstd(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if (b === 0x2a && c === 0x4d && d === 0x18) return a !== undefined && (a & 0xf0) === 0x50;
  return a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd;
}

const torn = (fault: Tear["fault"], at: number, message: string): Tear => ({ kind: "tear", fault, at, message });
const cut = (stored: Feed, rest: Buffer) => torn("truncated", stored.at() + rest.length, "the zstd frame has no end");
const UNSOUND = "the zstd frame's checksum or length does not agree with its bytes";

/** Decodes a frame block by block, however long it is; checks its checksum, which the library does not. */
async function* longFrame(stored: Feed): AsyncGenerator<Decoded> {
  const hash = (await xxhash()).create64();
  let out: Uint8Array[] = [];
  const decoder = new Decompress((bytes) => out.push(bytes));
  const head = zstdHead(await stored.ahead(LONGEST_ZSTD_HEAD));
  if (head === null) return yield cut(stored, await stored.ahead(LONGEST_ZSTD_HEAD));
  let next = { length: head.length, last: false };
  for (let begun = false; ; begun = true) {
    const bytes = (await stored.ahead(next.length)).subarray(0, next.length);
    if (bytes.length < next.length) return yield cut(stored, bytes);
    try {
      decoder.push(Buffer.from(bytes), false);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return yield torn("corrupt", stored.at(), `bad zstd data (${why})`);
    }
    for (const piece of out) {
      hash.update(piece);
      if (piece.length > 0) yield { kind: "bytes", bytes: piece };
    }
    out = [];
    stored.skip(next.length);
    if (begun && next.last) break;
    const block = zstdBlock(await stored.ahead(3));
    if (block === null) return yield cut(stored, await stored.ahead(3));
    if (block.length > LONGEST_BLOCK) return yield torn("corrupt", stored.at(), "bad zstd data (a block too long)");
    next = block;
  }
  if (!head.checksum) return;
  const trailer = await stored.ahead(4);
  if (trailer.length < 4) return yield cut(stored, trailer);
  stored.skip(4);
  // The low four bytes of XXH64 (RFC 8878, section 3.1.1).
  if (BigInt(trailer.readUInt32LE(0)) !== (hash.digest() & 0xffffffffn)) yield torn("corrupt", stored.at(), UNSOUND);
}

async function* frameOf(stored: Feed, dictionary: Buffer | null): AsyncGenerator<Decoded> {
  let view = await stored.ahead(SHORT);
  let frame = zstdFrame(view);
  if (frame === null && dictionary !== null) {
    view = await stored.ahead(LONGEST_WITH_DICTIONARY);
    frame = zstdFrame(view);
    if (frame === null) {
      yield cut(stored, view);
      stored.skip(4);
      return;
    }
  }
  if (frame === null || frame.most > MOST) return yield* longFrame(stored);
  const bytes = decodeWhole(view.subarray(0, frame.length), frame.most, dictionary);
  if (bytes === null && dictionary === null) return yield* longFrame(stored);
  if (bytes === null) yield torn("corrupt", stored.at(), UNSOUND);
  else if (bytes.length > 0) yield { kind: "bytes", bytes };
  stored.skip(bytes === null ? 4 : frame.length);
}

/** Skips to the next place where a frame of data can begin, or to the end. */
async function findFrame(stored: Feed): Promise<void> {
  for (;;) {
    const bytes = await stored.ahead(STEP);
    const at = bytes.indexOf("\x28\xb5\x2f\xfd", 0, "latin1");
    const [found, last] = [at >= 0, bytes.length < STEP];
    stored.skip(found ? at : last ? bytes.length : bytes.length - 3);
    if (found || last) return;
  }
}

async function skipOver(stored: Feed, length: number): Promise<Decoded | null> {
  for (let left = length; left > 0; ) {
    const count = Math.min((await stored.ahead(1)).length, left);
    if (count === 0) return torn("truncated", stored.at(), "the skippable zstd frame has no end");
    stored.skip(count);
    left -= count;
  }
  return null;
}

/**
 * Decodes zstd of any number of frames, with their checksums. `base` is the offset of the first stored byte. A torn or
 * corrupt frame gives what can be had of it, then a tear; decoding goes on at the next place where a frame begins.
 */
export async function* unzstd(
  chunks: AsyncIterable<Uint8Array>,
  base = 0,
  dictionary: Buffer | null = null,
): AsyncGenerator<Decoded> {
  await zstdReady();
  const stored = feed(chunks, base);
  for (;;) {
    const head = await stored.ahead(8);
    if (head.length === 0) return;
    const skippable = skippableLength(head);
    if (skippable !== null) {
      const tear = await skipOver(stored, skippable);
      if (tear !== null) yield tear;
      continue;
    }
    let corrupt = !isDataFrame(head);
    if (corrupt) {
      const short = head.length < 4;
      yield torn(short ? "truncated" : "corrupt", stored.at(), "not the beginning of a zstd frame");
      stored.skip(1);
    } else {
      yield { kind: "member", at: stored.at() };
      for await (const piece of frameOf(stored, dictionary)) {
        corrupt ||= piece.kind === "tear";
        yield piece;
      }
    }
    if (corrupt) await findFrame(stored);
  }
}
