import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newsmill, SAMPLE, scratch } from "./newsmill.ts";

const STORY = "The keeper of the Orrin light has climbed its two hundred steps for the last time this week. ".repeat(6);

/** The tallies of a run in a folder with what `init` wrote in it. */
async function built(home: string) {
  const { code, stdout, stderr } = await newsmill(["dataset", "--json", "--quiet"], home);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as { readonly records: number; readonly deduplicated: { readonly articles: number } };
}

test("a dump whose fields have names of their own becomes articles with what init wrote", async () => {
  const home = scratch();
  mkdirSync(join(home, "raw"));
  const line = (id: number) =>
    JSON.stringify({ id, kop: `Keeper leaves ${id}`, tekst: { lang: `${id} ${STORY}${id}` } });
  writeFileSync(join(home, "raw", "a.jsonl"), `${line(1)}\n${line(2)}\n`);
  const shown = await newsmill(["init", "raw", "--print"], home);
  expect([shown.code, existsSync(join(home, "newsmill.yaml"))]).toEqual([0, false]);
  const { code, stderr } = await newsmill(["init", "raw"], home);
  expect([code, stderr]).toEqual([0, "newsmill.yaml\nraw/dump.yaml\n"]);
  expect(readFileSync(join(home, "raw", "dump.yaml"), "utf8")).toContain("\n  body: tekst.lang");
  expect((await built(home)).records).toBe(2);
  const again = await newsmill(["init", "raw"], home);
  expect([again.code, again.stderr]).toEqual([
    73,
    expect.stringContaining("newsmill.yaml, raw/dump.yaml: already there"),
  ]);
});

test("what it writes for the sample is sound, and loses nothing", async () => {
  const home = scratch();
  cpSync(SAMPLE, join(home, "raw"), { recursive: true });
  const { code, stderr } = await newsmill(["init", "raw"], home);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^newsmill\.yaml\n/);
  const config = readFileSync(join(home, "newsmill.yaml"), "utf8");
  expect(config).toContain("\n  - name: Harbour Courier\n    domains: [harbourcourier.example]\n");
  expect(await built(home)).toMatchObject({ records: 119, deduplicated: { articles: expect.any(Number) } });
});
