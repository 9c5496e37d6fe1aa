import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../schemas/articles.ts";
import type { Draft } from "../schemas/draft.ts";

type Normalise = typeof import("../pipeline/normalise/normalise.ts");
type Loading = typeof import("../pipeline/run/references.ts");

/** Rounds over the drafts after one that only warms up; the best counts. */
const ROUNDS = 3;
/** Drafts held in memory at a time. */
const MOST = 5000;

/** Dumps to measure on: those of BENCH_ARTICLES, separated by colons, else those beside the checkout, else the sample. */
function dumpsOf(root: string): readonly string[] {
  const named = process.env["BENCH_ARTICLES"]?.split(":") ?? [];
  const beside = ["reuters", "fundus", "syndication"].map((set) => join(root, "../shared/eval", set, "raw"));
  const found = [...named, ...(named.length > 0 ? [] : beside)].filter((folder) => existsSync(folder));
  return found.length > 0 ? found : [join(root, "data/raw/sample")];
}

/** The drafts of a dump as `normalise` is handed them: read and validated by the compiled program. */
function draftsOf(root: string, raw: string): readonly Draft[] {
  const work = mkdtempSync(join(tmpdir(), "newsmill-bench-"));
  try {
    const args = ["validate", "--raw", raw, "--work", work, "--quiet"];
    const done = spawnSync("node", [join(root, "dist/pipeline/cli/main.js"), ...args], { encoding: "utf8" });
    if (done.status !== 0) throw new Error(`${raw}: validate ended in ${done.status}: ${done.stderr}`);
    const folder = join(work, "validate");
    return readdirSync(folder)
      .filter((name) => name.endsWith(".ndjson") && !name.endsWith(".rejects.ndjson"))
      .sort()
      .flatMap((name) => readFileSync(join(folder, name), "utf8").trimEnd().split("\n"))
      .slice(0, MOST)
      .map((line) => JSON.parse(line) as Draft);
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Prints how many articles the compiled `normalise` makes in a CPU second, dump by dump. */
export async function benchNormalise(root: string): Promise<void> {
  const { normalise }: Normalise = await import(join(root, "dist/pipeline/normalise/normalise.js"));
  const { loadReferences }: Loading = await import(join(root, "dist/pipeline/run/references.js"));
  const stage = normalise(loadReferences());
  console.log("normalise, drafts in memory, one thread");
  for (const raw of dumpsOf(root)) {
    const drafts = draftsOf(root, raw);
    let best = Number.POSITIVE_INFINITY;
    let words = 0;
    for (let round = 0; round <= ROUNDS; round++) {
      words = 0;
      const from = process.cpuUsage();
      for (const draft of drafts) {
        const outcome = stage.apply(draft);
        if (outcome.fate === "kept") words += (outcome.value as Article).word_count;
      }
      const { user, system } = process.cpuUsage(from);
      if (round > 0) best = Math.min(best, (user + system) / 1e6);
    }
    console.log(
      `  ${raw.replace(root, ".").padEnd(40)} ${String(drafts.length).padStart(6)} articles of ${(words / drafts.length).toFixed(0).padStart(4)} words` +
        ` ${(drafts.length / best).toFixed(0).padStart(6)} articles/CPU s ${(words / best / 1e6).toFixed(2).padStart(6)} million words/CPU s`,
    );
  }
}
