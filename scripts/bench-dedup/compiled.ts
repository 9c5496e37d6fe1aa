import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(fileURLToPath(import.meta.url), "..", "..", "..");

/** What is measured is what users run: the compiled program, of this checkout or of the folder that BENCH_DIST names. */
const DIST = process.env["BENCH_DIST"] ?? join(ROOT, "dist");
const load = (path: string) => import(join(DIST, "pipeline", path));

type Of<Module, Name extends keyof Module> = Pick<Module, Name>;

export const { sketch }: Of<typeof import("../../pipeline/deduplicate/sketch.ts"), "sketch"> =
  await load("deduplicate/sketch.js");
export const { judge, SETTINGS }: Of<typeof import("../../pipeline/deduplicate/judge.ts"), "judge" | "SETTINGS"> =
  await load("deduplicate/judge.js");
export const { expected }: Of<typeof import("../../pipeline/deduplicate/candidates.ts"), "expected"> =
  await load("deduplicate/candidates.js");
export const { writeSketches }: Of<typeof import("../../pipeline/run/sketch-files.ts"), "writeSketches"> =
  await load("run/sketch-files.js");
export const { decodeLines }: Of<typeof import("../../pipeline/codec/line-table.ts"), "decodeLines"> =
  await load("codec/line-table.js");
export const { sketchedRecords }: Of<typeof import("../../pipeline/run/sketched.ts"), "sketchedRecords"> =
  await load("run/sketched.js");
export const { diskSpill }: Of<typeof import("../../pipeline/run/spill.ts"), "diskSpill"> = await load("run/spill.js");
export const { tokensOf }: Of<typeof import("../../pipeline/deduplicate/tokens.ts"), "tokensOf"> =
  await load("deduplicate/tokens.js");
