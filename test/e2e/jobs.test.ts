import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { build, flags, newsmill, ROOT, SAMPLE, scratch, sums } from "./newsmill.ts";

const SOURCES = ["harbour-courier", "warc"];

interface Told {
  readonly reused: number;
  readonly units: number;
}

async function run(stage: string, ...args: readonly string[]): Promise<Told> {
  const { code, stdout, stderr } = await newsmill([stage, "--quiet", "--json", ...args]);
  if (code !== 0) throw new Error(`${stage} ended in ${code}: ${stderr}`);
  return JSON.parse(stdout) as Told;
}

test("sources made into articles in jobs of their own, put together, come to the same bytes as one run", async () => {
  const whole = join(scratch(), "dumps");
  for (const source of SOURCES) cpSync(join(SAMPLE, source), join(whole, source), { recursive: true });
  const merged = join(scratch(), "work");
  for (const source of SOURCES) {
    const home = scratch();
    cpSync(join(whole, source), join(home, "dumps", source), { recursive: true });
    await run("normalise", "--raw", join(home, "dumps"), "--work", join(home, "work"));
    mkdirSync(merged, { recursive: true });
    cpSync(join(home, "work"), merged, { recursive: true });
  }
  const copies = await run("deduplicate", "--raw", whole, "--work", merged);
  expect(copies.reused).toBe(copies.units);
  expect(copies.units).toBeGreaterThan(SOURCES.length - 1);
  // The next job has the work folder at another place
  const moved = join(scratch(), "work");
  cpSync(merged, moved, { recursive: true });
  const apart = { raw: whole, work: moved, out: join(scratch(), "dataset") };
  await run("emit", ...flags(apart));
  expect(sums(apart)).toBe(sums(await build(whole)));
});

test("the example workflow is sound, and its commands are newsmill's", async () => {
  const folder = join(ROOT, "docs", "examples");
  const names = readdirSync(folder).filter((n) => n.endsWith(".yml"));
  expect(names).not.toEqual([]);
  for (const name of names) {
    const { jobs } = parse(readFileSync(join(folder, name), "utf8")) as {
      readonly jobs: {
        readonly [job: string]: { readonly needs?: string; readonly steps: readonly { readonly run?: string }[] };
      };
    };
    for (const { needs } of Object.values(jobs)) if (needs !== undefined) expect(Object.keys(jobs)).toContain(needs);
    const lines = Object.values(jobs).flatMap((j) =>
      j.steps.flatMap((s) => (s.run?.startsWith("$NEWSMILL ") ? [s.run] : [])),
    );
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      const [, command = "", ...words] = line.split(" ");
      const { code, stdout } = await newsmill([command, "--help"]);
      expect(code, line).toBe(0);
      for (const option of words.filter((w) => w.startsWith("--"))) expect(stdout, line).toContain(option);
    }
  }
});
