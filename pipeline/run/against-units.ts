import { join } from "node:path";
import { unitsAt, type Way } from "./advance.ts";
import type { Earlier } from "./against.ts";
import { restoreRejects } from "./against-rejects.ts";
import { type EarlierRows, withEarlierRows } from "./against-tables.ts";
import { canonicalJson, digestOf } from "./digest.ts";
import { Fault } from "./fault.ts";
import type { RestoreTask } from "./restore.ts";
import { type RowWriter, rowWriter } from "./rows.ts";
import { batchFile, station } from "./station.ts";
import { addTallies, EMPTY_TALLY, RECORD_STAGES, type Tally } from "./tally.ts";
import type { Unit } from "./task.ts";
import type { Basis } from "./told.ts";

/** Articles and duplicates of one batch. */
const BATCH_ROWS = 10_000;

const batchOf = (key: string) => key.slice(0, 24);

function rowsOf({ manifest }: Earlier): number {
  return (manifest.tables["articles"]?.rows ?? 0) + (manifest.tables["duplicates"]?.rows ?? 0);
}

/** The keys that its batches are known by: those of articles in order, and last that of rejects. */
function keysOf(earlier: Earlier, code: string): readonly string[] {
  const count = Math.ceil(rowsOf(earlier) / BATCH_ROWS) + 1;
  return Array.from({ length: count }, (_, at) => digestOf({ earlier: earlier.digest, code, rows: BATCH_ROWS, at }));
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

/** Lays the rows of articles and duplicates out in files of a batch each; those of batches that are done are passed over. */
async function layOut(
  rows: EarlierRows,
  keys: readonly string[],
  done: ReadonlySet<string>,
  work: string,
): Promise<readonly RestoreTask[]> {
  const tasks: RestoreTask[] = [];
  let writer: RowWriter | null = null;
  let count = 0;
  for await (const text of rows.records()) {
    const key = keys[Math.floor(count / BATCH_ROWS)] ?? "";
    if (count++ % BATCH_ROWS === 0) {
      writer?.close();
      const task = {
        work,
        key,
        batch: batchOf(key),
        rows: batchFile(station(work, "normalise"), batchOf(key), ".rows"),
      };
      writer = done.has(key) ? null : rowWriter(task.rows);
      if (writer !== null) tasks.push(task);
    }
    writer?.write(text);
  }
  writer?.close();
  return tasks;
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
export async function restoreEarlier(earlier: Earlier, { settings, code }: Basis, way: Way): Promise<readonly Unit[]> {
  const { memoryLimit, workers: threads } = settings;
  const at = station(way.work, "normalise");
  const keys = keysOf(earlier, code.normalise);
  const done = await unitsAt(at, new Set(keys));
  way.begin({ stage: "against", bytes: 0, units: keys.length - done.size, reused: done.size });
  if (done.size < keys.length) {
    const spill = join(way.work, "against.spill");
    await withEarlierRows(earlier, { memoryLimit, threads, spill }, async (rows) => {
      const tasks = await layOut(rows, keys, new Set(done.keys()), way.work);
      const last = keys.at(-1) ?? "";
      await restoreRejects(at, batchOf(last), last, rows, earlier.manifest.envelopes);
      await way.pool.run(way.order(tasks.map((task) => ({ kind: "restore", task }) as const)), way.progress);
    });
    balanced(earlier, [...(await unitsAt(at, new Set(keys))).values()]);
  }
  return keys.map((key) => unitOf(key, earlier));
}
