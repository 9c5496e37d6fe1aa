import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { flags, foldersFor, newsmill, SAMPLE, scratch } from "./newsmill.ts";

/** A dump with one sound page in it. */
function smallDump(): string {
  const raw = join(scratch(), "raw");
  mkdirSync(raw);
  const body =
    "The pond at Nether Sallow froze on Sunday night, for the first time since the new drain was dug, and the school was let out to look.";
  writeFileSync(
    join(raw, "pond.jsonl"),
    `${JSON.stringify({ id: "1", title: "Pond freezes", body, date: "2024-12-02" })}\n`,
  );
  return raw;
}

const config = (text: string): string => {
  const file = join(scratch(), "newsmill.yaml");
  writeFileSync(file, text);
  return file;
};

describe("what is wrong with the call, the input or the settings ends in its own exit code and a message", () => {
  test.each([
    ["no command", [], 64, /which command/],
    ["a command that is none", ["mill"], 64, /mill/],
    ["an option that is none", ["dataset", "--wrkers", "2"], 64, /wrkers/],
    ["workers that are no number", ["dataset", "--workers", "many"], 64, /workers/],
    ["no such dump", ["dataset", "--raw", "no/such/dump", "--quiet"], 66, /no\/such\/dump/],
    ["no such configuration", ["dataset", "--config", "no-such.yaml"], 78, /no-such\.yaml/],
    ["no such file to inspect", ["inspect", "no-such-page.txt"], 66, /no-such-page/],
    ["no such dataset to ask", ["sql", "SELECT 1", "--dataset", "no/such/dataset"], 66, /no\/such\/dataset/],
  ])("%s", async (_, args, code, message) => {
    const ended = await newsmill([...args]);
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr).not.toMatch(/bug in newsmill/);
    expect(ended.code).toBe(code);
  });

  test("a folder with no file in it", async () => {
    const ended = await newsmill(["dataset", ...flags(foldersFor(scratch()))]);
    expect(ended).toMatchObject({ code: 66, stderr: expect.stringMatching(/no file in this dump/) });
  });

  test.each([
    ["a key that is none", "wrokers: 2\n", /newsmill\.yaml:1: .*wrokers/],
    ["a value out of bounds", "raw: dumps\nworkers: 0\n", /newsmill\.yaml:2: workers/],
    ["what is no YAML", "raw: [dumps\n", /newsmill\.yaml:\d/],
  ])("a configuration with %s", async (_, text, message) => {
    const ended = await newsmill(["dataset", ...flags(foldersFor(SAMPLE)), "--config", config(text)]);
    expect(ended).toMatchObject({ code: 78, stderr: expect.stringMatching(message) });
  });

  test("a dump.yaml with a key that is none, by its path and line", async () => {
    const raw = smallDump();
    writeFileSync(join(raw, "dump.yaml"), "language: en\ntimezone: Europe/London\n");
    const ended = await newsmill(["dataset", ...flags(foldersFor(raw))]);
    expect(ended).toMatchObject({ code: 78, stderr: expect.stringMatching(/dump\.yaml:2: .*timezone/) });
  });

  test("a query that is none", async () => {
    const folders = foldersFor(smallDump());
    await newsmill(["dataset", ...flags(folders), "--quiet"]);
    const ended = await newsmill(["sql", "SELEC 1", "--dataset", folders.out]);
    expect(ended).toMatchObject({ code: 64, stderr: expect.stringMatching(/SELEC/) });
  });

  test("an output folder that is something else is left alone", async () => {
    const folders = foldersFor(smallDump());
    mkdirSync(folders.out);
    writeFileSync(join(folders.out, "novel.txt"), "Chapter one");
    const ended = await newsmill(["dataset", ...flags(folders), "--quiet"]);
    expect(ended).toMatchObject({ code: 73, stderr: expect.stringContaining(folders.out) });
    expect(existsSync(join(folders.out, "novel.txt"))).toBe(true);
  });
});

describe("what is wrong with a record is a reject, and the run goes on", () => {
  test("a folder with the name of a page", async () => {
    const raw = smallDump();
    mkdirSync(join(raw, "page.html"));
    const folders = foldersFor(raw);
    const ended = await newsmill(["dataset", ...flags(folders), "--quiet", "--json"]);
    expect(ended).toMatchObject({ code: 0 });
    expect(JSON.parse(ended.stdout)).toMatchObject({ records: 1, kept: 1 });
  });

  test("a dump of nothing but an empty file still gives a dataset", async () => {
    const raw = join(scratch(), "raw");
    mkdirSync(raw);
    writeFileSync(join(raw, "empty.txt"), "");
    const folders = foldersFor(raw);
    const ended = await newsmill(["dataset", ...flags(folders), "--quiet", "--json"]);
    expect(ended).toMatchObject({ code: 0 });
    expect(JSON.parse(ended.stdout)).toMatchObject({ records: 1, kept: 0, rejects: { "ingest/empty-file": 1 } });
    expect(existsSync(join(folders.out, "_SUCCESS"))).toBe(true);
  });

  test("one file in place of a folder", async () => {
    const folders = foldersFor(join(SAMPLE, "feeds", "stories.jsonl"));
    const ended = await newsmill(["dataset", ...flags(folders), "--quiet", "--json"]);
    expect(ended).toMatchObject({ code: 0 });
    expect(JSON.parse(ended.stdout)).toMatchObject({ files: 1, records: 8 });
  });
});

describe("inspect", () => {
  test("shows what a page comes to, with evidence, as JSON elsewhere than on a terminal", async () => {
    const ended = await newsmill(["inspect", join(SAMPLE, "harbour-courier", "harbour-tolls.html")]);
    expect(ended).toMatchObject({ code: 0 });
    const found = JSON.parse(ended.stdout);
    expect(found.article.title).toBe("Harbour board votes for higher tolls after all");
    expect(found.article.evidence.length).toBeGreaterThan(3);
  });

  test("shows why a record is turned away", async () => {
    const ended = await newsmill(["inspect", join(SAMPLE, "broken", "picture.html"), "--json"]);
    expect(ended).toMatchObject({ code: 0 });
    expect(JSON.parse(ended.stdout)).toMatchObject({ fate: "reject", reason: "ingest/unknown-format" });
  });
});
