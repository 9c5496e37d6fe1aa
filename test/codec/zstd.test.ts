import { compress, compressUsingDict, createCCtx } from "@bokuweb/zstd-wasm";
import { beforeAll, describe, expect, test } from "vitest";
import xxhash from "xxhash-wasm";
import type { Decoded } from "../../pipeline/codec/decoded.ts";
import { isZstd, unzstd } from "../../pipeline/codec/zstd.ts";
import { zstdDictionary } from "../../pipeline/codec/zstd-dictionary.ts";
import { zstdReady } from "../../pipeline/codec/zstd-whole.ts";
import { chunked } from "./chunked.ts";

beforeAll(zstdReady);

async function pieces(bytes: Uint8Array, sizes: readonly number[], dictionary: Buffer | null) {
  const out: Decoded[] = [];
  for await (const piece of unzstd(chunked(bytes, sizes), 0, dictionary)) out.push(piece);
  return out;
}

async function decoded(bytes: Uint8Array, sizes: readonly number[] = [1000], dictionary: Buffer | null = null) {
  const out = await pieces(bytes, sizes, dictionary);
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

/** A frame with a checksum of its own, which the compressor at hand does not write: a raw block. */
function checked(text: string, sum: number): Buffer {
  const body = Buffer.from(text);
  const out = Buffer.alloc(4 + 1 + 4 + 3 + body.length + 4);
  out.writeUInt32LE(0xfd2fb528, 0);
  out.writeUInt8(0xa4, 4);
  out.writeUInt32LE(body.length, 5);
  out.writeUIntLE((body.length << 3) | 1, 9, 3);
  body.copy(out, 12);
  out.writeUInt32LE(sum, 12 + body.length);
  return out;
}

describe("checksums", async () => {
  const { h64 } = await xxhash();
  const sumOf = (text: string) => Number(h64(text) & 0xffffffffn);
  const long = lines(1).repeat(9000).slice(0, 100_000);

  test("that agree are no part of the text", async () => {
    const file = Buffer.concat([checked("bells", sumOf("bells")), zip(" and ropes")]);
    expect(await decoded(file)).toEqual({ text: "bells and ropes", tears: [] });
  });

  test("that do not agree are a tear, and the next frame is read", async () => {
    const file = Buffer.concat([checked(long, 1), zip("next")]);
    const { text, tears } = await decoded(file);
    expect(tears).toMatchObject([{ fault: "corrupt" }]);
    expect(text.endsWith("next")).toBe(true);
  });
});

describe("dictionaries", () => {
  const dictionary = Buffer.from(lines(400));
  const pack = (text: string) => Buffer.from(compressUsingDict(createCCtx(), Buffer.from(text), dictionary, 3));
  const opening = (content: Uint8Array) => {
    const head = Buffer.alloc(8);
    head.writeUInt32LE(0x184d2a5d, 0);
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, content]);
  };

  test.each([
    ["as it is", () => dictionary],
    ["compressed", () => zip(lines(400))],
  ])("stand in the first frame, %s", async (_name, content) => {
    const file = Buffer.concat([opening(content()), pack(lines(30)), pack(lines(5))]);
    const found = await zstdDictionary(chunked(file, [100]));
    expect(found).toEqual(dictionary);
    if (!(found instanceof Buffer)) return;
    for (const sizes of [[1], [700]]) {
      expect(await decoded(file, sizes, found)).toEqual({ text: lines(30) + lines(5), tears: [] });
    }
  });

  test("a damaged frame is a tear, and the frames around it are read", async () => {
    const [one, two, three] = [pack("one "), pack(lines(50)), pack("three")];
    two.fill(0xff, two.length - 6, two.length - 1);
    const { text, tears } = await decoded(Buffer.concat([one, two, three]), [64], dictionary);
    expect(text).toBe("one three");
    expect(tears).toMatchObject([{ fault: "corrupt", at: one.length }]);
  });

  test("other first frames hold none; a cut one is told", async () => {
    expect(await zstdDictionary(chunked(skippable, [9]))).toBeNull();
    expect(await zstdDictionary(chunked(zip("a"), [9]))).toBeNull();
    expect(await zstdDictionary(chunked(opening(dictionary).subarray(0, 90), [9]))).toMatch(/no end/);
  });
});

test("members are where frames begin", async () => {
  const [one, two] = [zip("one"), zip("two")];
  const found = await pieces(Buffer.concat([one, skippable, two]), [10], null);
  expect(found.flatMap((p) => (p.kind === "member" ? [p.at] : []))).toEqual([0, one.length + skippable.length]);
});

test("what begins a frame", () => {
  expect(isZstd(zip("a"))).toBe(true);
  expect(isZstd(skippable)).toBe(true);
  expect(isZstd(Buffer.from("{}"))).toBe(false);
});
