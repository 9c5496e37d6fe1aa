import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { constants, gunzipSync } from "node:zlib";
import { decompress } from "fzstd";
import { expect, test } from "vitest";
import { ROOT, SAMPLE, scratch } from "./newsmill.ts";

/** What a file holds once unpacked, as far as it can be: other builds of zlib may pack the same text otherwise. */
function unpacked(file: string): Buffer {
  const bytes = readFileSync(file);
  if (file.endsWith(".gz")) return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  // A frame that needs a dictionary is what one build of the compressor makes of it.
  if (file.endsWith(".warc.zst")) return bytes;
  return file.endsWith(".zst") ? Buffer.from(decompress(bytes)) : bytes;
}

test("the packed files of the sample dump are what its sources make", () => {
  const out = scratch();
  const tsx = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");
  execFileSync(process.execPath, [tsx, join(ROOT, "scripts", "build-samples.ts"), out], { cwd: ROOT });
  const made = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((f) => statSync(join(out, f)).isFile());
  expect(made.length).toBe(15);
  for (const file of made) expect(unpacked(join(SAMPLE, file)).equals(unpacked(join(out, file))), file).toBe(true);
});
