import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { OnePer } from "../../schemas/config.ts";
import { addLines, boilerplateRows } from "../deduplicate/boilerplate/audit.ts";
import type { Condemned } from "../deduplicate/boilerplate/condemn.ts";
import { sliceRemovals } from "../deduplicate/boilerplate/removals.ts";
import { type Audit, judge, SETTINGS } from "../deduplicate/judge.ts";
import { learnOutlets, namesCount } from "../deduplicate/outlets.ts";
import type { Settings } from "../deduplicate/settings.ts";
import { sliceVerdicts } from "../deduplicate/verdicts.ts";
import type { Arrived, Way } from "./advance.ts";
import { type ApplyResult, type ApplyTask, closed, type Written } from "./apply.ts";
import { digestOf, fileDigest } from "./digest.ts";
import { Fault } from "./fault.ts";
import { rowText, rowWriter } from "./rows.ts";
import { sketchedRecords } from "./sketched.ts";
import { diskSpill } from "./spill.ts";
import { writeWhole } from "./station.ts";
import { addCounts } from "./tally.ts";

/** What deduplication made of the articles. */
export interface DeduplicateCounts {
  readonly articles: number;
  readonly duplicates: number;
  readonly relations: { readonly [relation: string]: number };
}

/** The last station before the dataset: files of rows for each table. */
export interface Deduplicated {
  readonly counts: DeduplicateCounts;
  readonly audit: Audit;
  readonly parts: readonly ApplyResult[];
  /** Rows of `boilerplate` and of `relations`. */
  readonly boilerplate: Written;
  readonly related: Written;
  readonly reused: boolean;
}

const DONE = "done.json";

/** Units that lie in one batch, in the order of their rows. */
function batchesIn(arrived: Arrived): ReadonlyMap<string, Arrived["units"]> {
  const batches = new Map<string, Arrived["units"][number][]>();
  for (const unit of arrived.units) {
    const known = batches.get(unit.placed.batch);
    if (known === undefined) batches.set(unit.placed.batch, [unit]);
    else known.push(unit);
  }
  for (const units of batches.values()) units.sort((a, b) => a.placed.rows.firstRow - b.placed.rows.firstRow);
  return batches;
}

async function isSound(done: Deduplicated): Promise<boolean> {
  const files = done.parts.flatMap((p) => [p.articles, p.duplicates, p.rejects]);
  for (const file of [...files, done.boilerplate, done.related]) {
    const stat = statSync(file.path, { throwIfNoEntry: false });
    if (stat?.size !== file.bytes || (await fileDigest(file.path)) !== file.sha256) return false;
  }
  return true;
}

async function finished(folder: string): Promise<Deduplicated | null> {
  const path = join(folder, DONE);
  if (!existsSync(path)) return null;
  const done = JSON.parse(readFileSync(path, "utf8")) as Deduplicated;
  return (await isSound(done)) ? { ...done, reused: true } : null;
}

function balanced(counts: DeduplicateCounts, parts: readonly ApplyResult[], arrived: Arrived): void {
  const kept = arrived.tally.stages.normalise?.kept ?? 0;
  if (counts.articles + counts.duplicates !== kept) {
    const message = `${kept} articles in, but ${counts.articles} stand and ${counts.duplicates} are duplicates`;
    throw new Fault("bug", `deduplicate: ${message}`);
  }
  const rejects = parts.reduce((sum, p) => sum + p.rejects.rows, 0);
  const turnedAway = arrived.units.reduce((sum, u) => sum + u.placed.rejects.endRow - u.placed.rejects.firstRow, 0);
  if (rejects !== turnedAway) throw new Fault("bug", `deduplicate: ${turnedAway} rejects in, ${rejects} out`);
}

function countsOf(parts: readonly ApplyResult[]): DeduplicateCounts {
  const rows = (of: (part: ApplyResult) => { readonly rows: number }) => parts.reduce((sum, p) => sum + of(p).rows, 0);
  return {
    articles: rows((p) => p.articles),
    duplicates: rows((p) => p.duplicates),
    relations: parts.map((p) => p.relations).reduce(addCounts, {}),
  };
}

function writeRows(path: string, rows: readonly unknown[]): Written {
  const writer = rowWriter(path);
  for (const row of rows) writer.write(rowText(row));
  return closed(path, writer);
}

function writeBoilerplate(folder: string, condemned: readonly Condemned[], parts: readonly ApplyResult[]): Written {
  const lines = parts.map((p) => p.lines).reduce(addLines, []);
  return writeRows(join(folder, "boilerplate.ndjson"), boilerplateRows(condemned, lines));
}

async function judged(arrived: Arrived, folder: string, way: Way, settings: Settings): Promise<Deduplicated> {
  const batches = batchesIn(arrived);
  const files = [...batches].map(([batch, units]) => ({
    batch,
    rows: units.map((u) => u.placed.rows),
  }));
  const names = namesCount();
  for (const { placed } of arrived.units) names.add(placed.names);
  const outlets = learnOutlets(names.seen());
  const spill = diskSpill(join(folder, "spill"));
  const records = { ...sketchedRecords(arrived.station, files), spill, outlets };
  const { verdicts, relations, condemned, removals, audit } = await judge(records, settings).finally(spill.close);
  const tasks: ApplyTask[] = [];
  let first = 0;
  for (const [batch, units] of batches) {
    const stretches = units.map(({ placed }) => ({ rows: placed.rows, rejects: placed.rejects }));
    const end = first + stretches.reduce((sum, s) => sum + s.rows.endRow - s.rows.firstRow, 0);
    tasks.push({
      batch,
      work: way.work,
      folder,
      units: stretches,
      verdicts: sliceVerdicts(verdicts, first, end),
      removals: sliceRemovals(removals, first, end),
      outlets,
    });
    first = end;
  }
  const jobs = way.order(tasks.map((task) => ({ kind: "apply", task }) as const));
  const results = await way.pool.run(jobs, way.progress);
  const parts = results.flatMap((r) => (r.kind === "apply" ? [r.result] : []));
  const counts = countsOf(parts);
  balanced(counts, parts, arrived);
  const boilerplate = writeBoilerplate(folder, condemned, parts);
  const related = writeRows(join(folder, "relations.ndjson"), relations);
  return { counts, audit, parts, boilerplate, related, reused: false };
}

/**
 * Compares all articles that have arrived, takes out what recurs on a source's pages, and splits them into those that stand and those that are copies. What an earlier
 * run made of the same units is taken as it is.
 */
export async function deduplicate(arrived: Arrived, code: string, way: Way, onePer: OnePer): Promise<Deduplicated> {
  const settings = { ...SETTINGS, onePer };
  const key = digestOf({ units: arrived.units.map((u) => u.placed.key), code, settings }).slice(0, 24);
  const home = join(way.work, "deduplicate");
  const folder = join(home, key);
  const before = await finished(folder);
  const bytes = arrived.units.reduce((sum, u) => sum + u.placed.rows.end - u.placed.rows.start, 0);
  way.begin({
    stage: "deduplicate",
    bytes: before === null ? bytes : 0,
    ...(before === null ? { units: 1, reused: 0 } : { units: 0, reused: 1 }),
  });
  if (before !== null) return before;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const done = await judged(arrived, folder, way, settings);
  writeWhole(join(folder, DONE), JSON.stringify(done));
  for (const other of readdirSync(home)) if (other !== key) rmSync(join(home, other), { recursive: true });
  return done;
}
