/** Bytes that can be read from any place. */
export interface RandomBytes {
  readonly size: number;
  /** The bytes from `start` to `end`; fewer where they end before. */
  readonly read: (start: number, end: number) => Promise<Buffer>;
}

/** Bytes in memory. */
export function heldBytes(bytes: Buffer): RandomBytes {
  return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

/** Bytes that something else gives out in chunks. */
export function chunkedBytes(
  size: number,
  chunks: (start: number, end: number) => AsyncIterable<Uint8Array>,
): RandomBytes {
  const read = async (start: number, end: number) => {
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks(start, Math.min(end, size))) parts.push(chunk);
    return Buffer.concat(parts);
  };
  return { size, read };
}
