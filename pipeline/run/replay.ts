import { existsSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import type { DumpSettings } from "../../schemas/dump.ts";
import type { Reject } from "../../schemas/rejects.ts";
import { sqlText } from "../codec/ddl.ts";
import type { DuckDb } from "../codec/duckdb.ts";
import { ingest } from "../ingest/ingest.ts";
import type { Source } from "../stage.ts";
import { fileDigest } from "./digest.ts";
import { dumpSettings } from "./dumps.ts";
import { placeKey } from "./incoming.ts";
import { type Inspected, inspected, type Stages, stagesOf } from "./inspect.ts";
import { readManifest } from "./manifest.ts";
import { notAlone, rawSource } from "./replay-raw.ts";
import type { Settings } from "./settings.ts";
import { fileSource } from "./source.ts";
import { withDataset } from "./sql.ts";

/** A reject read again: what it was, and what it comes to now; null when nothing stands at its place any more. */
export interface Replayed {
  readonly source_path: string;
  readonly source_offset: number;
  readonly was: { readonly stage: string; readonly reason: string };
  /** `dump`: the file as it stood then. `raw`: the record that the dataset keeps. */
  readonly from: "dump" | "raw";
  readonly now: Inspected | null;
  /** Why it was not read. */
  readonly why: string | null;
}

type Place = Pick<Reject, "stage" | "reason" | "source_path" | "source_offset" | "source_format">;

interface Desk {
  readonly settings: Settings;
  readonly stages: Stages;
  readonly dumpOf: (path: string) => DumpSettings;
}

/** What each record of a source comes to, by its place. */
async function* carried(source: Source, path: string, { settings, stages, dumpOf }: Desk) {
  const told = { dump: dumpOf(path), maxRecordBytes: settings.maxRecordBytes };
  for await (const item of ingest(source, told)) {
    const found = inspected(item, stages);
    if (found !== null) yield found;
  }
}

const replayed = (place: Place, from: Replayed["from"], now: Inspected | null, why: string | null): Replayed => ({
  source_path: place.source_path,
  source_offset: place.source_offset,
  was: { stage: place.stage, reason: place.reason },
  from,
  now,
  why,
});

async function* fromDump(file: string, root: string, places: readonly Place[], desk: Desk): AsyncIterable<Replayed> {
  const wanted = new Map(places.map((p) => [keyOf(p), p]));
  const absolute = join(root, file);
  const source = fileSource({ path: file, absolute, bytes: statSync(absolute).size });
  for await (const found of carried(source, file, desk)) {
    const key = placeKey(found.origin);
    const place = wanted.get(key);
    if (place === undefined) continue;
    wanted.delete(key);
    yield replayed(place, "dump", found, null);
  }
  for (const place of wanted.values()) yield replayed(place, "dump", null, "no record begins there now");
}

const keyOf = ({ source_path, source_offset }: Place) =>
  placeKey({ path: source_path, record: null, format: "unknown", offset: source_offset });

async function fromRaw(db: DuckDb, place: Place, desk: Desk): Promise<Replayed> {
  const why = notAlone(place);
  if (why !== null) return replayed(place, "raw", null, why);
  const [reject] = await db.rows(
    `SELECT * FROM rejects WHERE source_path = ${sqlText(place.source_path)} AND source_offset = ${place.source_offset}`,
  );
  const source = rawSource(reject as unknown as Reject);
  for await (const found of carried(source, place.source_path, desk)) return replayed(place, "raw", found, null);
  return replayed(place, "raw", null, "no reader finds a record in it");
}

/** The file of the dump that a place lies in, itself or as an archive: the longest beginning of its path that the manifest has. */
function inputOf(path: string, inputs: ReadonlyMap<string, string>): string | null {
  for (let at = path; at !== "." && at !== "/"; at = posix.dirname(at)) if (inputs.has(at)) return at;
  return null;
}

/** The files of the dump that are there as they were, by what the manifest says of them. */
async function sameFiles(dataset: string, root: string): Promise<ReadonlyMap<string, string>> {
  const same = new Map<string, string>();
  for (const { path, sha256 } of readManifest(dataset).inputs) {
    const absolute = join(root, path);
    if (existsSync(absolute) && (await fileDigest(absolute)) === sha256) same.set(path, sha256);
  }
  return same;
}

function grouped(
  places: readonly Place[],
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string | null, readonly Place[]> {
  const groups = new Map<string | null, Place[]>();
  for (const place of places) {
    const file = inputOf(place.source_path, files);
    const known = groups.get(file);
    if (known === undefined) groups.set(file, [place]);
    else known.push(place);
  }
  return groups;
}

async function placesOf(db: DuckDb, reason: string | null): Promise<readonly Place[]> {
  const where = reason === null ? "" : `WHERE reason = ${sqlText(reason)} OR stage = ${sqlText(reason)} `;
  const rows = await db.rows(
    `SELECT stage, reason, source_path, source_offset, source_format FROM rejects ${where}ORDER BY source_path, source_offset`,
  );
  return rows as unknown as readonly Place[];
}

/**
 * Carries the rejects of a dataset through the stages again, with the settings and the newsmill of now: from the dump where
 * its file is as it was, else from the record that the dataset keeps. `reason` is a reason or a stage, null for all. The dataset stays as it is.
 * Throws a fault where there is no dataset.
 */
export async function replay(
  dataset: string,
  settings: Settings,
  reason: string | null,
  use: (found: AsyncIterable<Replayed>) => Promise<void>,
): Promise<void> {
  const root = existsSync(settings.raw) && !statSync(settings.raw).isDirectory() ? dirname(settings.raw) : settings.raw;
  await withDataset(dataset, async (db) => {
    const files = await sameFiles(dataset, root);
    const desk: Desk = { settings, stages: stagesOf(settings), dumpOf: dumpSettings(root, settings.dump) };
    const places = await placesOf(db, reason);
    const groups = grouped(places, files);
    await use(
      (async function* () {
        for (const [file, group] of groups) {
          if (file !== null) yield* fromDump(file, root, group, desk);
          else for (const place of group) yield await fromRaw(db, place, desk);
        }
      })(),
    );
  });
}
