import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { build, type Folders, flags, foldersFor, newsmill, SAMPLE, scratch, start, sums } from "./newsmill.ts";

let whole: Folders;
let digests: string;

beforeAll(async () => {
  whole = await build(SAMPLE, "--workers", "1");
  digests = sums(whole);
});

/** Kills a run once its work folder holds a finished batch, or at its end. */
async function killedRun(folders: Folders): Promise<void> {
  const run = start(["dataset", ...flags(folders), "--quiet", "--workers", "2"]);
  const station = join(folders.work, "normalise");
  let over = false;
  void run.ended.then(() => {
    over = true;
  });
  while (!over && !(existsSync(station) && readdirSync(station).some((f) => f.endsWith(".done.json")))) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  run.process.kill("SIGKILL");
  const ended = await run.ended;
  expect(ended.signal, "the run was over before it could be killed").toBe("SIGKILL");
}

describe("the same dump gives the same bytes", () => {
  test.each([["2"], ["5"]])("with %s workers", async (workers) => {
    expect(sums(await build(SAMPLE, "--workers", workers))).toBe(digests);
  });

  test.each([["1"], ["77"]])("with the work done in another order (%s)", async (seed) => {
    expect(sums(await build(SAMPLE, "--shuffle", seed, "--workers", "2"))).toBe(digests);
  });

  test("stage by stage", async () => {
    const folders = foldersFor(SAMPLE);
    for (const stage of ["ingest", "validate", "normalise", "deduplicate", "emit"]) {
      const ended = await newsmill([stage, ...flags(folders), "--quiet"]);
      expect(ended, stage).toMatchObject({ code: 0, stderr: "" });
    }
    expect(sums(folders)).toBe(digests);
  });

  test("killed in the middle and run again, and what was finished is not done again", async () => {
    const folders = foldersFor(SAMPLE);
    await killedRun(folders);
    expect(existsSync(join(folders.out, "_SUCCESS"))).toBe(false);
    const ended = await newsmill(["dataset", ...flags(folders), "--quiet", "--json"]);
    expect(ended).toMatchObject({ code: 0 });
    expect(JSON.parse(ended.stdout).reused).toBeGreaterThan(0);
    expect(sums(folders)).toBe(digests);
  });

  test("added to after a first run: one more file is read, and no other", async () => {
    const raw = join(scratch(), "raw");
    cpSync(SAMPLE, raw, { recursive: true, filter: (file) => !file.endsWith("stories.jsonl") });
    const folders = foldersFor(raw);
    await newsmill(["dataset", ...flags(folders), "--quiet"]);
    cpSync(join(SAMPLE, "feeds", "stories.jsonl"), join(raw, "feeds", "stories.jsonl"));
    const ended = await newsmill(["dataset", ...flags(folders), "--quiet", "--json"]);
    const summary = JSON.parse(ended.stdout);
    expect(summary.units - summary.reused).toBe(1);
    expect(sums(folders)).toBe(digests);
  });

  test("run again over its own checkpoints and dataset", async () => {
    const ended = await newsmill(["dataset", ...flags(whole), "--quiet", "--json"]);
    const summary = JSON.parse(ended.stdout);
    expect(summary.reused).toBe(summary.units);
    expect(sums(whole)).toBe(digests);
  });
});
