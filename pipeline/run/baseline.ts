import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type SourceCounts, sourceCountsSchema } from "../../schemas/gates.ts";
import { Fault, worldFault } from "./fault.ts";

const manifestSchema = z.object({ sources: sourceCountsSchema });

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Fault("config", `${path}: not JSON: ${error.message}`, { cause: error });
    throw worldFault(error, `${path}: cannot read the earlier build`, "config");
  }
}

/**
 * The records of each source in an earlier build, from its manifest alone: `path` is a dataset folder or a manifest.json.
 * Null where there is none yet. Throws a fault when what lies there is no manifest.
 */
export function baselineSources(path: string): SourceCounts | null {
  if (!existsSync(path)) return null;
  const file = statSync(path).isDirectory() ? join(path, "manifest.json") : path;
  if (!existsSync(file)) return null;
  const found = manifestSchema.safeParse(parsed(file));
  if (!found.success) throw new Fault("config", `${file}: not a manifest with counts of sources`);
  return found.data.sources;
}
