import { statSync } from "node:fs";
import type { Turned } from "./against-tables.ts";
import { fileDigest } from "./digest.ts";
import { rowWriter } from "./rows.ts";
import { writeSketches } from "./sketch-files.ts";
import { batchFile, finish, REJECTS, ROWS, type Station } from "./station.ts";
import { RECORD_STAGES, type RecordStageName, type Tally } from "./tally.ts";

/** The books of records that were turned away. */
function tallyOf(turned: Turned, envelopes: Tally["envelopes"]): Tally {
  const of = (stage: RecordStageName) => turned.filter((t) => t.stage === stage);
  let left = turned.reduce((sum, t) => sum + t.count, 0);
  const stages: { [S in RecordStageName]?: NonNullable<Tally["stages"][S]> } = {};
  for (const stage of RECORD_STAGES) {
    const kept = left - of(stage).reduce((sum, t) => sum + t.count, 0);
    stages[stage] = { in: left, kept, rejected: Object.fromEntries(of(stage).map((t) => [t.reason, t.count])) };
    left = kept;
  }
  return { stages, envelopes };
}

/**
 * Declares the rejects of an earlier dataset, whose rows are written, a finished batch of a unit that has nothing else;
 * `envelopes` go into its books.
 */
export async function finishRejects(
  at: Station,
  batch: string,
  key: string,
  turned: Turned,
  envelopes: Tally["envelopes"],
): Promise<void> {
  const path = batchFile(at, batch, REJECTS);
  const bytes = statSync(path).size;
  const count = turned.reduce((sum, t) => sum + t.count, 0);
  const unit = {
    key,
    format: null,
    tally: tallyOf(turned, envelopes),
    names: {},
    rows: { firstRow: 0, endRow: 0, start: 0, end: 0 },
    rejects: { firstRow: 0, endRow: count, start: 0, end: bytes },
  };
  const files = {
    [ROWS]: rowWriter(batchFile(at, batch, ROWS)).close(),
    [REJECTS]: { bytes, sha256: await fileDigest(path) },
  };
  finish(at, batch, { units: [unit], files: { ...files, ...writeSketches(at, batch, []) } });
}
