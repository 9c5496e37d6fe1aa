import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decoded } from "../../pipeline/codec/decoded.ts";
import { gunzip, isGzip } from "../../pipeline/codec/gzip.ts";
import { chunked } from "./chunked.ts";

async function decoded(bytes: Uint8Array, sizes: readonly number[] = [1000], base = 0) {
  const out: Decoded[] = [];
  for await (const piece of gunzip(chunked(bytes, sizes), base)) out.push(piece);
  const text = Buffer.concat(out.flatMap((p) => (p.kind === "bytes" ? [p.bytes] : []))).toString("latin1");
  return {
    text,
    members: out.flatMap((p) => (p.kind === "member" ? [p.at] : [])),
    tears: out.filter((p) => p.kind === "tear"),
  };
}

/** Text that does not compress away: every block of it differs. */
const long = (seed: number, size: number) => {
  let [text, state] = ["", seed];
  while (text.length < size) {
    state = (state * 48271) % 2147483647;
    text += state.toString(36);
  }
  return text;
};

describe("gunzip", () => {
  test("gives back what was compressed, however many members and however the bytes come", async () => {
    const parts = fc.array(fc.string({ maxLength: 300 }), { maxLength: 6 });
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(parts, sizes, async (texts, chunks) => {
        const zipped = texts.map((t) => gzipSync(Buffer.from(t, "utf8")));
        const { text, members, tears } = await decoded(Buffer.concat(zipped), chunks, 7);
        expect(Buffer.from(text, "latin1").toString("utf8")).toBe(texts.join(""));
        expect(members).toEqual(zipped.map((_, at) => 7 + Buffer.concat(zipped.slice(0, at)).length));
        expect(tears).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("a cut member gives what it holds before the cut, and says so", async () => {
    const text = long(1, 400_000);
    const zipped = gzipSync(text);
    const cut = await decoded(zipped.subarray(0, zipped.length >> 1));
    expect(cut.text.length).toBeGreaterThan(150_000);
    expect(text.startsWith(cut.text)).toBe(true);
    expect(cut.tears).toEqual([
      { kind: "tear", fault: "truncated", at: zipped.length >> 1, message: "the gzip member has no end" },
    ]);
  });

  test("a member without its trailer is cut, though its bytes are all there", async () => {
    const { text, tears } = await decoded(gzipSync("all of it").subarray(0, -3));
    expect(text).toBe("all of it");
    expect(tears).toMatchObject([{ fault: "truncated" }]);
  });

  test("a wrong checksum is told, and the next member is read", async () => {
    const bad = Buffer.from(gzipSync("first "));
    bad.writeUInt32LE(1, bad.length - 8);
    const { text, tears, members } = await decoded(Buffer.concat([bad, gzipSync("second")]));
    expect(text).toBe("first second");
    expect(members).toEqual([0, bad.length]);
    expect(tears).toMatchObject([{ fault: "corrupt" }]);
  });

  test("damage inside a member loses the rest of that member only, the same however the bytes come", async () => {
    const [before, middle, after] = [
      gzipSync(long(1, 9000)),
      Buffer.from(gzipSync(long(2, 300_000))),
      gzipSync("the last"),
    ];
    middle.fill(0xff, 60_000, 60_040);
    const file = Buffer.concat([before, middle, after]);
    const { text, tears, members } = await decoded(file, [4096]);
    expect(text.startsWith(long(1, 9000))).toBe(true);
    expect(text.endsWith("the last")).toBe(true);
    expect(members).toEqual([0, before.length, before.length + middle.length]);
    expect(tears).toMatchObject([{ fault: "corrupt" }]);
    for (const sizes of [[100_000], [777, 13]]) expect(await decoded(file, sizes)).toEqual({ text, tears, members });
  });

  test("zeros after the last member are padding, other bytes are not", async () => {
    expect((await decoded(Buffer.concat([gzipSync("a"), Buffer.alloc(700)]))).tears).toEqual([]);
    const { text, tears } = await decoded(
      Buffer.concat([gzipSync("a"), Buffer.from("left over by someone"), gzipSync("b")]),
    );
    expect(text).toBe("ab");
    expect(tears).toMatchObject([{ fault: "corrupt", at: gzipSync("a").length }]);
  });

  test("a name and a comment in the header are passed over", async () => {
    const plain = gzipSync("body");
    const header = Buffer.from([0x1f, 0x8b, 8, 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 3, 0, 1, 2, 3]);
    const named = Buffer.concat([header, Buffer.from("name\0comment\0"), plain.subarray(10)]);
    expect((await decoded(named, [1])).text).toBe("body");
  });
});

test("what begins a member", () => {
  expect(isGzip(gzipSync("a"))).toBe(true);
  expect(isGzip(Buffer.from("{}"))).toBe(false);
  expect(isGzip(Buffer.from([0x1f, 0x8b]))).toBe(false);
});
