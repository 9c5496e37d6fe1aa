import { createInflateRaw } from "node:zlib";

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
