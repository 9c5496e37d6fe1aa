import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Manifest } from "../../schemas/manifest.ts";
import { TABLE_NAMES, type TableName } from "../../schemas/tables.ts";
import { openDuckDb } from "../codec/duckdb.ts";
import type { Finding } from "../emit/checks/finding.ts";
import { viewOf, viewStatements } from "../emit/views.ts";
import { noDataset } from "./manifest.ts";
import { isDataset, verifyFiles } from "./verify-files.ts";
import { verifyFooters } from "./verify-footers.ts";
import { verifyBooks, verifyTables } from "./verify-rows.ts";

/** What looking through a dataset came to. */
export interface Verified {
  readonly dataset: string;
  readonly findings: readonly Finding[];
  /** What could not be looked at because of what was found. */
  readonly unchecked: readonly string[];
  readonly files: number;
  readonly rows: number;
}

async function rowFindings(dataset: string, sound: ReadonlySet<TableName>, manifest: Manifest | null) {
  const spill = mkdtempSync(join(tmpdir(), "newsmill-verify-"));
  const db = await openDuckDb({ memoryLimit: "1GB", spill, threads: 1 });
  try {
    const root = `${realpathSync(dataset)}/`;
    const all = sound.size === TABLE_NAMES.length;
    const views = all ? viewStatements(root) : [...sound].map((table) => viewOf(table, root));
    for (const statement of views) await db.run(statement);
    const findings = await verifyTables(db, root, sound);
    return all ? [...findings, ...(await verifyBooks(db, manifest))] : findings;
  } finally {
    db.close();
    rmSync(spill, { recursive: true, force: true });
  }
}

/** One fault of reading is found by every check that reads the same. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((f) => [JSON.stringify(f), f])).values()];
}

/**
 * Looks through a dataset folder: files and digests, footers, values and order of every table, and the books across them. All
 * that is wrong is returned, not only the first. Rejects with a fault where there is no dataset.
 */
export async function verify(dataset: string): Promise<Verified> {
  if (!isDataset(dataset)) throw noDataset(dataset);
  const files = await verifyFiles(dataset);
  const { manifest, sums } = files.value;
  const footers = await verifyFooters(dataset, manifest);
  const rows = await rowFindings(dataset, footers.sound, manifest);
  const unsound = TABLE_NAMES.filter((t) => !footers.sound.has(t));
  const unchecked = [
    ...unsound.map((t) => `values and order of ${t}`),
    ...(unsound.length > 0 ? ["books, clusters and references between the tables"] : []),
    ...(manifest === null ? ["what manifest.json says"] : []),
  ];
  const findings = distinct([...files.findings, ...footers.findings, ...rows]);
  return { dataset, findings, unchecked, files: sums.size, rows: footers.rows };
}
