import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { DumpSettings } from "../../schemas/dump.ts";
import { mergeDumps, parseDump } from "../ingest/dump.ts";
import { Fault } from "./fault.ts";

function readDump(root: string, folder: string): DumpSettings {
  const path = join(root, folder, "dump.yaml");
  if (!existsSync(path)) return {};
  try {
    return parseDump(readFileSync(path, "utf8"), posix.join(folder, "dump.yaml"));
  } catch (error) {
    throw new Fault("config", error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/**
 * What is set for a file of the dump: `base`, then each folder's `dump.yaml` from the root down, the nearer one winning
 * field by field. Throws a fault that names file and line when one is not sound.
 */
export function dumpSettings(root: string, base: DumpSettings): (path: string) => DumpSettings {
  const known = new Map<string, DumpSettings>();
  const settingsOf = (folder: string): DumpSettings => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const above = folder === "." ? base : settingsOf(posix.dirname(folder));
    const merged = mergeDumps(above, readDump(root, folder));
    known.set(folder, merged);
    return merged;
  };
  return (path) => settingsOf(posix.dirname(path));
}
