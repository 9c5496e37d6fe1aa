import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { paragraphs } from "../deduplicate/prose.ts";
import { type Folders, flags, foldersFor, newsmill, scratch } from "./newsmill.ts";
import { type Row, rows } from "./tables.ts";

const STORY = paragraphs(4100, 5).join("\n\n");
const OTHER = paragraphs(4200, 5).join("\n\n");

/** One story as two outlets ran it, one of them twice, and a story of its own. */
const RECORDS = [
  ["courier", "/a", STORY, "08"],
  ["courier", "/b", STORY, "09"],
  ["echo", "/c", STORY, "10"],
  ["echo", "/d", OTHER, "11"],
].map(([paper, path, text, hour]) => ({
  url: `https://www.${paper}.example${path}`,
  title: "Ferries stay in harbour",
  published: `2024-03-03T${hour}:00:00Z`,
  text,
}));

let [story, outlet]: Folders[] = [];

beforeAll(async () => {
  const home = scratch();
  const raw = join(home, "raw");
  mkdirSync(raw);
  writeFileSync(join(raw, "stories.jsonl"), RECORDS.map((r) => `${JSON.stringify(r)}\n`).join(""));
  // One folder of checkpoints: the choice must not be taken from the run before
  [story, outlet] = ["story", "outlet"].map((name) => ({ ...foldersFor(raw, home), out: join(home, name) }));
  for (const [folders, onePer] of [
    [story, "story"],
    [outlet, "outlet"],
  ] as const) {
    const { code, stderr } = await newsmill(["dataset", ...flags(folders as Folders), "--quiet", "--one-per", onePer]);
    expect([code, stderr]).toEqual([0, ""]);
  }
});

const LEDGER = `SELECT fate, l.reason AS reason, cluster_size AS size, cluster_outlets AS outlets, regexp_extract(url, '//www.(.*).example', 1) AS paper
  FROM {ledger} l JOIN (FROM {articles} UNION ALL BY NAME FROM {duplicates}) r USING (source_path, source_offset) ORDER BY source_offset`;
const fates = (found: readonly Row[]) =>
  found.map((r) => [r["paper"], r["reason"] ?? r["fate"], r["size"], r["outlets"]]);

test("one record of each story is an article", async () => {
  expect(fates(await rows(story as Folders, LEDGER))).toEqual([
    ["courier", "article", 3, 2],
    ["courier", "deduplicate/repost", 3, 2],
    ["echo", "deduplicate/syndicated", 3, 2],
    ["echo", "article", 1, 1],
  ]);
});

test("one record of each outlet of a story is an article, in the same cluster; the books and the checks hold", async () => {
  expect(fates(await rows(outlet as Folders, LEDGER))).toEqual([
    ["courier", "article", 3, 2],
    ["courier", "deduplicate/repost", 3, 2],
    ["echo", "article", 3, 2],
    ["echo", "article", 1, 1],
  ]);
  const { code, stderr } = await newsmill(["verify", (outlet as Folders).out]);
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  const [ids] = await rows(outlet as Folders, "SELECT count(DISTINCT cluster_id)::INT AS n FROM {articles}");
  expect(ids?.["n"]).toBe(2);
});
