import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { aboutSchema } from "../../schemas/about.ts";
import { gateResultSchema } from "../../schemas/gates.ts";
import { stageCountsSchema } from "../../schemas/quality.ts";
import { openDuckDb } from "../codec/duckdb.ts";
import { sumsFile } from "../emit/sums.ts";
import { measure } from "../report/measure.ts";
import { digestOfBytes } from "./digest.ts";
import { openViews } from "./emit.ts";
import { reportFiles } from "./emit-files.ts";
import { Fault } from "./fault.ts";

/** What the report needs of a manifest. */
const manifestSchema = z.object({
  versions: z.object({ newsmill: z.string() }),
  stages: z.record(z.string(), stageCountsSchema),
  envelopes: z.record(z.string(), z.int()),
  gates: z.array(gateResultSchema).default([]),
  deduplicate: z.record(z.string(), z.json()),
  dataset: aboutSchema.default({}),
  inputs: z.array(
    z.object({ path: z.string(), bytes: z.int(), sha256: z.string(), format: z.string(), records: z.int() }),
  ),
});

function readManifest(dataset: string): z.infer<typeof manifestSchema> {
  const path = join(dataset, "manifest.json");
  if (!existsSync(path)) throw new Fault("noInput", `${dataset}: no dataset here`);
  return manifestSchema.parse(JSON.parse(readFileSync(path, "utf8")));
}

function readSums(dataset: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(dataset, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** Measures a finished dataset anew and writes its report again, and its sums. Returns the path of the page. */
export async function writeReport(dataset: string): Promise<string> {
  const manifest = readManifest(dataset);
  const db = await openDuckDb({ memoryLimit: "2GB", spill: null, threads: 1 });
  try {
    await openViews(db, resolve(dataset));
    const { versions, deduplicate: audit, dataset: about, ...told } = manifest;
    const quality = await measure(db.rows, { newsmill: versions.newsmill, audit, ...told });
    const sums = new Map(readSums(dataset));
    for (const [path, text] of Object.entries(reportFiles(quality, about))) {
      writeFileSync(join(dataset, path), text);
      sums.set(path, digestOfBytes(Buffer.from(text, "utf8")));
    }
    writeFileSync(join(dataset, "SHA256SUMS"), sumsFile([...sums].map(([path, sha256]) => ({ path, sha256 }))));
  } finally {
    db.close();
  }
  return join(dataset, "report", "index.html");
}
