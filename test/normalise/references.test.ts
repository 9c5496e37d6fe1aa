import fc from "fast-check";
import { expect, test } from "vitest";
import { isPlaceRow } from "../../pipeline/normalise/references/sound.ts";
import { parseReferences } from "../../pipeline/normalise/references.ts";
import { placeSchema } from "../../schemas/references.ts";

const PLACE = { name: "Saltmere", country: "GB", kind: "city", aliases: ["Salzmeer"] };

test("a place is sound by hand when it is by the schema", () => {
  const value = fc.oneof(
    fc.constantFrom("", "Saltmere", "GB", "city", "seat", "toString", null, 7, ["a"], [1], [], {}),
    fc.anything(),
  );
  const row = fc.oneof(
    fc.record({ name: value, country: value, kind: value, aliases: value, more: value }, { requiredKeys: [] }),
    fc.record({ name: fc.string(), country: fc.constantFrom("GB", "gb", "GBR"), kind: value, aliases: value }),
    fc
      .constantFrom("name", "country", "kind", "aliases", "more")
      .chain((k) => value.map((v) => ({ ...PLACE, [k]: v }))),
    value,
  );
  fc.assert(
    fc.property(row, (r) => {
      expect(isPlaceRow(r)).toBe(placeSchema.safeParse(r).success);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [`${JSON.stringify(PLACE)}\n\n${JSON.stringify({ ...PLACE, country: "Wales" })}\n`],
  [`${JSON.stringify(PLACE)}\n\n{"name":\n`],
])("a bad row is named by file and line", (text) => {
  expect(() => parseReferences({ "places.ndjson": text })).toThrow("places.ndjson:3: bad row of a reference table");
});
