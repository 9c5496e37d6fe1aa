import { createDCtx, decompress, decompressUsingDict, freeDCtx, init } from "@bokuweb/zstd-wasm";
import { zstdHead } from "./zstd-frame.ts";

let loading: Promise<void> | null = null;

/** Loads the library, once: a second load while it works takes its memory away. */
export function zstdReady(): Promise<void> {
  loading ??= init();
  return loading;
}

/** A frame of at most `most` decoded bytes, decoded at once with its checksum, by a dictionary where there is one; null when it is not sound. The library must be ready. */
export function decodeWhole(frame: Buffer, most: number, dictionary: Buffer | null): Uint8Array | null {
  const size = zstdHead(frame)?.size ?? null;
  if (size !== null && size > most) return null;
  const heap = { defaultHeapSize: most };
  const context = dictionary === null ? null : createDCtx();
  try {
    if (dictionary === null || context === null) return decompress(frame, heap);
    return decompressUsingDict(context, frame, dictionary, heap);
  } catch (error) {
    // The library throws plain errors with a code of its own.
    if (error instanceof Error && /code -?\d+/.test(error.message)) return null;
    throw error;
  } finally {
    if (context !== null) freeDCtx(context);
  }
}
