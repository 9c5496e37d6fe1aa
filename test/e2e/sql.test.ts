import { beforeAll, describe, expect, test } from "vitest";
import { build, type Folders, newsmill, SAMPLE } from "./newsmill.ts";

let folders: Folders;
beforeAll(async () => {
  folders = await build(SAMPLE);
});

const ask = (...args: readonly string[]) => newsmill(["sql", "--dataset", folders.out, ...args]);
const COUNT = "SELECT fate, count(*) AS n FROM ledger GROUP BY ALL ORDER BY fate LIMIT 1";

describe("newsmill sql", () => {
  test.each([
    ["CSV where nobody looks at a terminal", [], /^fate,n\r?\narticle,\d+\r?\n$/],
    ["CSV", ["--format", "csv"], /^fate,n\r?\narticle,\d+\r?\n$/],
    ["a table", ["--format", "table"], /fate[\s\S]+article/],
    ["JSON", ["--format", "json"], /^\[\s*\{\s*"fate":\s*"article",\s*"n":\s*"?\d+"?\s*\}\s*\]\s*$/],
    ["JSON, one row a line", ["--json"], /^\{"fate":"article","n":"?\d+"?\}\n$/],
  ])("answers as %s", async (_, flags, shape) => {
    const ended = await ask(COUNT, ...flags);
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringMatching(shape) });
  });

  test("refuses two shapes at once", async () => {
    expect(await ask(COUNT, "--json", "--format", "csv")).toMatchObject({ code: 64 });
  });

  test("reads and does not write", async () => {
    const ended = await ask("CREATE TABLE mine AS SELECT 1");
    expect(ended.code).toBe(64);
  });
});
