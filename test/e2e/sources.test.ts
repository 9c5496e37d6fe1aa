import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { build, type Folders, newsmill, SAMPLE, scratch } from "./newsmill.ts";

let folders: Folders;
beforeAll(async () => {
  folders = await build(SAMPLE);
});

const sources = async ({ out }: Folders, ...args: readonly string[]) => {
  const { code, stdout, stderr } = await newsmill(["sources", "--dataset", out, ...args]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return stdout;
};

const rows = async (at: Folders) =>
  (await sources(at, "--json"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("newsmill sources", () => {
  test("lists outlets with what they hold, unknown ones, and records of nobody by folder", async () => {
    const text = await sources(folders);
    expect(text).toMatch(/outlets that no table has: \d+/);
    expect(text).toMatch(/Harbour Courier +harbourcourier\.example/);
    expect(text).toMatch(/\(none, in page-dumps\)/);
  });

  test("every article and duplicate is of one source", async () => {
    const found = await rows(folders);
    const { stdout } = await newsmill(["sql", "--dataset", folders.out, "SELECT count(*) FROM all_records"]);
    expect(found.reduce((n, s) => n + s.articles + s.duplicates, 0)).toBe(Number(stdout.split("\n")[1]));
  });

  test("what it says for newsmill.yaml makes the unknown outlets known", async () => {
    const config = join(scratch(), "newsmill.yaml");
    writeFileSync(config, await sources(folders, "--yaml"));
    const after = await build(SAMPLE, "--config", config);
    const unknown = (await rows(after)).filter((s) => s.publisher !== null && !s.known);
    expect(unknown).toEqual([]);
    expect(await sources(after, "--yaml")).toBe("");
  });
});
