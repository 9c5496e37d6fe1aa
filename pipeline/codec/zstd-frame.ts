/** What a zstd frame says of itself before its first block (RFC 8878, section 3.1.1.1). */
export interface ZstdHead {
  readonly length: number;
  readonly checksum: boolean;
  /** Id of the dictionary that it names; 0 for none, which does not mean that it needs none. */
  readonly dictionary: number;
  /** Decoded bytes, or null where it does not say. */
  readonly size: number | null;
}

/** Length of the longest head of a frame. */
export const LONGEST_ZSTD_HEAD = 18;
/** Decoded bytes of a block, at most. */
const BLOCK = 128 * 1024;
/** Stored bytes of a block with its head, at most. */
export const LONGEST_BLOCK = BLOCK + 3;
const MAGIC = 0xfd2fb528;
const SIZES = [0, 2, 4, 8];
const ID_SIZES = [0, 1, 2, 4];

/** Whether bytes begin a frame of data. */
export function isDataFrame(bytes: Buffer): boolean {
  return bytes.length >= 4 && bytes.readUInt32LE(0) === MAGIC;
}

/** Length of the skippable frame that bytes begin with; null when they begin with none, or end before its length. */
export function skippableLength(bytes: Buffer): number | null {
  if (bytes.length < 8 || (bytes.readUInt32LE(0) & 0xfffffff0) >>> 0 !== 0x184d2a50) return null;
  return 8 + bytes.readUInt32LE(4);
}

/** The head of the frame that bytes begin with, or null when they end inside it. */
export function zstdHead(bytes: Buffer): ZstdHead | null {
  const descriptor = bytes[4];
  if (descriptor === undefined) return null;
  const single = (descriptor & 0x20) !== 0;
  const idSize = ID_SIZES[descriptor & 3] ?? 0;
  const said = SIZES[descriptor >> 6] ?? 0;
  const sizeSize = said === 0 && single ? 1 : said;
  const idAt = 5 + (single ? 0 : 1);
  const length = idAt + idSize + sizeSize;
  if (bytes.length < length) return null;
  const dictionary = idSize === 0 ? 0 : bytes.readUIntLE(idAt, idSize);
  const low = sizeSize === 0 ? null : bytes.readUIntLE(idAt + idSize, Math.min(sizeSize, 4));
  const high = sizeSize === 8 ? bytes.readUInt32LE(idAt + idSize + 4) * 2 ** 32 : sizeSize === 2 ? 256 : 0;
  return { length, checksum: (descriptor & 4) !== 0, dictionary, size: low === null ? null : low + high };
}

/** Length, with its head, of the block that bytes begin with, and whether it is its frame's last; null when they end inside its head. */
export function zstdBlock(bytes: Buffer): { readonly length: number; readonly last: boolean } | null {
  if (bytes.length < 3) return null;
  const head = bytes.readUIntLE(0, 3);
  const stored = ((head >> 1) & 3) === 1 ? 1 : head >> 3;
  return { length: 3 + stored, last: (head & 1) === 1 };
}

/** Length of the frame that bytes begin with, and the most bytes that it can hold; null when they end inside it. */
export function zstdFrame(bytes: Buffer): { readonly length: number; readonly most: number } | null {
  const head = zstdHead(bytes);
  if (head === null) return null;
  let [at, blocks] = [head.length, 0];
  for (;;) {
    const block = zstdBlock(bytes.subarray(at, at + 3));
    if (block === null) return null;
    at += block.length;
    blocks++;
    if (block.last) break;
  }
  at += head.checksum ? 4 : 0;
  return at > bytes.length ? null : { length: at, most: blocks * BLOCK };
}
