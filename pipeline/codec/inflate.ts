import { constants, createInflateRaw, inflateRawSync } from "node:zlib";

/** What one push of compressed bytes came to. */
export interface Inflated {
  readonly out: readonly Buffer[];
  /** Bytes of the push that belong to the deflate stream. */
  readonly used: number;
  /** The stream has come to its end, before the last byte pushed. */
  readonly ended: boolean;
  readonly error: string | null;
}

export interface Inflater {
  readonly push: (bytes: Uint8Array) => Promise<Inflated>;
  readonly close: () => void;
}

/** One raw deflate stream (RFC 1951). What comes out before an error is not lost but for the last push. */
export function inflater(): Inflater {
  const stream = createInflateRaw({ chunkSize: 128 * 1024 });
  let out: Buffer[] = [];
  let error: string | null = null;
  let settle: () => void = () => undefined;
  stream.on("data", (bytes: Buffer) => out.push(bytes));
  stream.on("error", (e) => {
    error = e.message;
    settle();
  });
  const push = async (bytes: Uint8Array): Promise<Inflated> => {
    const before = stream.bytesWritten;
    await new Promise<void>((resolve) => {
      settle = resolve;
      stream.write(bytes, () => resolve());
    });
    const used = stream.bytesWritten - before;
    const result = { out, used, ended: error === null && used < bytes.length, error };
    out = [];
    return result;
  };
  return { push, close: () => stream.destroy() };
}

const ALL = { info: true, finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 64 * 1024 } as const;

/**
 * A raw deflate stream that ends before these bytes do, at once: its text and its length. Null when it does not, or is
 * not sound. Many times quicker than an inflater for the short members that web archives are made of.
 */
export function inflateShort(bytes: Uint8Array): { readonly out: Buffer; readonly used: number } | null {
  try {
    // With `info`, which the types do not know, the engine that tells how far it got comes too.
    const done = inflateRawSync(bytes, ALL) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    const used = done.engine.bytesWritten;
    return used < bytes.length ? { out: done.buffer, used } : null;
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}
