import { tableFromIPC } from "apache-arrow";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sketchTable } from "../../pipeline/codec/sketch-table.ts";
import { decodeSketches, encodeSketches } from "../../pipeline/codec/sketches.ts";
import type { Sketch } from "../../schemas/sketch.ts";

const half = fc.integer({ min: 1, max: 2 ** 32 - 1 });
const key = fc.tuple(half, half);
const time = fc.option(fc.integer({ min: -1e12, max: 4e12 }));
const count = fc.integer({ min: 0, max: 1e6 });
const list = fc.array(half, { maxLength: 5 }).map((values) => Uint32Array.from(values));

const sketch: fc.Arbitrary<Sketch> = fc.record({
  path: fc.constantFrom("a/один.jsonl", "b.warc.gz", "ç/é.txt"),
  offset: fc.integer({ min: 0, max: 2 ** 50 }),
  articleId: fc.array(fc.constantFrom(..."0123456789abcdef"), { minLength: 32, maxLength: 32 }).map((d) => d.join("")),
  url: fc.option(key),
  text: fc.option(key),
  title: fc.option(key),
  publisher: fc.option(key),
  publisherName: fc.option(key),
  agencies: fc.array(key, { maxLength: 3 }),
  published: time,
  publishedEnd: time,
  modified: time,
  crawled: time,
  tokens: count,
  length: count,
  filled: count,
  traits: fc.integer({ min: 0, max: 7 }),
  numbers: list,
  fingerprints: fc.array(key, { maxLength: 5 }).map((keys) => Uint32Array.from(keys.flat())),
});

describe("sketches", () => {
  test("come back from Arrow as they went in, wherever the bytes lie", () => {
    fc.assert(
      fc.property(fc.array(sketch, { maxLength: 20 }), fc.nat(9), (sketches, shift) => {
        const bytes = encodeSketches(sketches);
        const moved = new Uint8Array(bytes.length + shift);
        moved.set(bytes, shift);
        expect(decodeSketches(moved.subarray(shift))).toEqual(sketchTable(sketches));
      }),
    );
  });

  test("are an Arrow file that other programs read: hashes are 64-bit, lists are lists", () => {
    const [one] = fc.sample(sketch, { numRuns: 1, seed: 5 });
    if (one === undefined) throw new Error("no sample");
    const table = tableFromIPC(encodeSketches([{ ...one, url: [2, 1], numbers: Uint32Array.of(7, 9) }]));
    expect(table.getChild("url")?.get(0)).toBe(2n ** 32n + 2n);
    expect([...(table.getChild("numbers")?.get(0) ?? [])]).toEqual([7, 9]);
    expect(table.getChild("path")?.get(0)).toBe(one.path);
  });

  test("an article_id that is no digest is refused", () => {
    const [one] = fc.sample(sketch, { numRuns: 1, seed: 5 });
    if (one === undefined) throw new Error("no sample");
    expect(() => encodeSketches([{ ...one, articleId: "abc" }])).toThrow('not 32 hex digits: "abc"');
  });
});
