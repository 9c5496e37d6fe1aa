import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { Fault, worldFault } from "./fault.ts";

/** Where a dataset is written before it appears under its name. */
export interface Place {
  /** The unfinished dataset, beside the target. */
  readonly unfinished: string;
  /** For what DuckDB cannot hold in memory. */
  readonly spill: string;
}

/** Throws a fault when `out` is a file, or a folder that holds anything but a dataset. */
export function checkReplaceable(out: string): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new Fault("cannotCreate", `${out}: is a file, and the dataset is a folder`);
  const names = readdirSync(out);
  if (names.length > 0 && !names.includes("manifest.json")) {
    throw new Fault("cannotCreate", `${out}: holds something that is not a dataset; empty it or choose another folder`);
  }
}

/** Makes room for a dataset that will stand at `out`. Throws a fault when `out` holds something else, or its folder cannot be written. */
export function openPlace(out: string): Place {
  const place = { unfinished: `${out}.unfinished`, spill: `${out}.spill` };
  try {
    checkReplaceable(out);
    mkdirSync(dirname(out), { recursive: true });
    rmSync(place.unfinished, { recursive: true, force: true });
    for (const folder of ["rejects", "schema", "duckdb", "report"]) {
      mkdirSync(join(place.unfinished, folder), { recursive: true });
    }
  } catch (error) {
    throw worldFault(error, `${out}: cannot write the dataset`, "cannotCreate");
  }
  return place;
}

/** Puts the finished dataset under its name, in place of an older one. */
export function settlePlace(place: Place, out: string): void {
  const old = `${out}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(place.unfinished, out);
  rmSync(old, { recursive: true, force: true });
}

/** Removes the dataset of an earlier run that failed its gates: it has been made good. */
export function removeFailed(out: string): void {
  const failed = `${out}.failed`;
  if (existsSync(join(failed, "manifest.json"))) rmSync(failed, { recursive: true });
}

/** Leaves nothing behind but what is under its name. */
export function clearPlace(place: Place): void {
  for (const folder of [place.unfinished, place.spill]) rmSync(folder, { recursive: true, force: true });
}
