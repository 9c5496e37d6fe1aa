import type { GateResult, SourceCounts } from "../../schemas/gates.ts";
import { TABLE_NAMES } from "../../schemas/tables.ts";
import type { DataFile, EmitInput, EmitSettings, Tables } from "./input.ts";

/** What the footers of all data files carry: by it a file is traced to the run's inputs and settings. `digest` is the hex digest of `identityOf`. */
export function footerMetadata(table: string, input: EmitInput, digest: string): { readonly [key: string]: string } {
  return { "newsmill.version": input.versions["newsmill"] ?? "", "newsmill.table": table, "newsmill.inputs": digest };
}

/** The inputs and settings that decide a dataset's content, as one text: equal text, equal dataset. */
export function identityOf(input: EmitInput): string {
  const files = input.inputs.map((f) => [f.path, f.sha256]);
  return JSON.stringify([files, input.settings, input.versions["newsmill"] ?? null]);
}

/** What was measured of the finished tables for the manifest. */
export interface Measured {
  readonly sources: SourceCounts;
  readonly gates: readonly GateResult[];
}

/** `manifest.json`: tables and their files, inputs with digests, what each stage did, settings and versions. */
export function manifestFile(
  input: EmitInput,
  settings: EmitSettings,
  digest: string,
  tables: Tables<readonly DataFile[]>,
  { sources, gates }: Measured,
): string {
  const manifest = {
    inputs_digest: digest,
    versions: input.versions,
    settings: input.settings,
    layout: { rows_per_file: settings.rowsPerFile, rows_per_group: settings.rowsPerGroup },
    tables: Object.fromEntries(
      TABLE_NAMES.map((t) => [t, { rows: tables[t].reduce((n, f) => n + f.rows, 0), files: tables[t] }]),
    ),
    stages: input.tallies,
    envelopes: input.envelopes,
    deduplicate: input.audit,
    gates,
    sources,
    inputs: input.inputs,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
