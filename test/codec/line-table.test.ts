import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeLines, encodeLines, lineTable } from "../../pipeline/codec/line-table.ts";
import { rowsOfLines } from "../../pipeline/deduplicate/rows.ts";
import { LINE_FIELDS, type PageLines } from "../../schemas/sketch.ts";

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const words = (length: number) => fc.array(word, { minLength: length, maxLength: length });
const page: fc.Arbitrary<PageLines> = fc.record({
  source: fc.tuple(word, word),
  total: fc.nat(1000),
  lines: fc.array(words(LINE_FIELDS), { maxLength: 5 }).map((lines) => Uint32Array.from(lines.flat())),
  terms: fc.array(word, { maxLength: 5 }).map((terms) => Uint32Array.from(terms)),
});

test("pages' lines come back as they went in, wherever the bytes lie", () => {
  fc.assert(
    fc.property(fc.array(page, { maxLength: 10 }), fc.nat(9), (pages, shift) => {
      const bytes = encodeLines(pages);
      const moved = new Uint8Array(bytes.length + shift);
      moved.set(bytes, shift);
      expect(decodeLines(moved.subarray(shift))).toEqual(lineTable(pages));
    }),
  );
});

test("a stretch of a table is the table of those pages", () => {
  fc.assert(
    fc.property(fc.array(page, { maxLength: 10 }), fc.nat(10), fc.nat(10), (pages, x, y) => {
      const [start, end] = [Math.min(x, y, pages.length), Math.min(Math.max(x, y), pages.length)];
      expect(rowsOfLines(lineTable(pages), start, end)).toEqual(lineTable(pages.slice(start, end)));
    }),
  );
});

test("a file that was cut is refused", () => {
  const [one] = fc.sample(page, { numRuns: 1, seed: 3 });
  if (one === undefined) throw new Error("no sample");
  expect(() => decodeLines(encodeLines([one]).slice(0, -4))).toThrow(/words where the head says/);
});
