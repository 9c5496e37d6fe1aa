import fc from "fast-check";
import { expect, test } from "vitest";
import { countsOf } from "../../pipeline/deduplicate/counts.ts";

test("values are counted, 0 among them, however many", () => {
  const value = fc.oneof(fc.constantFrom(0, 1, 0xffffffff), fc.nat(300));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 400 }), (values) => {
      const counts = countsOf();
      for (const v of values) counts.add(v);
      const expected = new Map<number, number>();
      for (const v of values) expected.set(v, (expected.get(v) ?? 0) + 1);
      const found = new Map<number, number>();
      counts.each((v, times) => found.set(v, times));
      expect(found).toEqual(expected);
      for (const v of [0, 1, 2, 500, 0xffffffff]) expect(counts.of(v)).toBe(expected.get(v) ?? 0);
    }),
  );
});
