import { relative } from "node:path";
import type { Effects } from "../effects.ts";
import type { StageName } from "../stage.ts";
import { type Arrived, advance, type Way } from "./advance.ts";
import { type CiFiles, demandGates, tellCi } from "./ci.ts";
import { type Deduplicated, deduplicate } from "./deduplicate.ts";
import type { Emitted } from "./emit.ts";
import { withLock } from "./lock.ts";
import { type Plan, plan } from "./plan.ts";
import { openPool } from "./pool.ts";
import { type Teller, teller } from "./progress.ts";
import { referencesDigest } from "./references.ts";
import { type Revisions, revisions } from "./revision.ts";
import type { Settings } from "./settings.ts";
import { shuffled } from "./shuffle.ts";
import { rejectsOf, type Summary, summaryText } from "./summary.ts";
import { RECORD_STAGES, type RecordStageName } from "./tally.ts";

/** How a run speaks: progress and the closing table unless quiet, JSON on standard output if asked, and files for continuous integration. */
export interface Manner {
  readonly quiet: boolean;
  readonly json: boolean;
  readonly ci: CiFiles;
}

const isRecordStage = (stage: StageName): stage is RecordStageName => RECORD_STAGES.some((s) => s === stage);

interface Reached {
  readonly arrived: Arrived;
  readonly deduplicated: Deduplicated | null;
  readonly emitted: Emitted | null;
}

interface Basis {
  readonly settings: Settings;
  readonly code: Revisions;
  readonly referencesDigest: string;
}

async function reach(stage: StageName, made: Plan, basis: Basis, way: Way, tell: Teller): Promise<Reached> {
  const arrived = await advance(made, isRecordStage(stage) ? stage : "normalise", way);
  tell.end();
  if (isRecordStage(stage)) return { arrived, deduplicated: null, emitted: null };
  const deduplicated = await deduplicate(arrived, basis.code.deduplicate, way);
  tell.end();
  if (stage === "deduplicate") return { arrived, deduplicated, emitted: null };
  // The threads have done their part: what they hold in memory is free for the database
  await way.pool.close();
  const { writeDataset } = await import("./dataset.ts");
  tell.begin({ stage: "emit", bytes: 0, units: 1, reused: 0 });
  const emitted = await writeDataset(made, arrived, deduplicated, basis);
  tell.progress({ records: deduplicated.counts.articles + deduplicated.counts.duplicates, rejects: 0, bytes: 0 });
  tell.end();
  return { arrived, deduplicated, emitted };
}

function summaryOf(stage: StageName, made: Plan, reached: Reached, wall: number): Summary {
  const { arrived, deduplicated, emitted } = reached;
  const { tally } = arrived;
  const last = tally.stages[isRecordStage(stage) ? stage : "normalise"];
  const used = process.resourceUsage();
  return {
    stage,
    files: made.inputs.length,
    records: tally.stages.ingest?.in ?? 0,
    envelopes: tally.envelopes,
    kept: last?.kept ?? 0,
    rejects: rejectsOf(tally),
    deduplicated: deduplicated?.counts ?? null,
    reused: arrived.reused,
    units: arrived.units.length,
    dataset: emitted?.path ?? null,
    gates: emitted?.quality.gates ?? [],
    resources: {
      cpu_seconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
      wall_seconds: wall / 1000,
      peak_rss_bytes: used.maxRSS * 1024,
    },
  };
}

/**
 * Runs a stage over a dump, and those before it whose results are not there yet: `emit` is the whole way. Rejects with a
 * fault where the input, the configuration or the disk is at fault, when books do not balance, and when the dataset fails a gate.
 */
export async function runTo(stage: StageName, settings: Settings, manner: Manner, effects: Effects): Promise<Summary> {
  const start = effects.elapsed();
  const tell = teller(effects, manner.quiet);
  const code = revisions();
  const references = referencesDigest(settings.publishers);
  const made = await plan(settings.raw, { ...settings, revisions: code, referencesDigest: references });
  const { summary, quality } = await withLock(settings.work, async () => {
    const pool = openPool(settings.workers, { publishers: settings.publishers, typography: settings.typography });
    const order = <T>(jobs: readonly T[]) => (settings.shuffle === null ? jobs : shuffled(jobs, settings.shuffle));
    const way: Way = { work: settings.work, pool, order, begin: tell.begin, progress: tell.progress };
    try {
      const reached = await reach(stage, made, { settings, code, referencesDigest: references }, way, tell);
      const summary = summaryOf(stage, made, reached, effects.elapsed() - start);
      return { summary, quality: reached.emitted?.quality ?? null };
    } finally {
      await pool.close();
    }
  });
  if (manner.json) effects.stdout(`${JSON.stringify(summary)}\n`);
  const shown = (path: string) => relative(process.cwd(), path) || ".";
  if (!manner.quiet) effects.stderr(summaryText(summary, shown(summary.dataset ?? settings.out)));
  tellCi(manner.ci, summary, quality, effects);
  if (quality !== null && summary.dataset !== null) {
    demandGates(quality, shown(summary.dataset), shown(settings.out));
  }
  return summary;
}
