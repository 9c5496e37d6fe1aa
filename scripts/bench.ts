import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { benchNormalise } from "./bench-normalise.ts";
import type { Cost } from "./hostile.ts";
import { HOSTILE } from "./hostile-pages.ts";
import { writeDump } from "./synthetic.ts";

/**
 * Measures, in one run: extraction from HTML beside Readability with linkedom on the same pages, extraction from page
 * dumps, the making of articles, whole runs of the program over a synthetic dump at 1 and at 8 times its size, and what hostile files cost. CPU seconds are user and
 * system time of the whole process; nothing here is asserted.
 */

type Html = typeof import("../pipeline/ingest/html/extract.ts");
type Dumps = typeof import("../pipeline/ingest/page/extract.ts");

const ROOT = join(fileURLToPath(import.meta.url), "..", "..");
/** What is measured is what users run: the compiled program. */
const compiled = (path: string) => import(join(ROOT, "dist", "pipeline", path));
const { extractHtml }: Html = await compiled("ingest/html/extract.js");
const { extractPage }: Dumps = await compiled("ingest/page/extract.js");

/** Pages to measure on: a folder given as BENCH_PAGES, the evaluation set beside the checkout, or the samples. */
const PAGES = [process.env["BENCH_PAGES"], join(ROOT, "../shared/eval/html/raw"), join(ROOT, "data/raw/sample")].find(
  (folder) => folder !== undefined && existsSync(folder),
) as string;
const DUMPS = [
  process.env["BENCH_DUMPS"],
  join(ROOT, "../shared/eval/dumps/raw/html-text"),
  join(ROOT, "data/raw/sample"),
].find((folder) => folder !== undefined && existsSync(folder)) as string;

function textsOf(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name)))
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8"));
}

interface Speed {
  readonly pages: number;
  readonly megabytes: number;
}

/** Rounds over the pages, the same for all: by then code is compiled as it is in a run over a corpus. */
const ROUNDS = 8;

/** Pages and MB for each CPU second: the best of `rounds` rounds, after one that only warms up. */
function speedOf(texts: readonly string[], extract: (text: string) => unknown, rounds: number): Speed {
  const bytes = texts.reduce((sum, t) => sum + Buffer.byteLength(t), 0);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= rounds; round++) {
    const from = process.cpuUsage();
    for (const text of texts) extract(text);
    const { user, system } = process.cpuUsage(from);
    if (round > 0) best = Math.min(best, (user + system) / 1e6);
  }
  return { pages: texts.length / best, megabytes: bytes / 1e6 / best };
}

function tell(name: string, { pages, megabytes }: Speed): void {
  console.log(
    `  ${name.padEnd(26)} ${pages.toFixed(0).padStart(7)} pages/CPU s ${megabytes.toFixed(1).padStart(8)} MB/CPU s`,
  );
}

/** What Readability takes: a DOM document, which this project has no types for. */
type ReadableDocument = ConstructorParameters<typeof Readability>[0];

function readability(html: string): unknown {
  return new Readability(parseHTML(html).document as unknown as ReadableDocument).parse();
}

function benchExtraction(): void {
  const html = textsOf(PAGES, /\.html?(\.gz)?$/);
  console.log(`extraction, ${html.length} HTML pages of ${PAGES.replace(ROOT, ".")}`);
  const ours = speedOf(html, extractHtml, ROUNDS);
  const theirs = speedOf(html, readability, ROUNDS);
  tell("newsmill", ours);
  tell("Readability + linkedom", theirs);
  console.log(`  ratio                      ${(ours.pages / theirs.pages).toFixed(1).padStart(7)}`);
  const dumps = textsOf(DUMPS, /\.txt$/);
  console.log(`extraction, ${dumps.length} page dumps of ${DUMPS.replace(ROOT, ".")}`);
  tell("newsmill", speedOf(dumps, extractPage, ROUNDS));
}

interface Resources {
  readonly records: number;
  readonly cpu_seconds: number;
  readonly wall_seconds: number;
  readonly peak_rss_bytes: number;
}

function wholeRun(folder: string, pages: number): Resources & { readonly megabytes: number } {
  const raw = join(folder, `raw-${pages}`);
  const megabytes = writeDump(raw, pages, 7) / 1e6;
  const args = [
    "dataset",
    "--raw",
    raw,
    "--work",
    join(folder, `work-${pages}`),
    "--out",
    join(folder, `out-${pages}`),
    "--json",
    "--quiet",
  ];
  const done = spawnSync("node", [join(ROOT, "dist/pipeline/cli/main.js"), ...args], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`the run over ${pages} pages ended in ${done.status}: ${done.stderr}`);
  const summary = JSON.parse(done.stdout) as {
    readonly records: number;
    readonly resources: Omit<Resources, "records">;
  };
  return { megabytes, records: summary.records, ...summary.resources };
}

function benchRuns(pages: number): void {
  const folder = mkdtempSync(join(tmpdir(), "newsmill-bench-"));
  try {
    console.log("whole runs, synthetic WARC, all cores");
    for (const size of [pages, pages * 8]) {
      const run = wholeRun(folder, size);
      console.log(
        `  ${String(size).padStart(6)} pages ${run.megabytes.toFixed(0).padStart(5)} MB: ` +
          `${(run.records / run.wall_seconds).toFixed(0)} records/s, ${(run.records / run.cpu_seconds).toFixed(0)} records/CPU s, ` +
          `${(run.megabytes / run.wall_seconds).toFixed(1)} MB/s, peak RSS ${(run.peak_rss_bytes / 1e6).toFixed(0)} MB`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every hostile file on the whole record path, each in a process of its own. */
function benchHostile(): void {
  const folder = mkdtempSync(join(tmpdir(), "newsmill-hostile-"));
  try {
    console.log("hostile files, the whole record path: CPU seconds and MB above what the process had");
    for (const { name, file, size, make } of HOSTILE) {
      const path = join(folder, file);
      writeFileSync(path, make(size));
      const script = join(ROOT, "scripts/hostile.ts");
      const done = spawnSync("node", ["--import", "tsx", "--expose-gc", script, path, name], { encoding: "utf8" });
      if (done.status !== 0) throw new Error(`${name} ended in ${done.status}: ${done.stderr}`);
      const { bytes, cpu_seconds, megabytes, outcomes } = JSON.parse(done.stdout) as Cost;
      console.log(
        `  ${name.padEnd(36)} ${(bytes / 1e6).toFixed(1).padStart(5)} MB ${cpu_seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB  ${outcomes.join(", ")}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What BENCH_ONLY names: extraction, normalise, runs or hostile; all of them without it. */
const only = process.env["BENCH_ONLY"];
if (only === undefined || only === "extraction") benchExtraction();
if (only === undefined || only === "normalise") await benchNormalise(ROOT);
if (only === undefined || only === "runs") benchRuns(Number(process.env["BENCH_SIZE"] ?? 2000));
if (only === undefined || only === "hostile") benchHostile();
