import { crc32 } from "node:zlib";
import type { Decoded, Tear } from "./decoded.ts";
import { inflater } from "./inflate.ts";
import type { RandomBytes } from "./random-bytes.ts";
import { unzstd } from "./zstd.ts";

const STEP = 256 * 1024;
/** Methods of compression (APPNOTE 4.4.5). */
export const [STORED, DEFLATED, ZSTD] = [0, 8, 93];

/** Where the bytes of a member are, and what is said of them. */
export interface ZipStored {
  /** Where its head begins. */
  readonly at: number;
  /** Where its bytes begin, and how many are stored. */
  readonly start: number;
  readonly packed: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** Bytes once unpacked, and their checksum; null where it is not said. */
  readonly size: number;
  readonly crc32: number | null;
}

const tear = (fault: Tear["fault"], at: number, message: string): Tear => ({ kind: "tear", fault, at, message });

/** Bytes from any place, in order. */
export async function* chunks(bytes: RandomBytes, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += STEP) {
    const chunk = await bytes.read(at, Math.min(at + STEP, end));
    if (chunk.length === 0) return;
    yield chunk;
  }
}

/** What a deflate stream holds, to its end or that of the bytes; `used` is told how many bytes of it there were. */
export async function* inflated(
  packed: AsyncIterable<Buffer>,
  at: number,
  used: (count: number) => void = () => undefined,
): AsyncGenerator<Decoded> {
  const deflate = inflater();
  try {
    for await (const chunk of packed) {
      const { out, used: count, error, ended } = await deflate.push(chunk);
      used(count);
      for (const bytes of out) yield { kind: "bytes", bytes };
      if (error !== null) yield tear("corrupt", at, `bad compressed data (${error})`);
      if (error !== null || ended) return;
    }
  } finally {
    deflate.close();
  }
}

function unpacked(method: number, packed: AsyncIterable<Buffer>, at: number): AsyncIterable<Decoded> {
  if (method === DEFLATED) return inflated(packed, at);
  if (method === ZSTD) return unzstd(packed, at);
  return (async function* () {
    if (method !== STORED) yield tear("corrupt", at, `its compression, method ${method}, is not supported`);
    else for await (const bytes of packed) yield { kind: "bytes" as const, bytes };
  })();
}

/** A member's bytes, no more than is said, and a tear where they do not agree with its length or checksum; as they are stored where they are encrypted. */
export async function* zipPieces(bytes: RandomBytes, member: ZipStored): AsyncGenerator<Decoded> {
  const { at, start } = member;
  const packed = chunks(bytes, start, start + member.packed);
  if (member.encrypted) {
    for await (const chunk of packed) yield { kind: "bytes", bytes: chunk };
    return;
  }
  let [size, sum] = [0, 0];
  for await (const piece of unpacked(member.method, packed, at)) {
    if (piece.kind === "tear") return yield piece;
    if (piece.kind !== "bytes") continue;
    size += piece.bytes.length;
    if (size > member.size) break;
    sum = crc32(piece.bytes, sum);
    yield piece;
  }
  if (size < member.size) yield tear("truncated", at, `${size} of the member's ${member.size} bytes are there`);
  else if (size > member.size || (member.crc32 !== null && sum !== member.crc32))
    yield tear("corrupt", at, "the member's checksum or length does not agree with its bytes");
}
