import type { ArchiveMember } from "./archive.ts";
import type { RandomBytes } from "./random-bytes.ts";
import { chunks, DEFLATED, inflated, type ZipStored, zipPieces } from "./zip-pieces.ts";

/** What a member's own head begins with, and how long it is before the name (APPNOTE 4.3.7). */
const [MAGIC, HEAD] = [0x04034b50, 30];
/** The size that says: see the Zip64 field. */
const IN_FIELD = 0xffffffff;

/** Sizes in the Zip64 field of a head: unpacked, then packed (APPNOTE 4.5.3). */
function zip64(extra: Buffer): readonly [size: number, packed: number] | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1 || at + 20 > extra.length) continue;
    return [Number(extra.readBigUInt64LE(at + 4)), Number(extra.readBigUInt64LE(at + 12))];
  }
  return null;
}

/** How long a deflated member is whose sizes are said after it only. */
async function measured(
  bytes: RandomBytes,
  start: number,
): Promise<{ readonly size: number; readonly packed: number }> {
  let [size, packed] = [0, 0];
  const told = (count: number) => {
    packed += count;
  };
  for await (const piece of inflated(chunks(bytes, start, bytes.size), start, told)) {
    if (piece.kind === "bytes") size += piece.bytes.length;
  }
  return { size, packed };
}

interface Loose {
  readonly name: string;
  readonly stored: ZipStored;
}

async function headAt(bytes: RandomBytes, at: number): Promise<Loose | null> {
  const head = await bytes.read(at, at + HEAD);
  if (head.length < HEAD || head.readUInt32LE(0) !== MAGIC) return null;
  const [flags, method] = [head.readUInt16LE(6), head.readUInt16LE(8)];
  const [named, extra] = [head.readUInt16LE(26), head.readUInt16LE(28)];
  const rest = await bytes.read(at + HEAD, at + HEAD + named + extra);
  if (rest.length < named + extra) return null;
  const start = at + HEAD + named + extra;
  const after = (flags & 8) !== 0 && head.readUInt32LE(18) === 0;
  // Stored bytes whose length is said after them cannot be told from what follows.
  if (after && method !== DEFLATED) return null;
  const large = head.readUInt32LE(22) === IN_FIELD ? zip64(rest.subarray(named)) : null;
  const said = { size: large?.[0] ?? head.readUInt32LE(22), packed: large?.[1] ?? head.readUInt32LE(18) };
  const { size, packed } = after ? await measured(bytes, start) : said;
  const crc32 = after ? null : head.readUInt32LE(14);
  const stored = { at, start, packed, method, encrypted: (flags & 1) !== 0, size, crc32 };
  return { name: rest.toString("utf8", 0, named).replaceAll("\\", "/"), stored };
}

/** Members by the heads before each, of a zip archive that has lost its directory, up to where none follows another. */
export async function* looseMembers(bytes: RandomBytes): AsyncGenerator<ArchiveMember> {
  for (let at = 0; ; ) {
    const found = await headAt(bytes, at);
    if (found === null) return;
    const { name, stored } = found;
    yield {
      kind: name.endsWith("/") ? "folder" : "file",
      name,
      size: stored.size,
      encrypted: stored.encrypted,
      pieces: () => zipPieces(bytes, stored),
      again: true,
    };
    at = stored.start + stored.packed;
    // Sizes that are said after a member, with or without a magic of their own (APPNOTE 4.3.9).
    if (stored.crc32 === null) at += (await bytes.read(at, at + 4)).toString("latin1") === "PK\x07\x08" ? 16 : 12;
  }
}
