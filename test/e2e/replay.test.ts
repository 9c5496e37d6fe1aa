import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build, newsmill, SAMPLE, scratch } from "./newsmill.ts";

const STORY = "The keeper of the Orrin light has climbed its two hundred steps for the last time this week. ".repeat(6);

interface Line {
  readonly source_path: string;
  readonly from: string;
  readonly was: { readonly reason: string };
  readonly now: {
    readonly fate: string;
    readonly reason?: string;
    readonly article?: { readonly title: string };
  } | null;
  readonly why: string | null;
}

async function replayed(...args: readonly string[]) {
  const { code, stdout, stderr } = await newsmill(["replay", "--json", ...args]);
  if (code !== 0) throw new Error(`replay ended in ${code}: ${stderr}`);
  return { stderr, lines: stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Line])) };
}

test("rejects whose field was not mapped are articles once it is: from the dump, and from the records kept when it is gone", async () => {
  const raw = join(scratch(), "raw");
  mkdirSync(raw);
  const line = (id: number) => JSON.stringify({ id, kop: `Keeper leaves, part ${id}`, verhaal: `${id} ${STORY}` });
  writeFileSync(join(raw, "a.jsonl"), `${line(1)}\n${line(2)}\n`);
  const { out } = await build(raw);
  const flags = ["--dataset", out, "--reason", "validate/no-body"];
  const before = await replayed(...flags, "--raw", raw);
  expect(before.lines.map((l) => [l.from, l.now?.reason])).toEqual([
    ["dump", "validate/no-body"],
    ["dump", "validate/no-body"],
  ]);
  writeFileSync(join(raw, "dump.yaml"), "fields:\n  title: kop\n  body: verhaal\n");
  const after = await replayed(...flags, "--raw", raw);
  expect(after.lines.map((l) => [l.from, l.now?.article?.title])).toEqual([
    ["dump", "Keeper leaves, part 1"],
    ["dump", "Keeper leaves, part 2"],
  ]);
  expect(after.stderr).toContain("2 rejects: 2 would be articles now");
  renameSync(join(raw, "a.jsonl"), join(raw, "elsewhere.jsonl"));
  const kept = await replayed(...flags, "--raw", raw);
  expect(kept.lines.map((l) => [l.from, l.now?.article?.title])).toEqual(
    after.lines.map((l) => ["raw", l.now?.article?.title]),
  );
});

test("every reject of the sample is read again from its record alone, and comes to what it came to, or says why not", async () => {
  const { out } = await build(SAMPLE);
  const gone = join(scratch(), "gone");
  mkdirSync(gone);
  const { lines } = await replayed("--dataset", out, "--raw", gone);
  const ended = lines.map((l) => [l.source_path, l.now?.fate === "reject" ? l.now.reason === l.was.reason : l.why]);
  const others = ended.filter(([, same]) => same !== true);
  expect(lines.length).toBe(23);
  expect(others).toEqual([
    // its tear was the archive's: the line alone is cut JSON
    ["broken/torn.jsonl.gz", false],
    ["feeds/bulletin.csv", expect.stringContaining("row of names")],
    // outside of its archive it has no unsafe path
    ["packed/estuary.tar.gz/./../estuary/way-out.txt", null],
  ]);
});
