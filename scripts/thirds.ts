import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Builds the real pages with gold and scores them in two groups: the two thirds that extraction is tuned on, and the third
 * that nobody looks at while tuning. What tuning taught in general shows in both; what it learnt by heart, only in the first.
 *
 *     npx tsx scripts/thirds.ts [fundus|html|dumps ...]
 *
 * The third is chosen by a hash of the publisher where it is known (so that no publisher stands in both groups), else of the page.
 */

const ROOT = join(import.meta.dirname, "..");
const EVAL = join(ROOT, "..", "shared", "eval");
const MILL = join(ROOT, "dist", "pipeline", "cli", "main.js");
const MEASURES = { fundus: "metadata", html: "body", dumps: "body" } as const;
type Set = keyof typeof MEASURES;

/** Whether a gold case is of the third that is not looked at, by a hash of its publisher, else of its name. */
export function held(gold: { readonly publisher?: string; readonly case: string }): boolean {
  const key = createHash("sha256").update(`third:${gold.publisher ?? gold.case}`);
  return key.digest().readUInt32BE(0) % 3 === 0;
}

function run(command: readonly string[]): string {
  const [name = "", ...rest] = command;
  const { status, stdout, stderr } = spawnSync(name, rest, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command.join(" ")} ended with ${status}: ${stderr}`);
  return stdout;
}

/** The figures of one group as the scorer prints them, by name. */
function figures(set: Set, dataset: string, gold: readonly string[], folder: string): Map<string, string> {
  const file = join(folder, "gold.ndjson");
  writeFileSync(file, `${gold.join("\n")}\n`);
  const out = run([process.execPath, join(EVAL, "score.mjs"), MEASURES[set], dataset, file]);
  const rows = [...out.matchAll(/^(.*?) +([\d.]+(?: %)?) +n=(\d+)$/gm)];
  return new Map(rows.map(([, name = "", value = "", n = ""]) => [name, `${value} (${n})`]));
}

function score(set: Set): void {
  const folder = mkdtempSync(join(tmpdir(), "newsmill-thirds-"));
  try {
    const [work, dataset] = [join(folder, "work"), join(folder, "dataset")];
    const raw = join(EVAL, set, "raw");
    run([process.execPath, MILL, "dataset", "--quiet", "--raw", raw, "--work", work, "--out", dataset]);
    const gold = readFileSync(join(EVAL, set, "gold.ndjson"), "utf8")
      .trim()
      .split("\n");
    const group = (wanted: boolean) => gold.filter((line) => held(JSON.parse(line)) === wanted);
    const [tuned, kept] = [figures(set, dataset, group(false), folder), figures(set, dataset, group(true), folder)];
    const all = figures(set, dataset, gold, folder);
    console.log(`${set.padEnd(28)} ${["all", "tuned on", "held"].map((h) => h.padStart(15)).join("")}`);
    for (const [name, value] of all) {
      const cells = [value, tuned.get(name) ?? "", kept.get(name) ?? ""];
      console.log(`  ${name.padEnd(26)} ${cells.map((c) => c.padStart(15)).join("")}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  if (!existsSync(EVAL)) {
    console.error("the real pages with gold are not here: nothing was scored");
    process.exit(66);
  }
  const known = Object.keys(MEASURES) as Set[];
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !known.some((set) => set === name));
  if (unknown !== undefined) throw new Error(`no set is named "${unknown}" (known: ${known.join(", ")})`);
  for (const set of known) if (asked.length === 0 || asked.includes(set)) score(set);
}
