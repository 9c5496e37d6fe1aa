import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutLastCredit } from "../../pipeline/normalise/agencies/last-line.ts";
import { agenciesIn, agencyNamed, isCredit } from "../../pipeline/normalise/agencies/lookup.ts";
import { agencies } from "../../pipeline/normalise/agencies.ts";
import { draftOf } from "./lookups.ts";
import { LOOKUPS, REFERENCES } from "./tables.ts";

const INDEX = LOOKUPS.agencies;

/** A credit as printed, the agencies it names, and the outlet's country where that matters. */
const ROWS = readFileSync(join(import.meta.dirname, "agencies-table.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));

test.each(ROWS)("%s → %s %s", (line = "", want = "", country = "") => {
  const found = agenciesIn(line, INDEX, { country: country || null, language: null });
  expect(found.map((a) => a.name).join("; ")).toBe(want);
});

test("every agency is credited as itself, by each of its forms", () => {
  for (const agency of REFERENCES.agencies)
    for (const form of [agency.name, ...agency.forms])
      expect(agencyNamed(form, INDEX, { country: agency.country, language: null })?.name, form).toBe(agency.name);
});

test("no agency has a form twice, nor a broken domain", () => {
  for (const { name, forms, domains } of REFERENCES.agencies) {
    expect([name, ...forms].length, name).toBe(new Set([name, ...forms]).size);
    for (const domain of domains) expect(domain, name).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
  }
});

describe("a form that agencies share", () => {
  test.each([
    ["AT", null, "Austria Presse Agentur"],
    ["AZ", null, "APA Azerbaijan"],
    [null, "de", "Austria Presse Agentur"],
    [null, "fr", "APA News"],
    ["DE", "de", "Austria Presse Agentur"],
  ])("APA printed in %s, %s, is %s", (country, language, want) => {
    expect(agencyNamed("APA", INDEX, { country, language })?.name).toBe(want);
  });
});

describe("a record", () => {
  test("credits agencies in its dateline, byline, credit lines and last line, with evidence", () => {
    const draft = draftOf({ bylines: ["html/byline=By Jane Harbour, Reuters"], agencies: ["page/agency-credit=dpa"] });
    const { value, evidence } = agencies(draft, ["APP"], "The port is open. (AFP)", INDEX);
    expect(value).toEqual([
      "Associated Press of Pakistan",
      "Deutsche Presse-Agentur",
      "Reuters",
      "Agence France-Presse",
    ]);
    expect(evidence.map((e) => e.rule)).toEqual([
      "normalise/dateline",
      "page/agency-credit",
      "html/byline",
      "normalise/last-line",
    ]);
  });

  test("loses a last line that is a credit of several", () => {
    const block = (text: string) => ({ kind: "paragraph" as const, text, line: null });
    const blocks = [block("The port of Saltmere is open again, the harbour master said."), block("Reuters, AFP")];
    expect(withoutLastCredit(blocks, (words) => isCredit(words, INDEX))).toEqual(blocks.slice(0, 1));
    const story = [block("The port is open."), block("Saltmere, Northport")];
    expect(withoutLastCredit(story, (words) => isCredit(words, INDEX))).toEqual(story);
  });
});

test("no string throws", () => {
  const word = fc.constantFrom(
    "AP",
    "dpa",
    "/",
    " ",
    "(",
    ")",
    "with ",
    "共同",
    "電",
    "【",
    "】",
    "=",
    "-",
    ",",
    "©",
    "By ",
  );
  const line = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(word, { maxLength: 60 }).map((w) => w.join("")),
  );
  fc.assert(
    fc.property(line, (text) => Array.isArray(agenciesIn(text, INDEX)) && typeof isCredit(text, INDEX) === "boolean"),
  );
});
