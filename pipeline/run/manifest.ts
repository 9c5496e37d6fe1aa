import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Manifest, manifestSchema } from "../../schemas/manifest.ts";
import { Fault } from "./fault.ts";

/** The manifest of a dataset. Throws a fault where there is no dataset, or its manifest is not one that this newsmill can read. */
export function readManifest(dataset: string): Manifest {
  const path = join(dataset, "manifest.json");
  if (!existsSync(path)) throw new Fault("noInput", `${dataset}: no dataset here`);
  const found = manifestSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new Fault("noInput", `${path}: ${issue?.path.join(".")}: ${issue?.message}; \`newsmill verify\` says more`);
}
