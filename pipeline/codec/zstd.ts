import { Decompress } from "fzstd";
import type { Decoded } from "./decoded.ts";
import { feed } from "./feed.ts";

const STEP = 64 * 1024;

/** Whether bytes begin a zstd frame, or a skippable frame such as the one that opens a `.warc.zst` (RFC 8878). */
export function isZstd(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if (b === 0x2a && c === 0x4d && d === 0x18) return a !== undefined && (a & 0xf0) === 0x50;
  return a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd;
}

/** Decodes zstd of any number of frames. A torn or corrupt stream gives what it holds before the damage, then a tear. Frames that need a dictionary are refused. */
export async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Decoded> {
  const stored = feed(chunks, 0);
  let out: Uint8Array[] = [];
  const decoder = new Decompress((bytes) => out.push(bytes));
  for (;;) {
    // Steps counted from the start of the file: what a damaged stream still gives does not depend on how it is read.
    const step = Buffer.from((await stored.ahead(STEP)).subarray(0, STEP));
    let fault: string | null = null;
    try {
      decoder.push(step, step.length === 0);
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
    }
    for (const bytes of out) if (bytes.length > 0) yield { kind: "bytes", bytes };
    out = [];
    if (fault !== null) {
      const cut = step.length === 0;
      const message = cut ? "the zstd frame has no end" : `bad zstd data (${fault})`;
      yield { kind: "tear", fault: cut ? "truncated" : "corrupt", at: stored.at(), message };
      return;
    }
    if (step.length === 0) return;
    stored.skip(step.length);
  }
}
