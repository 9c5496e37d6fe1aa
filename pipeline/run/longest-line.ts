import { createReadStream, statSync } from "node:fs";
import { createGunzip } from "node:zlib";

const NEWLINE = 10;

async function longestIn(path: string): Promise<number> {
  const stored = createReadStream(path, { highWaterMark: 1 << 20 });
  const bytes = path.endsWith(".gz") ? stored.pipe(createGunzip()) : stored;
  let [longest, line] = [0, 0];
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      longest = Math.max(longest, line + end - start);
      line = 0;
      start = end + 1;
    }
    line += chunk.length - start;
  }
  return Math.max(longest, line);
}

/** The length in bytes of the longest line of NDJSON files that can matter: those that no line of `usual` bytes could fill are not read. */
export async function longestLine(files: readonly string[], usual: number): Promise<number> {
  let longest = 0;
  for (const file of files) {
    if (!file.endsWith(".gz") && statSync(file).size <= usual) continue;
    longest = Math.max(longest, await longestIn(file));
  }
  return longest;
}
