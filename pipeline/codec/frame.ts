import type { Decoded, Tear } from "./decoded.ts";

/** What can be wrong with a stretch before anyone looks into it. */
export type Broken = "truncated" | "corrupt" | "oversized" | "unclosed" | "stray";

/** One record's bytes as they stand in the decoded stream. */
export interface Frame {
  readonly offset: number;
  /** All of the record; only its beginning when it is oversized. */
  readonly bytes: Buffer;
  readonly broken: null | { readonly fault: Broken; readonly message: string };
}

/** Cuts a stream into records as its bytes come; the frames do not depend on how the bytes are chunked. */
export interface Splitter {
  readonly push: (bytes: Uint8Array) => readonly Frame[];
  /** A compressed member begins at this stored byte. */
  readonly member: (at: number) => readonly Frame[];
  readonly tear: (tear: Tear) => readonly Frame[];
  readonly end: () => readonly Frame[];
}

/** Bytes kept of a record that is too large to hold. */
const HEAD_BYTES = 64 * 1024;

/** What is kept of a record of more than `limit` bytes: its beginning, copied. */
export function headOf(bytes: Buffer, limit: number): Buffer {
  return Buffer.from(bytes.subarray(0, Math.min(HEAD_BYTES, limit)));
}

/** A broken frame. */
export function broken(offset: number, bytes: Buffer, fault: Broken, message: string): Frame {
  return { offset, bytes, broken: { fault, message } };
}

/** The frame for a record of `size` bytes where at most `limit` are allowed; `bytes` is its beginning. */
export function oversized(offset: number, bytes: Buffer, size: number, limit: number): Frame {
  return broken(offset, bytes, "oversized", `record of ${size} bytes, more than the ${limit} allowed`);
}

/** The frames of a decoded stream, as many at a time as one piece of it completes. */
export async function* framesOf(pieces: AsyncIterable<Decoded>, splitter: Splitter): AsyncGenerator<readonly Frame[]> {
  for await (const piece of pieces) {
    if (piece.kind === "bytes") yield splitter.push(piece.bytes);
    else if (piece.kind === "member") yield splitter.member(piece.at);
    else yield splitter.tear(piece);
  }
  yield splitter.end();
}
