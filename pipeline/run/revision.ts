import { readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "./digest.ts";
import { HOME } from "./home.ts";
import { RECORD_STAGES, type RecordStageName } from "./tally.ts";

const PIPELINE = join(dirname(fileURLToPath(import.meta.url)), "..");
/** `.js` where the compiled program runs, `.ts` where its sources do. */
const CODE = extname(fileURLToPath(import.meta.url));

function codeBelow(folder: string): { readonly [path: string]: string } {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (n) => n.endsWith(CODE) && !n.endsWith(".d.ts"),
  );
  return Object.fromEntries(names.sort().map((n) => [n, readFileSync(join(folder, n), "utf8")]));
}

/** For each stage, the digest of the code that decides its results. */
export type Revisions = { readonly [S in RecordStageName | "deduplicate"]: string };

/** The folders whose code decides what a stage makes of its input, beside what all stages share. */
const FOLDERS: { readonly [S in RecordStageName | "deduplicate"]: readonly string[] } = {
  ingest: ["ingest"],
  validate: ["validate"],
  normalise: ["normalise", "deduplicate"],
  deduplicate: ["deduplicate"],
};

/**
 * The revision of each stage: a digest of its own code, of what it stands on (text, codec, schemas) and of the versions
 * of the libraries, so that no change to a rule can be followed by results from before it.
 */
export function revisions(): Revisions {
  const shared = {
    schemas: codeBelow(join(PIPELINE, "..", "schemas")),
    text: codeBelow(join(PIPELINE, "text")),
    codec: codeBelow(join(PIPELINE, "codec")),
    libraries: JSON.parse(readFileSync(join(HOME, "package.json"), "utf8")).dependencies as unknown,
  };
  const of = (stage: RecordStageName | "deduplicate") =>
    digestOf({ shared, own: FOLDERS[stage].map((f) => codeBelow(join(PIPELINE, f))) });
  return {
    ...(Object.fromEntries(RECORD_STAGES.map((s) => [s, of(s)])) as { [S in RecordStageName]: string }),
    deduplicate: of("deduplicate"),
  };
}
