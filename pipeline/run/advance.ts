import { statSync } from "node:fs";
import { batchesOf } from "./batches.ts";
import { fileDigest } from "./digest.ts";
import type { Todo } from "./how-far.ts";
import type { Plan } from "./plan.ts";
import type { Pool } from "./pool.ts";
import { type BatchDone, batchFile, finishedBatches, type Placed, type Station, station, sweep } from "./station.ts";
import {
  addTallies,
  balance,
  EMPTY_TALLY,
  RECORD_STAGES,
  type RecordStageName,
  stagesBetween,
  type Tally,
} from "./tally.ts";
import type { BatchTask, Progress, Unit } from "./task.ts";

/** How a run goes about its work. */
export interface Way {
  readonly work: string;
  readonly pool: Pool;
  /** Puts jobs into another order; the identity but in tests of the law that order makes no difference. */
  readonly order: <T>(jobs: readonly T[]) => readonly T[];
  /** Told what there is to do before it is begun. */
  readonly begin: (todo: Todo) => void;
  readonly progress: (done: Progress) => void;
}

/** A station at which every unit of a plan has arrived. */
export interface Arrived {
  readonly station: Station;
  /** In the order of the plan's inputs and parts, those of an earlier dataset last. */
  readonly units: readonly { readonly unit: Unit; readonly placed: Placed }[];
  readonly tally: Tally;
  /** Units that an earlier run had finished. */
  readonly reused: number;
}

async function isSound(at: Station, batch: string, done: BatchDone): Promise<boolean> {
  for (const [ending, { bytes, sha256 }] of Object.entries(done.files)) {
    const path = batchFile(at, batch, ending);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.size !== bytes || (await fileDigest(path)) !== sha256) return false;
  }
  return true;
}

/** The units among `keys` that are finished at a station, from batches whose files are as their markers say. */
export async function unitsAt(at: Station, keys: ReadonlySet<string>): Promise<ReadonlyMap<string, Placed>> {
  const units = new Map<string, Placed>();
  for (const [batch, done] of finishedBatches(at)) {
    const wanted = done.units.filter((u) => keys.has(u.key));
    if (wanted.length === 0 || !(await isSound(at, batch, done))) continue;
    for (const unit of wanted) {
      const [kept, rejects] = [unit.rows.endRow - unit.rows.firstRow, unit.rejects.endRow - unit.rejects.firstRow];
      balance(unit.tally, { kept, rejects }, batchFile(at, batch, ""));
      units.set(unit.key, { ...unit, batch });
    }
  }
  return units;
}

/** For each unit not yet at the station, the nearest earlier station that has it. */
async function starts(units: readonly Unit[], to: RecordStageName, work: string) {
  const found = new Map<Unit, { from: RecordStageName | null; placed: Placed | null }>();
  for (const unit of units) found.set(unit, { from: null, placed: null });
  for (const from of RECORD_STAGES.slice(0, RECORD_STAGES.indexOf(to))) {
    const at = await unitsAt(station(work, from), new Set(units.map((u) => u.keys[from])));
    for (const unit of units) {
      const placed = at.get(unit.keys[from]);
      if (placed !== undefined) found.set(unit, { from, placed });
    }
  }
  return found;
}

/** The stages that the jobs carry records through. */
function passed(jobs: readonly BatchTask[], to: RecordStageName): readonly RecordStageName[] {
  const longest = jobs.map(({ from }) => stagesBetween(from, to)).sort((a, b) => b.length - a.length)[0];
  return longest ?? [to];
}

/**
 * Brings every unit of a plan to a station. Units that an earlier run finished there are taken as they are; the others
 * start from the nearest earlier station that has them, or from the dump. Checkpoints of units that the plan does not
 * have are removed.
 */
export async function advance(plan: Plan, to: RecordStageName, way: Way): Promise<Arrived> {
  const at = station(way.work, to);
  const units = [...plan.inputs.flatMap((i) => i.units), ...plan.earlier];
  const keys = new Set(units.map((u) => u.keys[to]));
  const before = await unitsAt(at, keys);
  const missing = units.filter((u) => !before.has(u.keys[to]));
  const reused = before.size - plan.earlier.length;
  const jobs = batchesOf(await starts(missing, to, way.work), to, way.work);
  way.begin({
    stage: to,
    stages: passed(jobs, to),
    bytes: missing.reduce((sum, u) => sum + u.bytes, 0),
    units: missing.length,
    reused,
  });
  await way.pool.run(way.order(jobs.map((task) => ({ kind: "records", task }) as const)), way.progress);
  sweep(at, keys);
  const after = new Map<string, Placed>();
  for (const [batch, done] of finishedBatches(at))
    for (const unit of done.units) after.set(unit.key, { ...unit, batch });
  const arrived = units.map((unit) => {
    const placed = after.get(unit.keys[to]);
    if (placed === undefined) throw new Error(`${unit.file.path}: did not arrive at ${to}`);
    return { unit, placed };
  });
  const tally = arrived.map((u) => u.placed.tally).reduce(addTallies, EMPTY_TALLY);
  return { station: at, units: arrived, tally, reused };
}
