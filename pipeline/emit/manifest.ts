import type { GateResult, SourceCounts } from "../../schemas/gates.ts";
import { TABLE_NAMES } from "../../schemas/tables.ts";
import type { ExportFile } from "./exports.ts";
import type { DataFile, EmitInput, EmitSettings, Tables } from "./input.ts";

/** What each stage counted, without the reasons. */
function countsOf(tallies: EmitInput["tallies"]) {
  const rejected = (reasons: { readonly [reason: string]: number }) =>
    Object.values(reasons).reduce((a, b) => a + b, 0);
  return Object.fromEntries(
    Object.entries(tallies).map(([stage, t]) => [stage, { in: t.in, kept: t.kept, rejected: rejected(t.rejected) }]),
  );
}

/**
 * What the footers of all data files carry: by it a file that was copied away from its dataset is traced to the run's inputs,
 * settings and counts. `digest` is the hex digest of `identityOf`, the manifest's `inputs_digest`.
 */
export function footerMetadata(
  table: string,
  { versions, settings, tallies }: Pick<EmitInput, "versions" | "settings" | "tallies">,
  digest: string,
): { readonly [key: string]: string } {
  return {
    "newsmill.version": versions["newsmill"] ?? "",
    "newsmill.table": table,
    "newsmill.inputs": digest,
    "newsmill.settings": JSON.stringify(settings),
    "newsmill.counts": JSON.stringify(countsOf(tallies)),
  };
}

/** The inputs, settings and versions of the code and its tables that decide a dataset's content, as one text: equal text, equal dataset. */
export function identityOf(input: Pick<EmitInput, "inputs" | "settings" | "versions">): string {
  const files = input.inputs.map((f) => [f.path, f.sha256]);
  const versions = Object.entries(input.versions).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([files, input.settings, versions]);
}

/** How the files lie, as the manifest tells it. */
function layoutOf({ rowsPerFile, rowsPerGroup, compression = "zstd", partitionBy }: EmitSettings) {
  const layout = { rows_per_file: rowsPerFile, rows_per_group: rowsPerGroup, compression };
  return partitionBy === undefined ? layout : { ...layout, partition_by: partitionBy };
}

/** What was measured of the finished tables for the manifest. */
export interface Measured {
  readonly sources: SourceCounts;
  readonly gates: readonly GateResult[];
  /** The tables in other formats. */
  readonly exports: readonly ExportFile[];
}

/** `manifest.json`: tables and their files, inputs with digests, what each stage did, settings and versions. */
export function manifestFile(
  input: EmitInput,
  settings: EmitSettings,
  digest: string,
  tables: Tables<readonly DataFile[]>,
  { sources, gates, exports }: Measured,
): string {
  const manifest = {
    inputs_digest: digest,
    versions: input.versions,
    settings: input.settings,
    ...(input.about === undefined ? {} : { dataset: input.about }),
    layout: layoutOf(settings),
    tables: Object.fromEntries(
      TABLE_NAMES.map((t) => [t, { rows: tables[t].reduce((n, f) => n + f.rows, 0), files: tables[t] }]),
    ),
    stages: input.tallies,
    envelopes: input.envelopes,
    deduplicate: input.audit,
    ...(exports.length === 0 ? {} : { exports }),
    gates,
    sources,
    inputs: input.inputs,
    ...(input.against === undefined || input.against.length === 0 ? {} : { against: input.against }),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
