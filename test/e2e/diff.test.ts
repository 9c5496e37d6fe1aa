import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { build, type Folders, flags, foldersFor, newsmill, SAMPLE, scratch } from "./newsmill.ts";
import { rows } from "./tables.ts";

const GONE = "warc/crawl-00.warc.gz";
let whole: Folders;
let without: Folders;

beforeAll(async () => {
  const raw = join(scratch(), "raw");
  cpSync(SAMPLE, raw, { recursive: true });
  rmSync(join(raw, GONE));
  whole = await build(SAMPLE);
  without = await build(raw);
});

interface Line {
  readonly change: string;
  readonly source_path: string;
  readonly source_offset: number;
  readonly old: { readonly cluster_id: string } | null;
  readonly new: { readonly cluster_id: string; readonly fate: string } | null;
  readonly fields: readonly { readonly field: string; readonly old: unknown; readonly new: unknown }[];
}

async function changes(...args: readonly string[]) {
  const { code, stdout, stderr } = await newsmill(["diff", ...args, "--json"]);
  if (code !== 0) throw new Error(`diff ended in ${code}: ${stderr}`);
  const [head, ...lines] = stdout.trimEnd().split("\n");
  const { counts } = JSON.parse(head ?? "") as { readonly counts: { readonly [kind: string]: number } };
  return { counts, lines: lines.map((line) => JSON.parse(line) as Line) };
}

test("without one file of the dump: exactly its records, and the clusters that they moved", async () => {
  const { counts, lines } = await changes(without.out, whole.out);
  const added = lines.filter((l) => l.change === "added");
  const records = await rows(
    whole,
    `SELECT source_path, source_offset FROM {ledger} WHERE source_path = '${GONE}' ORDER BY source_offset`,
  );
  expect(records.length).toBeGreaterThan(3);
  expect(added.map((l) => ({ source_path: l.source_path, source_offset: l.source_offset }))).toEqual(
    records.map((r) => ({ source_path: r["source_path"], source_offset: Number(r["source_offset"]) })),
  );
  const moved = lines.filter((l) => l.change === "moved");
  const own = new Set(added.map((l) => l.new?.cluster_id));
  expect(moved.length).toBeGreaterThan(1);
  expect(moved.every((l) => own.has(l.new?.cluster_id))).toBe(true);
  expect(moved.every((l) => l.fields.some((f) => f.field === "cluster_size"))).toBe(true);
  expect(counts).toMatchObject({ added: added.length, moved: moved.length, removed: 0, changed: 0 });
  const back = await changes(whole.out, without.out);
  expect(back.counts).toMatchObject({ added: 0, removed: added.length, moved: moved.length });
});

test("a dataset does not differ from itself; articles can be followed by their id", async () => {
  expect((await changes(whole.out, whole.out)).lines).toEqual([]);
  const { lines } = await changes(without.out, whole.out, "--by", "article");
  expect(lines.every((l) => (l.new ?? l.old) !== null && l.fields.every((f) => f.field !== "source_path"))).toBe(true);
  expect(lines.some((l) => l.change === "added" && l.new?.fate === "article")).toBe(true);
});

test("a field that another setting changed is told with both values and what each was read from", async () => {
  const folders = foldersFor(SAMPLE);
  const config = join(scratch(), "newsmill.yaml");
  writeFileSync(config, "dump:\n  time_zone: Asia/Tokyo\n");
  const ended = await newsmill(["dataset", ...flags(folders), "--config", config, "--quiet"]);
  expect([ended.code, ended.stderr]).toEqual([0, ""]);
  const { stdout } = await newsmill(["diff", whole.out, folders.out]);
  expect(stdout).toMatch(
    /\n {4}published_zone\n {6}- UTC \(from .*zone-assumed.*\)\n {6}\+ Asia\/Tokyo \(from .*zone-dump.*\)\n {4}published_zone_basis assumed → dump\n/,
  );
});

test("where there is no dataset it says so", async () => {
  const { code, stderr } = await newsmill(["diff", whole.out, join(whole.work, "nothing")]);
  expect([code, stderr]).toEqual([66, expect.stringContaining("nothing: no dataset here")]);
});
