import { crc32 } from "node:zlib";
import type { Decoded, Tear } from "./decoded.ts";
import { type Feed, feed } from "./feed.ts";
import { inflater, inflateShort } from "./inflate.ts";

/** Compressed bytes given to the inflater at a time, counted from the start of a member: the outcome of a torn one depends on nothing else. */
const STEP = 64 * 1024;
const LONGEST_HEADER = 64 * 1024;
/** Members shorter than this are decoded at once. */
const SHORT = 256 * 1024;

/** Whether bytes can begin a gzip member (RFC 1952): magic, deflate, no reserved flag, a known XFL and OS. */
export function isGzip(bytes: Uint8Array): boolean {
  const [id1, id2, method, flags = 0xff, , , , , extra = 0xff, system = 0x80] = bytes;
  if (id1 !== 0x1f || id2 !== 0x8b || method !== 8 || (flags & 0xe0) !== 0) return false;
  return (extra === 0 || extra === 2 || extra === 4) && (system <= 13 || system === 255);
}

/** Length of the member header that bytes begin with; -1 when they end before it does. */
function headerLength(bytes: Buffer): number {
  if (bytes.length < 10) return -1;
  const flags = bytes.readUInt8(3);
  let at = 10;
  if (flags & 4) at += bytes.length < 12 ? bytes.length : 2 + bytes.readUInt16LE(10);
  for (const bit of [8, 16]) {
    if (!(flags & bit)) continue;
    const zero = bytes.indexOf(0, at);
    if (zero < 0) return -1;
    at = zero + 1;
  }
  if (flags & 2) at += 2;
  return at > bytes.length ? -1 : at;
}

const torn = (fault: Tear["fault"], at: number, message: string): Tear => ({ kind: "tear", fault, at, message });

async function* trailer(stored: Feed, crc: number, size: number): AsyncGenerator<Decoded> {
  const bytes = await stored.ahead(8);
  if (bytes.length < 8) {
    yield torn("truncated", stored.at(), "the gzip member has no end");
    stored.skip(bytes.length);
    return;
  }
  const sound = bytes.readUInt32LE(0) === crc && bytes.readUInt32LE(4) === size % 2 ** 32;
  if (!sound) yield torn("corrupt", stored.at(), "the gzip member's checksum or length does not agree with its bytes");
  stored.skip(8);
}

/** The decoded bytes of one member whose header has been passed, then a tear if it is not sound. */
async function* member(stored: Feed): AsyncGenerator<Decoded> {
  const short = inflateShort((await stored.ahead(SHORT)).subarray(0, SHORT));
  if (short !== null) {
    if (short.out.length > 0) yield { kind: "bytes", bytes: short.out };
    stored.skip(short.used);
    yield* trailer(stored, crc32(short.out, 0), short.out.length);
    return;
  }
  yield* longMember(stored);
}

async function* longMember(stored: Feed): AsyncGenerator<Decoded> {
  const deflate = inflater();
  let [crc, size] = [0, 0];
  try {
    for (;;) {
      const step = (await stored.ahead(STEP)).subarray(0, STEP);
      if (step.length === 0) {
        yield torn("truncated", stored.at(), "the gzip member has no end");
        return;
      }
      const { out, used, ended, error } = await deflate.push(step);
      for (const bytes of out) {
        crc = crc32(bytes, crc);
        size += bytes.length;
        yield { kind: "bytes", bytes };
      }
      if (error !== null) {
        yield torn("corrupt", stored.at(), `bad compressed data (${error})`);
        return;
      }
      stored.skip(used);
      if (ended) break;
    }
  } finally {
    deflate.close();
  }
  yield* trailer(stored, crc, size);
}

/** Skips to the next place where a member can begin, or to the end. */
async function findMember(stored: Feed): Promise<void> {
  for (;;) {
    const bytes = await stored.ahead(STEP);
    let at = bytes.indexOf(0x1f);
    while (at >= 0 && at + 10 <= bytes.length && !isGzip(bytes.subarray(at, at + 10))) at = bytes.indexOf(0x1f, at + 1);
    const [found, last] = [at >= 0 && at + 10 <= bytes.length, bytes.length < STEP];
    stored.skip(found ? at : last ? bytes.length : at < 0 ? bytes.length : at);
    if (found || last) return;
  }
}

/**
 * Decodes gzip of any number of members. `base` is the offset of the first stored byte. A torn or corrupt member gives
 * what it holds before the damage, then a tear; decoding goes on at the next place where a member begins.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>, base: number): AsyncGenerator<Decoded> {
  const stored = feed(chunks, base);
  for (;;) {
    const head = await stored.ahead(LONGEST_HEADER);
    if (head.length === 0) return;
    if (head[0] === 0) {
      // Zero padding after the last member, as tape archives have it.
      let zeros = 0;
      while (head[zeros] === 0) zeros++;
      stored.skip(zeros);
      continue;
    }
    if (!isGzip(head)) {
      const cut = head.length < 10;
      yield torn(cut ? "truncated" : "corrupt", stored.at(), "not the beginning of a gzip member");
      stored.skip(1);
      await findMember(stored);
      continue;
    }
    const length = headerLength(head);
    if (length < 0) {
      yield torn("truncated", stored.at(), "the gzip header has no end");
      return;
    }
    yield { kind: "member", at: stored.at() };
    stored.skip(length);
    let corrupt = false;
    for await (const piece of member(stored)) {
      corrupt = piece.kind === "tear" && piece.fault === "corrupt";
      yield piece;
    }
    if (corrupt) await findMember(stored);
  }
}
