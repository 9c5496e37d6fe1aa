import type { Tear } from "../../codec/decoded.ts";
import type { OpenFile } from "../reader.ts";

/** A file held whole. `size` counts all its bytes; `bytes` only its beginning when there are more than the limit. */
export interface WholeFile {
  readonly bytes: Buffer;
  readonly size: number;
  readonly tear: Tear | null;
}

/** All bytes of a file that is one record; the first `most` of them where there are more than `limit`. */
export async function wholeFile(file: OpenFile, limit: number, most = 64 * 1024): Promise<WholeFile> {
  const parts: Uint8Array[] = [];
  let [size, tear] = [0, null as Tear | null];
  for await (const piece of file.pieces) {
    if (piece.kind === "tear") tear ??= piece;
    if (piece.kind !== "bytes") continue;
    if (size <= limit) parts.push(piece.bytes);
    size += piece.bytes.length;
  }
  const bytes = Buffer.concat(parts);
  return { bytes: size > limit ? bytes.subarray(0, Math.min(limit, most)) : bytes, size, tear };
}
