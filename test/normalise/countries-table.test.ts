import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countries } from "../../pipeline/normalise/countries.ts";
import { draftOf, lookups } from "./lookups.ts";

const lines = readFileSync(join(import.meta.dirname, "countries-table.tsv"), "utf8").split("\n");
const ROWS = lines.filter((l) => l !== "" && !l.startsWith("#")).map((l) => l.split("\t"));

describe("what stories are about", () => {
  test("in many forms", () => expect(ROWS.length).toBeGreaterThanOrEqual(200));

  test.each(ROWS)("%s %s: %s [%s]", (language = "", home = "", title = "", tagged = "", body = "", want = "") => {
    const tags = tagged.split(";").filter((t) => t !== "");
    const read = countries(draftOf({}), tags, title, null, body, lookups, language, home === "" ? null : home);
    expect(read.value.join(" ")).toBe(want);
    expect(read.evidence).toHaveLength(read.value.length);
  });
});
