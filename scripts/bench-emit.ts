import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { jsonColumns } from "../pipeline/codec/ddl.ts";
import type { EmitInput } from "../pipeline/emit/input.ts";
import { TABLES } from "../schemas/tables.ts";
import { ROOT } from "./bench-dedup/compiled.ts";
import { syntheticArticles } from "./synthetic-articles/articles.ts";

/**
 * Measures emit beside DuckDB's own COPY of the same rows, sorted and zstd as emit's, in one run: CPU seconds and peak memory, each in a
 * process of its own. `BENCH_SIZES` are the numbers of articles, 50000 and 200000 without it.
 */

const SELF = fileURLToPath(import.meta.url);
const DIST = process.env["BENCH_DIST"] ?? join(ROOT, "dist");
/** Rows in a file of the last checkpoint: about what a batch of the program leaves. */
const PER_FILE = 2000;
const SEED = 7;

interface Took {
  readonly cpu: number;
  readonly megabytes: number;
}

const filesIn = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));

/** Leaves invented articles as the rows of the last checkpoint. */
function writeRows(count: number, folder: string): void {
  let [file, at] = [0, 0];
  for (const { article } of syntheticArticles(count, SEED)) {
    if (at % PER_FILE === 0) {
      if (file !== 0) closeSync(file);
      file = openSync(join(folder, `${String(at / PER_FILE).padStart(6, "0")}.ndjson`), "w");
    }
    const row = { ...article, cluster_id: article.article_id, cluster_size: 1, cluster_outlets: 1 };
    writeSync(file, `${JSON.stringify(row)}\n`);
    at++;
  }
  closeSync(file);
}

function inputOf(count: number, articles: readonly string[]): EmitInput {
  const all = { in: count, kept: count, rejected: {} };
  return {
    articles,
    duplicates: [],
    rejects: [],
    boilerplate: [],
    relations: [],
    inputs: [],
    tallies: { ingest: all, validate: all, normalise: all, deduplicate: all },
    envelopes: {},
    settings: {},
    versions: { newsmill: "0.1.0" },
    audit: { records: count, clusters: count, candidates: 0, verified: 0, copies: 0, refused: {} },
  };
}

async function emitted(count: number, folder: string): Promise<void> {
  const { emit }: typeof import("../pipeline/run/emit.ts") = await import(join(DIST, "pipeline/run/emit.js"));
  const { resolveSettings }: typeof import("../pipeline/run/settings.ts") = await import(
    join(DIST, "pipeline/run/settings.js")
  );
  const { rowsPerFile, rowsPerGroup, memoryLimit } = resolveSettings({}, folder);
  const input = inputOf(count, filesIn(join(folder, "rows")));
  await emit(input, join(folder, "dataset"), { rowsPerFile, rowsPerGroup, memoryLimit });
}

async function copied(folder: string): Promise<void> {
  const db = await DuckDBInstance.create(":memory:", {
    threads: "1",
    memory_limit: "2GB",
    temp_directory: join(folder, "spill"),
  });
  const connection = await db.connect();
  await connection.run("SET TimeZone = 'UTC'");
  const rows = `read_json('${folder}/rows/*.ndjson', format = 'newline_delimited', columns = ${jsonColumns(TABLES.articles)})`;
  await connection.run(
    `COPY (SELECT * FROM ${rows} ORDER BY published_at, article_id) TO '${folder}/copied.parquet' (FORMAT parquet, COMPRESSION zstd)`,
  );
  connection.closeSync();
  db.closeSync();
}

function measured(what: string, count: number, folder: string): Took {
  const args = ["--import", "tsx", SELF, what, String(count), folder];
  const done = spawnSync("node", args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (done.status !== 0) throw new Error(`${what} of ${count} ended in ${done.status ?? done.signal}`);
  return JSON.parse(done.stdout) as Took;
}

function bench(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), "newsmill-bench-"));
  try {
    mkdirSync(join(folder, "rows"));
    writeRows(count, join(folder, "rows"));
    const [ours, theirs] = [measured("emit", count, folder), measured("copy", count, folder)];
    const line = (name: string, { cpu, megabytes }: Took) =>
      console.log(
        `  ${name.padEnd(14)} ${cpu.toFixed(1).padStart(7)} CPU s ${megabytes.toFixed(0).padStart(6)} MB peak`,
      );
    console.log(`${count} articles`);
    line("newsmill emit", ours);
    line("DuckDB's COPY", theirs);
    console.log(`  ratio ${(ours.cpu / theirs.cpu).toFixed(2)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [what, count = "0", folder = ""] = process.argv.slice(2);
if (what === undefined) {
  for (const size of (process.env["BENCH_SIZES"] ?? "50000,200000").split(",").map(Number)) bench(size);
} else {
  if (what === "emit") await emitted(Number(count), folder);
  else await copied(folder);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
}
