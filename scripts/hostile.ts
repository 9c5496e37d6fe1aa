import { statSync, writeFileSync } from "node:fs";
import { type Sketched, sketch } from "../pipeline/deduplicate/sketch.ts";
import { ingest } from "../pipeline/ingest/ingest.ts";
import { bindStages } from "../pipeline/run/batch.ts";
import { loadReferences } from "../pipeline/run/references.ts";
import { fileSource } from "../pipeline/run/source.ts";
import { HOSTILE, type Hostile } from "./hostile-pages.ts";

/**
 * What a hostile file costs on the whole record path (ingest, validate, normalise, sketch), in a process of its own:
 * `tsx scripts/hostile.ts FILE NAME` prints a line of JSON. Whoever calls it has written the file.
 */

/** What became of a file, and what it cost beyond what the process had used and held before. */
export interface Cost {
  readonly bytes: number;
  /** Words of the bodies that were kept, and the reasons of rejects. */
  readonly outcomes: readonly string[];
  readonly cpu_seconds: number;
  readonly megabytes: number;
}

type Stages = ReturnType<typeof bindStages>;

function carry(stages: Stages, draft: unknown): { readonly outcome: string; readonly sketch: Sketched | null } {
  let value = draft;
  for (const stage of stages) {
    const outcome = stage.apply(value);
    if (outcome.fate === "rejected") return { outcome: outcome.reason, sketch: null };
    value = outcome.value;
  }
  const article = value as Parameters<typeof sketch>[0];
  return { outcome: `${article.word_count} words`, sketch: sketch(article) };
}

async function outcomes(stages: Stages, path: string, file: string, bytes: number): Promise<string[]> {
  const found: string[] = [];
  const source = fileSource({ path: file, absolute: path, bytes });
  for await (const item of ingest(source, { dump: {}, maxRecordBytes: 64 * 1024 * 1024 })) {
    if (found.length === 5) found.push("…");
    if (found.length > 5) continue;
    if (item.fate === "kept") found.push(carry(stages, item.value).outcome);
    else found.push(item.fate === "envelope" ? item.what : item.reason);
  }
  return found;
}

async function costOf(hostile: Hostile, path: string): Promise<Cost> {
  const stages = bindStages(loadReferences());
  const warm = `${path}.small`;
  writeFileSync(warm, hostile.make(hostile.size / 100));
  await outcomes(stages, warm, hostile.file, statSync(warm).size);
  const bytes = statSync(path).size;
  global.gc?.();
  const [rss, from] = [process.memoryUsage.rss(), process.cpuUsage()];
  const found = await outcomes(stages, path, hostile.file, bytes);
  const { user, system } = process.cpuUsage(from);
  const peak = process.resourceUsage().maxRSS * 1024;
  return { bytes, outcomes: found, cpu_seconds: (user + system) / 1e6, megabytes: Math.max(peak - rss, 0) / 1e6 };
}

const [path, name] = process.argv.slice(2);
const hostile = HOSTILE.find((h) => h.name === name);
if (path === undefined || hostile === undefined) throw new Error(`no hostile file is named "${name}"`);
console.log(JSON.stringify(await costOf(hostile, path)));
