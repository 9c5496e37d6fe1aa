import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeWords, encodeWords } from "../../pipeline/codec/words.ts";
import type { BodyWords } from "../../schemas/sketch.ts";

const values = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 40 }).map((v) => Uint32Array.from(v));
const body: fc.Arbitrary<BodyWords> = fc.record({ words: values, paragraphEnds: values });

test("bodies' words come back as they went in, each by its place", () => {
  fc.assert(
    fc.property(fc.array(body, { maxLength: 10 }), (bodies) => {
      const bytes = encodeWords(bodies);
      const stored = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
      const read = decodeWords((start, end) => stored.subarray(start, end));
      expect(bodies.map((_, i) => read(i))).toEqual(bodies);
      expect(() => read(bodies.length)).toThrow(`no body ${bodies.length} of ${bodies.length}`);
    }),
  );
});
