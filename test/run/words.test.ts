import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { encodeWords } from "../../pipeline/codec/words.ts";
import { wordsOf } from "../../pipeline/run/words.ts";
import type { BodyWords } from "../../schemas/sketch.ts";

const folder = mkdtempSync(join(tmpdir(), "newsmill-words-"));
afterAll(() => rmSync(folder, { recursive: true }));

const body = (n: number): BodyWords => ({ words: Uint32Array.of(n, n + 1), paragraphEnds: Uint32Array.of(2) });
const stored = (name: string, from: number) => {
  const path = join(folder, name);
  writeFileSync(path, encodeWords([0, 1, 2, 3, 4].map((i) => body(from + i))));
  return path;
};

test("words are found by their place among stretches of several files", async () => {
  const [a, b] = [stored("a", 100), stored("b", 200)];
  const words = wordsOf([
    { path: a, firstRow: 1, endRow: 3 },
    { path: a, firstRow: 4, endRow: 5 },
    { path: b, firstRow: 0, endRow: 2 },
  ]);
  expect(await words(Uint32Array.of(0, 2, 3, 4))).toEqual([101, 104, 200, 201].map(body));
  await expect(words(Uint32Array.of(5))).rejects.toThrow("no record 5");
});

test("a file that was cut is refused", async () => {
  const path = stored("cut", 0);
  truncateSync(path, 100);
  await expect(wordsOf([{ path, firstRow: 0, endRow: 5 }])(Uint32Array.of(4))).rejects.toThrow("bytes of 16");
});
