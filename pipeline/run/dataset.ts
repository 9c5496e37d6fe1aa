import type { EmitInput, InputFile } from "../emit/input.ts";
import type { Arrived } from "./advance.ts";
import type { Earlier } from "./against.ts";
import { lineage } from "./against-fit.ts";
import { baselineSources } from "./baseline.ts";
import type { Deduplicated } from "./deduplicate.ts";
import { type Emitted, emit } from "./emit.ts";
import type { Plan } from "./plan.ts";
import type { Settings } from "./settings.ts";
import { addTallies, EMPTY_TALLY, RECORD_STAGES, totalOf } from "./tally.ts";
import type { Progress } from "./task.ts";
import { type Basis, told } from "./told.ts";
import { byPath } from "./walk.ts";

function inputFiles(made: Plan, arrived: Arrived): readonly InputFile[] {
  const done = new Map(arrived.units.map(({ unit, placed }) => [unit, placed]));
  return made.inputs.map(({ file, sha256, units }) => {
    const placed = units.flatMap((u) => done.get(u) ?? []);
    const tally = placed.map((p) => p.tally).reduce(addTallies, EMPTY_TALLY);
    return {
      path: file.path,
      bytes: file.bytes,
      sha256,
      format: placed.find((p) => p.format !== null)?.format ?? "unknown",
      records: tally.stages.ingest?.in ?? 0,
      envelopes: totalOf(tally.envelopes),
    };
  });
}

function tallies({ tally }: Arrived, { counts }: Deduplicated): EmitInput["tallies"] {
  const kept = counts.articles + counts.duplicates;
  return {
    ...Object.fromEntries(RECORD_STAGES.map((s) => [s, tally.stages[s] ?? { in: 0, kept: 0, rejected: {} }])),
    deduplicate: { in: kept, kept, rejected: {} },
  };
}

function gated({ gates }: Settings): EmitInput["gates"] {
  if (gates === null) return undefined;
  return { asked: gates, before: gates.baseline === undefined ? null : baselineSources(gates.baseline) };
}

/** All that a dataset is written from, deduplicated. */
export interface Finished {
  readonly made: Plan;
  readonly arrived: Arrived;
  readonly deduplicated: Deduplicated;
  readonly basis: Basis;
  readonly earlier: Earlier | null;
}

/** Writes the dataset folder from what has been deduplicated, with the facts that its manifest and card tell. */
export async function writeDataset(
  { made, arrived, deduplicated, basis, earlier }: Finished,
  progress: (done: Progress) => void,
): Promise<Emitted> {
  const { settings } = basis;
  const { parts, audit } = deduplicated;
  const input: EmitInput = {
    articles: parts.map((p) => p.articles.path),
    duplicates: parts.map((p) => p.duplicates.path),
    rejects: parts.map((p) => p.rejects.path),
    boilerplate: [deduplicated.boilerplate.path],
    relations: [deduplicated.related.path],
    inputs: [...inputFiles(made, arrived), ...(earlier?.manifest.inputs ?? [])].sort(byPath),
    tallies: tallies(arrived, deduplicated),
    envelopes: arrived.tally.envelopes,
    ...told(basis),
    ...(earlier === null ? {} : { against: lineage(earlier, made.inputs.length, basis) }),
    about: settings.about,
    audit: { ...audit },
    gates: gated(settings),
  };
  const { rowsPerFile, rowsPerGroup, memoryLimit, layout } = settings;
  return emit(input, settings.out, { rowsPerFile, rowsPerGroup, memoryLimit, ...layout }, progress);
}
