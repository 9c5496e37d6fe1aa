import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { slowText } from "./growth.ts";
import { builtUnder, type Literal, literalsUnder } from "./regular-expressions.ts";

const PIPELINE = join(import.meta.dirname, "../../pipeline");

function slowOf(expressions: readonly Literal[]): readonly string[] {
  return expressions.flatMap(({ place, expression }) => {
    const text = slowText(expression);
    return text === null ? [] : [`${place} ${expression} on ${text}`];
  });
}

test("every expression of the pipeline takes time linear in its input", () => {
  const literals = literalsUnder(PIPELINE);
  expect(literals.length).toBeGreaterThan(500);
  expect(slowOf(literals)).toEqual([]);
});

test("every expression that the pipeline builds takes time linear in its input", async () => {
  const built = await builtUnder(PIPELINE);
  expect(built.length).toBeGreaterThan(8);
  expect(slowOf(built)).toEqual([]);
});

test.each([
  [/\s+$/u, " "],
  [/a+b/, "a"],
  [/^\s*,?\s*$/, " "],
  [/[[(]+$|^[a-z]/u, "["],
  [/<meta charset\s*=\s*["']?\s*\w/i, " "],
  [/\s*;?\s*\}/y, " "],
  [/"(?:[^"\\]|\\.)*"/s, "\\"],
  [/[?#].*$/u, "?"],
  [/(?:^|\.)paper\.[a-z.]+$/, ".paper."],
  [/^\/([^/]+\.[^/]+)(\/.*)?$/, ". "],
])("%s is found to be slow", (expression, run) => {
  expect(slowText(expression)?.split("run of ")[1]).toContain(JSON.stringify(run).slice(1, -1));
});

test.each([/^\s+/u, /(?<!\s)\s+$/u, /(?:(?<!\s)\s+)?[,;]\s*/u, /\s{0,500}$/u, /\s*(?:;\s*)?\}/y, /<p\b[^<>]*>/])(
  "%s is found to be linear",
  (expression) => {
    expect(slowText(expression)).toBeNull();
  },
);

test("a slow expression is named by its file and line, and by what it is slow on", () => {
  const folder = mkdtempSync(join(tmpdir(), "linear-"));
  try {
    writeFileSync(join(folder, "planted.ts"), "const KEPT = /^a+$/;\nconst EDGE = text.replace(/[.\\s]+$/u, '');\n");
    const [found, ...others] = slowOf(literalsUnder(folder));
    // What is set before the run is the first of some beginnings on which it shows: on a busy machine not always the same
    expect(found).toMatch(/^planted\.ts:2 \/\[\.\\s\]\+\$\/u on "!?" and a run of " "$/);
    expect(others).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
