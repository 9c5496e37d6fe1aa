import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openDuckDb } from "../codec/duckdb.ts";
import { parseSums, sumsFile } from "../emit/sums.ts";
import { measure } from "../report/measure.ts";
import { digestOfBytes } from "./digest.ts";
import { openViews } from "./emit.ts";
import { reportFiles } from "./emit-files.ts";
import { readManifest } from "./manifest.ts";

/** Measures a finished dataset anew and writes its report again, and its sums. Returns the path of the page. */
export async function writeReport(dataset: string): Promise<string> {
  const manifest = readManifest(dataset);
  const db = await openDuckDb({ memoryLimit: "2GB", spill: null, threads: 1 });
  try {
    await openViews(db, resolve(dataset));
    const { versions, stages, envelopes, inputs, gates = [], deduplicate: audit, dataset: about = {} } = manifest;
    const newsmill = versions.newsmill;
    const quality = await measure(db.rows, { newsmill, stages, envelopes, inputs, gates, audit });
    const sums = new Map(parseSums(readFileSync(join(dataset, "SHA256SUMS"), "utf8")));
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
