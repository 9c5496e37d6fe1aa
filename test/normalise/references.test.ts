import fc from "fast-check";
import { expect, test } from "vitest";
import { isPlaceRow, isPublisherRow } from "../../pipeline/normalise/references/sound.ts";
import { parseReferences } from "../../pipeline/normalise/references.ts";
import { placeSchema, publisherSchema } from "../../schemas/references.ts";

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

const OUTLET = {
  name: "Harbour Courier",
  domains: ["harbourcourier.example"],
  aliases: ["The Courier"],
  country: "GB",
  languages: ["en"],
  zone: "Europe/London",
  date_order: "dmy",
  type: "paper",
  group: null,
};

test("an outlet is sound by hand when it is by the schema", () => {
  const value = fc.oneof(
    fc.constantFrom(undefined, null, "", "GB", "gb", "dmy", "paper", "toString", 7, [], [""], ["a"], [1], {}),
    fc.anything(),
  );
  const keys = [...Object.keys(OUTLET), "more"];
  const row = fc.oneof(
    fc.constant(OUTLET),
    fc.constantFrom(...keys).chain((k) => value.map((v) => ({ ...OUTLET, [k]: v }))),
    fc.constantFrom(...keys).map((k) => Object.fromEntries(Object.entries(OUTLET).filter(([key]) => key !== k))),
    value,
  );
  fc.assert(
    fc.property(row, (r) => {
      expect(isPublisherRow(r)).toBe(publisherSchema.safeParse(r).success);
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
