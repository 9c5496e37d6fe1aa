import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NamesSeen } from "../deduplicate/outlets.ts";
import type { RecordStageName, Tally } from "./tally.ts";

/** Rows `[first, end)` of a checkpoint file, and the bytes they take. */
export interface Stretch {
  readonly firstRow: number;
  readonly endRow: number;
  readonly start: number;
  readonly end: number;
}

/** What a unit of work left in a batch. */
export interface UnitDone {
  /** Digest of all that the result depends on. */
  readonly key: string;
  /** The format its records were read as, null when there were none. */
  readonly format: string | null;
  readonly tally: Tally;
  /** At `normalise`, the names that records give outlets of no table. */
  readonly names: NamesSeen;
  readonly rows: Stretch;
  readonly rejects: Stretch;
}

/** The completion marker of a batch, written last. */
export interface BatchDone {
  readonly units: readonly UnitDone[];
  readonly files: { readonly [name: string]: { readonly bytes: number; readonly sha256: string } };
}

/** Where a finished unit lies. */
export interface Placed extends UnitDone {
  readonly batch: string;
}

/** A checkpoint folder: `work/<stage>/`. */
export interface Station {
  readonly stage: RecordStageName;
  readonly folder: string;
}

export const ROWS = ".ndjson";
export const REJECTS = ".rejects.ndjson";
export const SKETCHES = ".arrow";
/** The paragraphs of the batch's pages, as hashes. */
export const LINES = ".lines";
/** The words of the batch's bodies, as hashes. */
export const WORDS = ".words";
const DONE = ".done.json";

/** The station of a stage in a work folder, made if absent. */
export function station(work: string, stage: RecordStageName): Station {
  const folder = join(work, stage);
  mkdirSync(folder, { recursive: true });
  return { stage, folder };
}

/** A file of a batch. */
export function batchFile(at: Station, batch: string, ending: string): string {
  return join(at.folder, `${batch}${ending}`);
}

/** Writes a file beside its place and renames it there: a reader sees all of it or nothing. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.tmp`, content);
  renameSync(`${path}.tmp`, path);
}

/** Declares a batch finished. */
export function finish(at: Station, batch: string, done: BatchDone): void {
  writeWhole(batchFile(at, batch, DONE), JSON.stringify(done));
}

/** The finished batches of a station, by name. */
export function finishedBatches(at: Station): ReadonlyMap<string, BatchDone> {
  if (!existsSync(at.folder)) return new Map();
  const names = readdirSync(at.folder)
    .filter((n) => n.endsWith(DONE))
    .sort();
  return new Map(
    names.map((n) => [n.slice(0, -DONE.length), JSON.parse(readFileSync(join(at.folder, n), "utf8")) as BatchDone]),
  );
}

/** Removes the batches of which no unit is among `keys`, and what a killed run left unfinished. */
export function sweep(at: Station, keys: ReadonlySet<string>): void {
  const alive = new Set<string>();
  for (const [batch, done] of finishedBatches(at)) if (done.units.some((u) => keys.has(u.key))) alive.add(batch);
  for (const name of readdirSync(at.folder)) {
    if (!alive.has(name.slice(0, name.indexOf(".")))) rmSync(join(at.folder, name), { recursive: true });
  }
}
