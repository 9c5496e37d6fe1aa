import fc from "fast-check";
import { expect, test } from "vitest";
import { pairList, placeOf } from "../../pipeline/deduplicate/pairs.ts";

test("a pair is found among pairs by its rows, whichever comes first, and no other is", () => {
  const row = fc.nat(12);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(row, row), { selector: ([x, y]) => 100 * Math.max(x, y) + Math.min(x, y) }),
      (all) => {
        const sorted = all
          .map(([x, y]) => [Math.min(x, y), Math.max(x, y)] as const)
          .sort(([a, b], [c, d]) => b - d || a - c);
        const list = pairList();
        for (const [a, b] of sorted) list.add(a, b);
        const pairs = list.pairs();
        for (let x = 0; x <= 12; x++)
          for (let y = x; y <= 12; y++) {
            const place = sorted.findIndex(([a, b]) => a === x && b === y);
            expect([placeOf(pairs, x, y), placeOf(pairs, y, x)]).toEqual([place, place]);
          }
      },
    ),
  );
});
