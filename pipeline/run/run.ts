import { relative } from "node:path";
import type { RunEvent } from "../../schemas/events.ts";
import type { Summary } from "../../schemas/summary.ts";
import type { Effects } from "../effects.ts";
import type { StageName } from "../stage.ts";
import { type Arrived, advance, type Way } from "./advance.ts";
import { type Earlier, openEarlier } from "./against.ts";
import { unlike } from "./against-fit.ts";
import { type CiFiles, demandGates, tellCi } from "./ci.ts";
import { type Deduplicated, deduplicate } from "./deduplicate.ts";
import type { Emitted } from "./emit.ts";
import { checkReplaceable } from "./emit-place.ts";
import { VERSION } from "./home.ts";
import type { Books } from "./how-far.ts";
import { withLock } from "./lock.ts";
import { type Plan, plan } from "./plan.ts";
import { openPool } from "./pool.ts";
import { type Teller, teller } from "./progress.ts";
import { referencesDigest } from "./references.ts";
import { revisions } from "./revision.ts";
import type { Settings } from "./settings.ts";
import { shuffled } from "./shuffle.ts";
import { rejectsOf, summaryText } from "./summary.ts";
import { RECORD_STAGES, type RecordStageName, rejectedBy, type Tally } from "./tally.ts";
import type { Basis } from "./told.ts";

/**
 * How a run speaks: unless quiet, progress and what it came to, in words or as JSON; as JSON, also on standard output what it came to;
 * and files for continuous integration.
 */
export interface Manner {
  readonly quiet: boolean;
  readonly json: boolean;
  readonly ci: CiFiles;
}

/** Milliseconds between two looks at how far a stage is, where nothing tells of it. */
const BEAT_MS = 1000;

const isRecordStage = (stage: StageName): stage is RecordStageName => RECORD_STAGES.some((s) => s === stage);

interface Reached {
  readonly arrived: Arrived;
  readonly deduplicated: Deduplicated | null;
  readonly emitted: Emitted | null;
}

/** The database that reads a dataset takes memory: only where there is one to read. */
async function restore(earlier: Earlier, basis: Basis, way: Way, tell: Teller): Promise<Plan["earlier"]> {
  const { restoreEarlier } = await import("./against-units.ts");
  const units = await restoreEarlier(earlier, basis, way);
  tell.end({ against: { records: earlier.manifest.stages["ingest"]?.in ?? 0 } });
  return units;
}

function recordBooks({ stages }: Tally): Books {
  const named = RECORD_STAGES.flatMap((stage) => {
    const books = stages[stage];
    return books === undefined ? [] : [[stage, { records: books.in, rejected: rejectedBy(books) }] as const];
  });
  return Object.fromEntries(named);
}

async function reach(stage: StageName, { made, earlier, basis }: Prepared, way: Way, tell: Teller): Promise<Reached> {
  const restored = earlier === null ? [] : await restore(earlier, basis, way, tell);
  const arrived = await advance({ ...made, earlier: restored }, isRecordStage(stage) ? stage : "normalise", way);
  tell.end(recordBooks(arrived.tally));
  if (isRecordStage(stage)) return { arrived, deduplicated: null, emitted: null };
  const deduplicated = await deduplicate(arrived, basis.code.deduplicate, way, basis.settings.onePer);
  const { articles, duplicates } = deduplicated.counts;
  tell.end({ deduplicate: { records: articles + duplicates, duplicates } });
  if (stage === "deduplicate") return { arrived, deduplicated, emitted: null };
  // The threads have done their part: what they hold in memory is free for the database
  await way.pool.close();
  const { writeDataset } = await import("./dataset.ts");
  const bytes = deduplicated.parts.reduce((sum, part) => sum + part.articles.bytes + part.duplicates.bytes, 0);
  tell.begin({ stage: "emit", bytes, units: 1, reused: 0 });
  const emitted = await writeDataset({ made, arrived, deduplicated, basis, earlier }, tell.progress);
  const rejects = deduplicated.parts.reduce((sum, part) => sum + part.rejects.rows, 0);
  tell.end({ emit: { articles, duplicates, rejects } });
  return { arrived, deduplicated, emitted };
}

/** What is known before any work is done. */
interface Prepared {
  readonly made: Plan;
  readonly earlier: Earlier | null;
  readonly basis: Basis;
}

