import fc from "fast-check";
import { expect, test } from "vitest";
import { eachShared } from "../../pipeline/deduplicate/sharers.ts";

test("keys that several items have, in the order of the first of them", () => {
  const half = fc.constantFrom(0, 1, 0x800, 0x1000, 0xffffffff);
  fc.assert(
    fc.property(fc.array(fc.tuple(half, half), { maxLength: 60 }), fc.integer({ min: 2, max: 4 }), (keys, width) => {
      const stored = Uint32Array.from(keys.flatMap((key) => [...key, 5, 6].slice(0, width)));
      const found: number[][] = [];
      eachShared(stored, width, (items) => found.push([...items]));
      const groups = new Map<string, number[]>();
      for (const [i, key] of keys.entries()) groups.set(key.join(), [...(groups.get(key.join()) ?? []), i]);
      expect(found).toEqual([...groups.values()].filter((items) => items.length > 1));
    }),
  );
});
