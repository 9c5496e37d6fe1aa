import { compress, init } from "@bokuweb/zstd-wasm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Decoded } from "../../pipeline/codec/decoded.ts";
import { isZstd, unzstd } from "../../pipeline/codec/zstd.ts";
import { chunked } from "./chunked.ts";

beforeAll(init);

async function decoded(bytes: Uint8Array, sizes: readonly number[] = [1000]) {
  const out: Decoded[] = [];
  for await (const piece of unzstd(chunked(bytes, sizes))) out.push(piece);
  const text = Buffer.concat(out.flatMap((p) => (p.kind === "bytes" ? [p.bytes] : []))).toString("utf8");
  return { text, tears: out.filter((p) => p.kind === "tear") };
}

const lines = (n: number) =>
  Array.from({ length: n }, (_, i) => `line ${i}: ${(i * 7919) % 10007} bells, ${(i * 31) % 97} ropes\n`).join("");
const zip = (text: string) => compress(Buffer.from(text), 3);
const skippable = Buffer.concat([Buffer.from([0x50, 0x2a, 0x4d, 0x18, 6, 0, 0, 0]), Buffer.from("whatev")]);

describe("unzstd", () => {
  test.each([[[1000]], [[1]], [[70_000, 3]]])("gives back frames one after another, in chunks of %j", async (sizes) => {
    const file = Buffer.concat([zip(lines(20)), skippable, zip(lines(3000)), zip("")]);
    expect(await decoded(file, sizes)).toEqual({ text: lines(20) + lines(3000), tears: [] });
  });

  test("a long text through a window that is used again and again", async () => {
    const text = lines(120_000);
    expect((await decoded(zip(text), [65_536])).text === text).toBe(true);
  });

  test("a cut frame gives the blocks before the cut, and says so", async () => {
    const [text, zipped] = [lines(60_000), zip(lines(60_000))];
    const cut = await decoded(zipped.subarray(0, zipped.length - 50));
    expect(cut.tears).toMatchObject([{ fault: "truncated", at: zipped.length - 50 }]);
    expect(cut.text.length).toBeGreaterThan(100_000);
    expect(text.startsWith(cut.text)).toBe(true);
  });

  test("bytes that are no frame are a tear, not an error", async () => {
    const file = Buffer.concat([zip("one"), Buffer.from("and then something else entirely")]);
    expect(await decoded(file)).toMatchObject({ text: "one", tears: [{ fault: "corrupt" }] });
  });
});

test("what begins a frame", () => {
  expect(isZstd(zip("a"))).toBe(true);
  expect(isZstd(skippable)).toBe(true);
  expect(isZstd(Buffer.from("{}"))).toBe(false);
});
