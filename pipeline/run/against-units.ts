import { rmSync } from "node:fs";
import { unitsAt, type Way } from "./advance.ts";
import type { Earlier } from "./against.ts";
import { finishRejects } from "./against-rejects.ts";
import { writeEarlierRows } from "./against-tables.ts";
import { canonicalJson, digestOf } from "./digest.ts";
import { Fault } from "./fault.ts";
import { batchFile, REJECTS, station } from "./station.ts";
import { stretchesOf } from "./stretches.ts";
import { addTallies, EMPTY_TALLY, RECORD_STAGES, type Tally } from "./tally.ts";
import type { Unit } from "./task.ts";
import type { Basis } from "./told.ts";

/** Articles and duplicates of one batch. */
const BATCH_ROWS = 2000;

const batchOf = (key: string) => key.slice(0, 24);

function rowsOf({ manifest }: Earlier): number {
  return (manifest.tables["articles"]?.rows ?? 0) + (manifest.tables["duplicates"]?.rows ?? 0);
}

/** The keys that its batches are known by: those of articles in order, and last that of rejects. */
function keysOf(earlier: Earlier, code: string, rows: number): readonly string[] {
  const count = Math.ceil(rowsOf(earlier) / rows) + 1;
  return Array.from({ length: count }, (_, at) => digestOf({ earlier: earlier.digest, code, rows, at }));
}

function unitOf(key: string, { root }: Earlier): Unit {
  return {
    file: { path: root, absolute: root, bytes: 0 },
    part: { kind: "whole" },
    settings: { dump: {}, maxRecordBytes: 0 },
    keys: { ingest: key, validate: key, normalise: key },
    bytes: 0,
  };
}

/** Throws a fault when the books of what was restored are not those that the manifest tells. */
function balanced(earlier: Earlier, units: readonly { readonly tally: Tally }[]): void {
  const { stages, envelopes } = units.map((u) => u.tally).reduce(addTallies, EMPTY_TALLY);
  const told = Object.fromEntries(RECORD_STAGES.map((s) => [s, earlier.manifest.stages[s]]));
  if (canonicalJson({ stages, envelopes }) === canonicalJson({ stages: told, envelopes: earlier.manifest.envelopes }))
    return;
  throw new Fault(
    "noInput",
    `${earlier.root}: its tables do not hold what its manifest counts: the earlier dataset is damaged`,
  );
}

/**
 * Brings the records of an earlier dataset to the station `normalise`, as they stood there before they were compared with
 * each other, and gives the units they make up. What an earlier run brought there is taken as it is. Throws a fault when
 * the dataset is damaged or of other columns.
 */
export async function restoreEarlier(
  earlier: Earlier,
  { settings, code }: Basis,
  way: Way,
  batchRows = BATCH_ROWS,
): Promise<readonly Unit[]> {
  const at = station(way.work, "normalise");
  const keys = keysOf(earlier, code.normalise, batchRows);
  const done = await unitsAt(at, new Set(keys));
  way.begin({ stage: "against", bytes: 0, units: keys.length - done.size, reused: done.size });
  if (done.size < keys.length) {
    const last = keys.at(-1) ?? "";
    const records = batchFile(at, batchOf(last), ".records.ndjson");
    const { memoryLimit } = settings;
    const turned = await writeEarlierRows(earlier, memoryLimit, records, batchFile(at, batchOf(last), REJECTS));
    await finishRejects(at, batchOf(last), last, turned, earlier.manifest.envelopes);
    const jobs = (await stretchesOf(records, batchRows)).flatMap((rows, i) => {
      const key = keys[i] ?? "";
      const task = { work: way.work, key, batch: batchOf(key), records, rows };
      return done.has(key) ? [] : [{ kind: "restore", task } as const];
    });
    await way.pool.run(way.order(jobs), way.progress);
    rmSync(records);
    balanced(earlier, [...(await unitsAt(at, new Set(keys))).values()]);
  }
  return keys.map((key) => unitOf(key, earlier));
}
