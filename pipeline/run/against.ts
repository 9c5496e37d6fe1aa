import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Manifest, manifestSchema } from "../../schemas/manifest.ts";
import { parseSums } from "../emit/sums.ts";
import { digestOfBytes, fileDigest } from "./digest.ts";
import { Fault, worldFault } from "./fault.ts";

/** A dataset built before, that a dump is added to. */
export interface Earlier {
  /** Its folder. */
  readonly root: string;
  readonly manifest: Manifest;
  /** Of the bytes of its manifest. */
  readonly digest: string;
  /** The files of the dumps that it was built from, each with its digest. */
  readonly known: ReadonlyMap<string, string>;
}

const damaged = (path: string, how: string) => new Fault("noInput", `${path}: ${how}: the earlier dataset is damaged`);

function contentOf(root: string, name: string): Buffer {
  try {
    return readFileSync(join(root, name));
  } catch (error) {
    throw worldFault(error, `${root}: not a dataset of newsmill: cannot read ${name}`, "noInput");
  }
}

function manifestOf(root: string, bytes: Buffer): Manifest {
  const path = join(root, "manifest.json");
  let stored: unknown;
  try {
    stored = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw new Fault("noInput", `${path}: no JSON: not a dataset of newsmill`, { cause: error });
  }
  const found = manifestSchema.safeParse(stored);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  const what = issue === undefined ? "" : `: ${issue.path.join(".")}: ${issue.message}`;
  throw new Fault("noInput", `${path}: not a manifest that this newsmill can add to${what}`);
}

/**
 * Opens a finished dataset to add to it. Throws a fault when there is none, when its manifest is not the one it was
 * finished with, or when it is of another make.
 */
export function openEarlier(root: string): Earlier {
  const bytes = contentOf(root, "manifest.json");
  const manifest = manifestOf(root, bytes);
  if (!existsSync(join(root, "_SUCCESS"))) throw new Fault("noInput", `${root}: the dataset was not finished`);
  const digest = digestOfBytes(bytes);
  if (parseSums(contentOf(root, "SHA256SUMS").toString("utf8")).get("manifest.json") !== digest)
    throw damaged(join(root, "manifest.json"), "not what SHA256SUMS says");
  return { root, manifest, digest, known: new Map(manifest.inputs.map((f) => [f.path, f.sha256])) };
}

/** The files of one of its tables; throws a fault when one is missing or not as the manifest says. */
export async function soundFiles({ root, manifest }: Earlier, table: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const { path, sha256 } of manifest.tables[table]?.files ?? []) {
    const file = join(root, path);
    if (!existsSync(file)) throw damaged(file, "is not there");
    if ((await fileDigest(file)) !== sha256) throw damaged(file, "not what the manifest says");
    paths.push(file);
  }
  return paths;
}
