import { join } from "node:path";
import { expect, test } from "vitest";
import { literalsUnder, slowRuns } from "./regular-expressions.ts";

const PIPELINE = join(import.meta.dirname, "../../pipeline");

/** The folders whose expressions are shown bytes and texts of any length; others are shown values and lines that are bounded before. */
test.each(["codec", "text", "ingest/readers"])(
  "expressions of %s take time linear in their input",
  (folder) => {
    const literals = literalsUnder(join(PIPELINE, folder)).filter((l) => !l.expression.sticky);
    expect(literals.length).toBeGreaterThan(5);
    const slow = literals.flatMap(({ place, expression }) =>
      slowRuns(expression).map((run) => `${place} on ${JSON.stringify(run)}`),
    );
    expect(slow).toEqual([]);
  },
  120_000,
);

test("an expression that is not linear is found", () => {
  expect(slowRuns(/\s+$/u)).toContain(" ");
  expect(slowRuns(/a+b/)).toContain("a");
  expect(slowRuns(/^\s+/u)).toEqual([]);
});
