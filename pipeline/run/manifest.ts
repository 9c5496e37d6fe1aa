import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Manifest, manifestSchema } from "../../schemas/manifest.ts";
import { Fault } from "./fault.ts";

/** The fault of a folder in which a dataset is looked for and none is. */
export function noDataset(folder: string): Fault {
  return new Fault("noInput", `${folder}: no dataset here; \`newsmill dataset --out ${folder}\` builds one`);
}

/** The manifest of a dataset. Throws a fault where there is no dataset, or its manifest is not one that this newsmill can read. */
export function readManifest(dataset: string): Manifest {
  const path = join(dataset, "manifest.json");
  if (!existsSync(path)) throw noDataset(dataset);
  const found = manifestSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new Fault("noInput", `${path}: ${issue?.path.join(".")}: ${issue?.message}; \`newsmill verify\` says more`);
}
