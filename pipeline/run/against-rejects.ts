import type { Reject } from "../../schemas/rejects.ts";
import type { EarlierRows } from "./against-tables.ts";
import { rowWriter } from "./rows.ts";
import { writeSketches } from "./sketch-files.ts";
import { batchFile, finish, REJECTS, ROWS, type Station } from "./station.ts";
import { RECORD_STAGES, type RecordStageName, type Tally } from "./tally.ts";

/** The books of records that were turned away, by stage and reason. */
function turnedAway(counts: ReadonlyMap<string, { [reason: string]: number }>, envelopes: Tally["envelopes"]): Tally {
  const rejectedBy = (stage: RecordStageName) => counts.get(stage) ?? {};
  const sum = (stage: RecordStageName) => Object.values(rejectedBy(stage)).reduce((n, m) => n + m, 0);
  let left = RECORD_STAGES.reduce((n, stage) => n + sum(stage), 0);
  const stages: { [S in RecordStageName]?: NonNullable<Tally["stages"][S]> } = {};
  for (const stage of RECORD_STAGES) {
    stages[stage] = { in: left, kept: left - sum(stage), rejected: rejectedBy(stage) };
    left -= sum(stage);
  }
  return { stages, envelopes };
}

/** Leaves the rejects of an earlier dataset at a station, as a batch of a unit that has nothing else; `envelopes` go into its books. */
export async function restoreRejects(
  at: Station,
  batch: string,
  key: string,
  rows: EarlierRows,
  envelopes: Tally["envelopes"],
): Promise<void> {
  const rejects = rowWriter(batchFile(at, batch, REJECTS));
  const counts = new Map<string, { [reason: string]: number }>();
  for await (const text of rows.rejects()) {
    const { stage, reason } = JSON.parse(text) as Reject;
    const reasons = counts.get(stage) ?? {};
    counts.set(stage, { ...reasons, [reason]: (reasons[reason] ?? 0) + 1 });
    rejects.write(text);
  }
  const { row, byte } = rejects.at();
  const unit = {
    key,
    format: null,
    tally: turnedAway(counts, envelopes),
    names: {},
    rows: { firstRow: 0, endRow: 0, start: 0, end: 0 },
    rejects: { firstRow: 0, endRow: row, start: 0, end: byte },
  };
  const files = { [ROWS]: rowWriter(batchFile(at, batch, ROWS)).close(), [REJECTS]: rejects.close() };
  finish(at, batch, { units: [unit], files: { ...files, ...writeSketches(at, batch, []) } });
}
