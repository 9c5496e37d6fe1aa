import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isInput } from "../ingest/input.ts";
import { Fault, worldFault } from "./fault.ts";

/** A file of a dump. */
export interface DumpFile {
  /** Relative to the dump root, with `/` between folders. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
}

/** The order of files: that of their paths' UTF-16 units. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }) =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw worldFault(error, `${folder}: cannot list the folder`);
  }
}

function listFolder(folder: string, path: string, above: readonly string[], out: DumpFile[]): void {
  const real = realpathSync(folder);
  if (above.includes(real)) return;
  for (const entry of entriesOf(folder)) {
    if (!isInput(entry.name)) continue;
    const absolute = join(folder, entry.name);
    const under = path === "" ? entry.name : `${path}/${entry.name}`;
    const stat = statSync(absolute);
    if (stat.isDirectory()) listFolder(absolute, under, [...above, real], out);
    else if (stat.isFile()) out.push({ path: under, absolute, bytes: stat.size });
  }
}

/**
 * The files of a dump in the order of their paths' UTF-16 units. `raw` is a folder, or one file. Names that start with a
 * dot, `dump.yaml` and `README.md` are no input. Throws a fault when there is nothing there.
 */
export function walk(raw: string): { readonly root: string; readonly files: readonly DumpFile[] } {
  let stat: ReturnType<typeof statSync>;
  try {
    stat = statSync(raw);
  } catch (error) {
    throw worldFault(error, `${raw}: no such dump`, "noInput");
  }
  if (!stat.isDirectory()) {
    return { root: dirname(raw), files: [{ path: basename(raw), absolute: raw, bytes: stat.size }] };
  }
  const files: DumpFile[] = [];
  listFolder(raw, "", [], files);
  if (files.length === 0) throw new Fault("noInput", `${raw}: there is no file in this dump`);
  return { root: raw, files: files.sort(byPath) };
}
