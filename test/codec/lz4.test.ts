import { describe, expect, test } from "vitest";
import { unlz4, unlz4Block } from "../../pipeline/codec/lz4.ts";

const TEXT = Array.from({ length: 40 }, (_, i) => `${i} bells and ${(i * 7) % 13} ropes, `).join("");
/** The text as the lz4 command packs it: blocks that lean on each other; and with a size and checksums of blocks. */
const LINKED =
  "BCJNGGBAgjcBAAD3BzAgYmVsbHMgYW5kIDAgcm9wZXMsIDEVABQ3FQAXMhUAFDEVABczFQAUOBUAFzQVABQyFQAXNRUAFDkVABc2FQAUMxUAFzcVABUxlAAXOBYAFDQrABc5FQAVMZUAGDHVABQ1LAAYMdYAFTGYABgx2AAVNi0ACNkABYQAGDHaAAUZARgx2wAGhQAI3AAFGwEYMd0ABoQACN0ABR0BGDHeAAUeARgy3QAGHwEYMt4ABSABGDLdAAYhARgy3gAFIQEYMt4ABiEBGDLfAAUhARgy3wAFIQEYMt8ABSEBGDLfAAUhARgy3wAFIQEYM98ABSEBGDPeAAUhARgz3gAFIQEYM90ABiEBGDPeAAUhARgz3QAGIQEYM94ABSEBGDPeAAYhARgz3wAFIQEYM98AkDAgcm9wZXMsIAAAAAA=";
const CHECKED =
  "BCJNGHxAbwMAAAAAAAAANwEAAPcHMCBiZWxscyBhbmQgMCByb3BlcywgMRUAFDcVABcyFQAUMRUAFzMVABQ4FQAXNBUAFDIVABc1FQAUORUAFzYVABQzFQAXNxUAFTGUABc4FgAUNCsAFzkVABUxlQAYMdUAFDUsABgx1gAVMZgAGDHYABU2LQAI2QAFhAAYMdoABRkBGDHbAAaFAAjcAAUbARgx3QAGhAAI3QAFHQEYMd4ABR4BGDLdAAYfARgy3gAFIAEYMt0ABiEBGDLeAAUhARgy3gAGIQEYMt8ABSEBGDLfAAUhARgy3wAFIQEYMt8ABSEBGDLfAAUhARgz3wAFIQEYM94ABSEBGDPeAAUhARgz3QAGIQEYM94ABSEBGDPdAAYhARgz3gAFIQEYM94ABiEBGDPfAAUhARgz3wCQMCByb3Blcywgx5zFqwAAAABe4fQ0";

/** A frame with blocks as they are given. */
function frame(...blocks: readonly (readonly number[])[]): Buffer {
  const parts = blocks.map((b) => Buffer.from([b.length & 255, b.length >> 8, 0, 0, ...b]));
  return Buffer.concat([Buffer.from([4, 0x22, 0x4d, 0x18, 0x40, 0x40, 0]), ...parts, Buffer.alloc(4)]);
}

describe("unlz4", () => {
  test.each([
    ["linked blocks", LINKED],
    ["a size and checksums", CHECKED],
  ])("a frame with %s", (_name, packed) => {
    expect(Buffer.from(unlz4(Buffer.from(packed, "base64"), 10_000)).toString("utf8")).toBe(TEXT);
  });

  test("a match may reach into the block before and into itself", () => {
    const bytes = unlz4(frame([0x20, 97, 98], [0x06, 2, 0, 0x10, 99]), 100);
    expect(Buffer.from(bytes).toString("utf8")).toBe("ababababababc");
  });

  test.each([
    ["no frame", Buffer.from("something else")],
    ["a block without end", Buffer.from(LINKED, "base64").subarray(0, -30)],
    ["a match before the beginning", frame([0x10, 97, 5, 0])],
    ["a length without end", frame([0xf0, 255, 255])],
  ])("%s is an error", (_name, bytes) => {
    expect(() => unlz4(bytes, 10_000)).toThrow(RangeError);
  });

  test("no more is held than is allowed", () => {
    const bomb = frame([0x1f, 97, 1, 0, ...Array.from({ length: 4000 }, () => 255), 0]);
    expect(() => unlz4(bomb, 100_000)).toThrow(/more than 100000 bytes/);
  });
});

test("one block alone, which may end without a literal", () => {
  expect(unlz4Block(Uint8Array.of(0), 0)).toEqual(new Uint8Array(0));
  // Four letters, then the last three of them again.
  expect(Buffer.from(unlz4Block(Uint8Array.of(0x40, 97, 98, 99, 100, 3, 0, 0), 8)).toString()).toBe("abcdbcdb");
  expect(() => unlz4Block(Uint8Array.of(0x40, 97, 98, 99, 100, 3, 0, 0), 7)).toThrow("more than 7 bytes");
});
