import type { ArchiveMember } from "../codec/archive.ts";
import { type Tear, untorn } from "../codec/decoded.ts";
import type { Part, Source } from "../stage.ts";

/** Members of at most this many bytes are held in memory, and so can be read from any place. */
const HELD = 32 * 1024 * 1024;
/** Bytes of a longer one that are kept for a second look: more than a look asks for. */
const KEPT = 24 * 1024 * 1024;

/** The bytes from `start` to `end` of what comes in order. */
async function* stretch(chunks: AsyncIterable<Uint8Array>, start: number, end: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  if (end <= start) return;
  for await (const chunk of chunks) {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, chunk.length)];
    at += chunk.length;
    if (to > from) yield chunk.subarray(from, to);
    if (at >= end) return;
  }
}

/** Bytes that come once, made to be looked over from their beginning again, until `KEPT` of them have gone by. */
function again(chunks: AsyncIterable<Uint8Array>, path: string): () => AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  let [size, count] = [0, 0];
  return async function* () {
    for (let at = 0; ; at++) {
      const held = kept[at];
      if (held !== undefined) {
        yield held;
        continue;
      }
      if (at < count) throw new Error(`${path}: what has gone by is read again`);
      const next = await iterator.next();
      if (next.done === true) return;
      count++;
      size += next.value.length;
      if (size <= KEPT) kept.push(Uint8Array.from(next.value));
      yield next.value;
    }
  };
}

/** All of a member's bytes, and what is wrong with them. */
export async function held(member: ArchiveMember, most: number): Promise<{ bytes: Buffer; tear: Tear | null }> {
  const { bytes, torn } = untorn(member.pieces());
  const parts: Uint8Array[] = [];
  for await (const part of stretch(bytes, 0, most)) parts.push(Uint8Array.from(part));
  return { bytes: Buffer.concat(parts), tear: torn() };
}

/** Bytes in memory, as readers see a file. */
export function heldSource(path: string, bytes: Buffer, part: Part, torn: Source["torn"]): Source {
  return {
    path,
    size: bytes.length,
    part,
    bytes: async function* (start = 0, end = bytes.length) {
      if (end > start) yield bytes.subarray(start, end);
    },
    ...(torn === undefined ? {} : { torn }),
  };
}

/** A member of an archive, as readers see a file: in memory where it is small, else to be read in order. */
export async function memberSource(member: ArchiveMember, path: string, part: Part): Promise<Source> {
  if (member.size <= HELD) {
    const { bytes, tear } = await held(member, HELD);
    return heldSource(path, bytes, part, () => tear);
  }
  let torn: () => Tear | null = () => null;
  const fresh = () => {
    const opened = untorn(member.pieces());
    torn = opened.torn;
    return opened.bytes;
  };
  const open = member.again ? fresh : again(fresh(), path);
  return {
    path,
    size: member.size,
    part,
    sequential: true,
    bytes: (start = 0, end = member.size) => stretch(open(), start, end),
    torn: () => torn(),
  };
}
