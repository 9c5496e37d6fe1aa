import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { agencyNamed } from "../../pipeline/normalise/agencies/lookup.ts";
import { agencies } from "../../pipeline/normalise/agencies.ts";
import { isPlace } from "../../pipeline/normalise/gazetteer.ts";
import { people } from "../../pipeline/normalise/people.ts";
import { isOutletName } from "../../pipeline/normalise/publisher/lookup.ts";
import { draftOf } from "./lookups.ts";
import { LOOKUPS } from "./tables.ts";

/** Columns: language, where it stands, the credit as printed, the authors, and where they matter the agencies. `; ` between values. */
const ROWS = readFileSync(join(import.meta.dirname, "people-table.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));
const RULES: { readonly [where: string]: "bylines=html/byline" | "authors=json-ld/author" } = {
  byline: "bylines=html/byline",
  data: "authors=json-ld/author",
};

function draftFor(where: string, printed: string) {
  const [field = "", rule = ""] = RULES[where]?.split("=") ?? [];
  return draftOf({ [field]: [`${rule}=${printed}`], sites: ["meta/og:site_name=Harbour Courier"] });
}

const authorsOf = (where: string, printed: string) =>
  people(
    draftFor(where, printed),
    (name) => agencyNamed(name, LOOKUPS.agencies) !== null,
    (name) => name === "Harbour Courier" || isOutletName(name, LOOKUPS.publishers),
    (name) => isPlace(name, LOOKUPS.gazetteer),
  ).value;

test.each(ROWS)("%s %s %s", (_, where = "", printed = "", authors = "", credited = "") => {
  expect(authorsOf(where, printed).join("; ")).toBe(authors);
  const found = agencies(draftFor(where, printed), [], "", LOOKUPS.agencies).value;
  if (credited !== "") expect(found.join("; ")).toBe(credited);
});

test("the table has enough to go by", () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(500);
  expect(new Set(ROWS.map(([language]) => language)).size).toBeGreaterThanOrEqual(30);
});

const FRAGMENTS = ROWS.flatMap(([, , printed = ""]) => printed.split(/(?<=[\s,;|()])/u));

test("names read again as they came out stay as they are, whatever the credit", () => {
  const settle = (names: readonly string[]): void => {
    expect(names.flatMap((name) => authorsOf("data", name))).toEqual(names);
  };
  for (const [, , , authors = ""] of ROWS) settle(authors.split("; ").filter((name) => name !== ""));
  const credit = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 8 });
  const read = fc.property(credit, (fragments) => {
    settle(authorsOf("byline", fragments.join("")));
  });
  fc.assert(read, { numRuns: 2000 });
});
