import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";
import type { Decoded } from "./decoded.ts";

/** Decodes one brotli stream (RFC 7932). It has no magic: only a name can tell that bytes are brotli. A damaged stream gives what it holds before the damage, then a tear. */
export async function* unbrotli(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Decoded> {
  const stream = createBrotliDecompress();
  let out: Buffer[] = [];
  let error: string | null = null;
  let settle: () => void = () => undefined;
  stream.on("data", (bytes: Buffer) => out.push(bytes));
  stream.on("end", () => settle());
  stream.on("error", (e) => {
    error = e.message;
    settle();
  });
  const wait = (act: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      settle = resolve;
      act(() => resolve());
    });
  let at = 0;
  for await (const chunk of chunks) {
    await wait((done) => stream.write(chunk, done));
    at += chunk.length;
    for (const bytes of out) yield { kind: "bytes", bytes };
    out = [];
    if (error !== null) break;
  }
  if (error === null) await wait(() => stream.end());
  for (const bytes of out) yield { kind: "bytes", bytes };
  stream.destroy();
  if (error === null) return;
  const cut = /unexpected end/.test(error);
  yield { kind: "tear", fault: cut ? "truncated" : "corrupt", at, message: `bad brotli data (${error})` };
}

/** All of a small brotli stream, such as the body of an HTTP response. Throws on bad data, or when it holds more than `limit` bytes. */
export function unbrotliSmall(bytes: Uint8Array, limit: number): Buffer {
  return brotliDecompressSync(bytes, { maxOutputLength: limit });
}
