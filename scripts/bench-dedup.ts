import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./bench-dedup/compiled.ts";
import { benchLabelled } from "./bench-dedup/labelled.ts";
import { type Candidates, type Cost, printKinds, printSizes, type Size } from "./bench-dedup/tables.ts";
import { ARTICLE_KINDS } from "./synthetic-articles/articles.ts";
import { type Scores, scoresOf } from "./synthetic-articles/scores.ts";

/**
 * Measures deduplication on invented articles with planted copies: CPU seconds of all threads, peak memory and how many copies of each
 * kind are found, beside MinHash on the same articles in the same run. Nothing is asserted. BENCH_SIZES says how many articles
 * (default 50000,200000), BENCH_RIVAL up to how many MinHash is run (default 200000), BENCH_SEED another corpus, BENCH_DIST
 * another build. Each part is a process of its own, so that its memory is its own.
 */

const SIZES = (process.env["BENCH_SIZES"] ?? "50000,200000").split(",").map(Number);
const RIVAL = Number(process.env["BENCH_RIVAL"] ?? 200_000);
const SEED = process.env["BENCH_SEED"] ?? "1";

/** Runs a script of the bench and reads the JSON that it prints. */
function part<T>(script: string, ...args: readonly string[]): T {
  const path = join(ROOT, "scripts/bench-dedup", script);
  const done = spawnSync("node", ["--import", "tsx", path, ...args], { encoding: "utf8", cwd: ROOT });
  if (done.status !== 0) throw new Error(`${script} ${args.join(" ")} ended in ${done.status}: ${done.stderr}`);
  return JSON.parse(done.stdout) as T;
}

function words(path: string): Uint32Array {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

function scored(folder: string, file: string): Scores {
  const kinds = Array.from(readFileSync(join(folder, "kinds")), (at) => ARTICLE_KINDS[at] ?? "news");
  return scoresOf({ stories: words(join(folder, "stories")), kinds, clusters: words(join(folder, file)) });
}

function bench(articles: number): Size {
  const folder = mkdtempSync(join(tmpdir(), "newsmill-bench-"));
  try {
    const sketching = part<Cost & { readonly words: number }>("sketch.ts", String(articles), SEED, folder);
    const judging = part<Cost>("judge.ts", folder);
    const own = scored(folder, "clusters");
    const newsmill = { sketching, judging, words: sketching.words, scores: own };
    if (articles > RIVAL) return { articles, newsmill, rival: null };
    const cost = part<Cost & Candidates>("rival.ts", String(articles), SEED, folder);
    const scores = scored(folder, "rival");
    return { articles, newsmill, rival: { cost, scores, candidates: cost.candidates } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

benchLabelled();
const sizes: Size[] = [];
for (const articles of SIZES) {
  const size = bench(articles);
  printKinds(size);
  sizes.push(size);
  printSizes(sizes);
}