async function prepare(settings: Settings, say: (note: string) => void): Promise<Prepared> {
  const basis = { settings, code: revisions(), referencesDigest: referencesDigest(settings.publishers) };
  const earlier = settings.against === null ? null : openEarlier(settings.against);
  const other = earlier === null ? null : unlike(earlier, basis);
  if (other !== null) say(`warning: ${other}`);
  const { code: revisionsOf, referencesDigest: references } = basis;
  const made = await plan(
    settings.raw,
    { ...settings, revisions: revisionsOf, referencesDigest: references },
    earlier?.known,
  );
  if (made.known.length > 0)
    say(`against     ${made.known.length} files of ${settings.raw} are in ${earlier?.root} already: left out`);
  return { made, earlier, basis };
}

function summaryOf(stage: StageName, { made, earlier }: Prepared, reached: Reached, wall: number): Summary {
  const { arrived, deduplicated, emitted } = reached;
  const { tally } = arrived;
  const last = tally.stages[isRecordStage(stage) ? stage : "normalise"];
  const used = process.resourceUsage();
  return {
    stage,
    files: made.inputs.length,
    earlier: earlier === null ? null : { path: earlier.root, records: earlier.manifest.stages["ingest"]?.in ?? 0 },
    records: tally.stages.ingest?.in ?? 0,
    envelopes: tally.envelopes,
    kept: last?.kept ?? 0,
    rejects: rejectsOf(tally),
    deduplicated: deduplicated?.counts ?? null,
    reused: arrived.reused,
    units: made.inputs.reduce((sum, i) => sum + i.units.length, 0),
    dataset: emitted?.path ?? null,
    gates: emitted?.quality.gates ?? [],
    warnings: emitted?.quality.warnings ?? [],
    resources: {
      cpu_seconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
      wall_seconds: wall / 1000,
      peak_rss_bytes: used.maxRSS * 1024,
    },
  };
}

function startOf(stage: StageName, { raw, workers }: Settings, { made }: Prepared): RunEvent {
  const bytes = made.inputs.reduce((sum, i) => sum + i.file.bytes, 0);
  return { event: "start", newsmill: VERSION, stage, raw, files: made.inputs.length, bytes, workers };
}

/**
 * Runs a stage over a dump, and those before it whose results are not there yet: `emit` is the whole way. Rejects with a
 * fault where the input, the configuration or the disk is at fault, when books do not balance, and when the dataset fails a gate.
 */
export async function runTo(stage: StageName, settings: Settings, manner: Manner, effects: Effects): Promise<Summary> {
  const start = effects.elapsed();
  const tell = teller(effects, manner);
  const prepared = await prepare(settings, tell.note);
  if (stage === "emit") checkReplaceable(settings.out);
  tell.event(startOf(stage, settings, prepared));
  const beat = setInterval(tell.tick, BEAT_MS).unref();
  const { summary, quality } = await withLock(settings.work, async () => {
    const pool = openPool(settings.workers, { publishers: settings.publishers, typography: settings.typography });
    const order = <T>(jobs: readonly T[]) => (settings.shuffle === null ? jobs : shuffled(jobs, settings.shuffle));
    const way: Way = { work: settings.work, pool, order, begin: tell.begin, progress: tell.progress };
    try {
      const reached = await reach(stage, prepared, way, tell);
      const summary = summaryOf(stage, prepared, reached, effects.elapsed() - start);
      return { summary, quality: reached.emitted?.quality ?? null };
    } finally {
      await pool.close();
      clearInterval(beat);
    }
  });
  if (manner.json) effects.stdout(`${JSON.stringify(summary)}\n`);
  const shown = (path: string) => relative(process.cwd(), path) || ".";
  for (const gate of summary.gates) tell.event({ event: "gate", ...gate });
  if (!manner.quiet && !manner.json) effects.stderr(summaryText(summary, shown(summary.dataset ?? settings.out)));
  tellCi(manner.ci, summary, quality, effects);
  if (quality !== null && summary.dataset !== null) {
    demandGates(quality, shown(summary.dataset), shown(settings.out));
  }
  const seconds = summary.resources.wall_seconds;
  tell.event({
    event: "end",
    exit: 0,
    dataset: summary.dataset,
    records: summary.records,
    seconds: Math.round(1000 * seconds) / 1000,
  });
  return summary;
}
