import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { comesTo } from "./comes-to.ts";
import { compare, type Expectation } from "./compare.ts";

const GOLDEN = dirname(fileURLToPath(import.meta.url));
const SAMPLE = join(GOLDEN, "..", "..", "data", "raw", "sample");

const cases = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

function expectationOf(name: string): Expectation | null {
  const file = join(GOLDEN, name, "article.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Expectation) : null;
}

/** The input beside the expectation, or the file of the sample dump that it names. */
function inputOf(name: string, expected: Expectation | null): string {
  if (expected?.input !== undefined) return join(SAMPLE, expected.input);
  const own = readdirSync(join(GOLDEN, name)).find((file) => file.startsWith("input."));
  if (own === undefined) throw new Error(`${name}: there is no input`);
  return join(GOLDEN, name, own);
}

describe("a golden case comes to what its article.json says", () => {
  test.each(cases)("%s", async (name) => {
    const expected = expectationOf(name);
    const outcome = await comesTo(inputOf(name, expected));
    if (expected !== null) {
      expect(compare(outcome, expected)).toEqual([]);
      return;
    }
    expect(process.env["CI"], `${name}: no article.json`).toBeUndefined();
    writeFileSync(join(GOLDEN, name, "article.json"), `${JSON.stringify(outcome, null, 2)}\n`);
  });
});
