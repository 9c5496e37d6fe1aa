import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileDigest } from "../../pipeline/run/digest.ts";
import { readLines, rowText, rowWriter } from "../../pipeline/run/rows.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsmill-rows-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(path: string, start: number, end: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(path, { start, end })) lines.push(line);
  return lines;
}

describe("row checkpoints", () => {
  test("give back the rows that were written, from any row on", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.json(), { minLength: 1, maxLength: 30 }), fc.nat(), async (rows, pick) => {
        const path = join(folder, "rows.ndjson");
        const writer = rowWriter(path);
        const starts = rows.map((row) => {
          const { byte } = writer.at();
          writer.write(row);
          return byte;
        });
        const { bytes } = writer.close();
        const first = pick % rows.length;
        expect(await read(path, starts[first] ?? -1, bytes)).toEqual(rows.slice(first));
      }),
      { numRuns: 50 },
    );
  });

  test("appear under their name when closed, with the digest of their bytes", async () => {
    const path = join(folder, "rows.ndjson");
    const writer = rowWriter(path);
    writer.write(`{"a":"é"}`);
    expect(existsSync(path)).toBe(false);
    const closed = writer.close();
    expect(readFileSync(path, "utf8")).toBe(`{"a":"é"}\n`);
    expect(closed).toEqual({ bytes: 11, sha256: await fileDigest(path) });
  });

  test("hold no half of a surrogate pair, and change no other text", () => {
    const pair = "\u{1f30a}";
    expect(JSON.parse(rowText({ a: `x\ud800y`, b: [pair, { c: `\udfff` }], d: "\\ud800" }))).toEqual({
      a: "x\ufffdy",
      b: [pair, { c: "\ufffd" }],
      d: "\\ud800",
    });
  });

  test("a checkpoint cut inside a row is not read as if it were whole", async () => {
    const path = join(folder, "rows.ndjson");
    writeFileSync(path, `{"a":1}\n{"a":`);
    await expect(read(path, 0, 13)).rejects.toThrow(/byte 13: the checkpoint ends inside a row/);
  });
});
