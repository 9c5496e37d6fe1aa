import type { Typography } from "../../schemas/config.ts";
import type { References } from "../../schemas/references.ts";
import type { Sketched } from "../deduplicate/sketch.ts";
import { flow } from "../flow.ts";
import { rowWriter } from "./rows.ts";
import { writeSketches } from "./sketch-files.ts";
import { type BatchDone, batchFile, finish, REJECTS, ROWS, station, type UnitDone } from "./station.ts";
import { addTallies, EMPTY_TALLY, stagesBetween } from "./tally.ts";
import type { BatchResult, BatchTask, Progress } from "./task.ts";
import { type Desk, runUnit } from "./unit.ts";

/** Closes the batch's files and says what is in each. */
function close(task: BatchTask, desk: Desk): BatchDone["files"] {
  const closed = { [ROWS]: desk.rows.close(), [REJECTS]: desk.rejects.close() };
  if (task.to !== "normalise") return closed;
  return { ...closed, ...writeSketches(station(task.work, task.to), task.batch, desk.sketches) };
}

/** The record stages, bound to a set of reference tables. */
export type Stages = ReturnType<typeof flow>["stages"];

/** Binds the record stages to reference tables; costly, so once for each thread. */
export function bindStages(references: References, typography: Typography = "printed"): Stages {
  return flow(references, typography).stages;
}

/**
 * Carries the units of a batch through the stages up to `task.to` and leaves rows, rejects and, at `normalise`, sketches
 * at that station, with a completion marker written last. When a unit cannot be read or its books do not balance, the
 * promise rejects, and nothing of the batch will be used.
 */
export async function runBatch(task: BatchTask, all: Stages, progress: (done: Progress) => void): Promise<BatchResult> {
  const at = station(task.work, task.to);
  const names: readonly string[] = stagesBetween(task.from, task.to);
  const sketches: Sketched[] = [];
  const desk: Desk = {
    stages: all.filter((s) => names.includes(s.name)),
    rows: rowWriter(batchFile(at, task.batch, ROWS)),
    rejects: rowWriter(batchFile(at, task.batch, REJECTS)),
    sketches,
    progress,
  };
  const units: UnitDone[] = [];
  try {
    for (const unit of task.units) units.push(await runUnit(desk, task, unit));
  } catch (error) {
    desk.rows.abandon();
    desk.rejects.abandon();
    throw error;
  }
  finish(at, task.batch, { units, files: close(task, desk) });
  return { batch: task.batch, tally: units.map((u) => u.tally).reduce(addTallies, EMPTY_TALLY) };
}
