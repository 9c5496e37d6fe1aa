import type { Typography } from "../../schemas/config.ts";
import type { Publisher } from "../../schemas/references.ts";
import { type ApplyResult, type ApplyTask, applyBatch } from "./apply.ts";
import type { Stages } from "./batch.ts";
import { type RestoreTask, restoreBatch } from "./restore.ts";
import type { UnitDone } from "./station.ts";
import type { BatchResult, BatchTask, Progress } from "./task.ts";

/** What all jobs of a run share; travels to worker threads. */
export interface BenchSettings {
  /** Outlets that the configuration adds to the reference tables. */
  readonly publishers: readonly Publisher[];
  readonly typography: Typography;
}

/** A piece of work that one thread does alone. It names files and settings and carries no records. */
export type Job =
  | { readonly kind: "records"; readonly task: BatchTask }
  | { readonly kind: "restore"; readonly task: RestoreTask }
  | { readonly kind: "apply"; readonly task: ApplyTask };

export type JobResult =
  | { readonly kind: "records"; readonly result: BatchResult }
  | { readonly kind: "restore"; readonly result: UnitDone }
  | { readonly kind: "apply"; readonly result: ApplyResult };

/** A thread's bench: reference tables are laid out on it once, when first needed. */
export function openBench(
  settings: BenchSettings,
): (job: Job, progress: (done: Progress) => void) => Promise<JobResult> {
  let stages: Stages | null = null;
  return async (job, progress) => {
    if (job.kind === "apply") return { kind: "apply", result: await applyBatch(job.task, progress) };
    if (job.kind === "restore") return { kind: "restore", result: await restoreBatch(job.task, progress) };
    // Stages, their dictionaries and tables take memory and time: only where records are carried through them
    const { bindStages, runBatch } = await import("./batch.ts");
    const { loadReferences } = await import("./references.ts");
    stages ??= bindStages(loadReferences(settings.publishers), settings.typography);
    return { kind: "records", result: await runBatch(job.task, stages, progress) };
  };
}
