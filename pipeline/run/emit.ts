import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Quality } from "../../schemas/quality.ts";
import { TABLE_NAMES, type TableName } from "../../schemas/tables.ts";
import { type DuckDb, openDuckDb } from "../codec/duckdb.ts";
import { gateFacts, sourceCounts } from "../emit/gate-facts.ts";
import { judgeGates } from "../emit/gates.ts";
import type { DataFile, EmitInput, EmitSettings, Tables } from "../emit/input.ts";
import { footerMetadata, identityOf, type Measured } from "../emit/manifest.ts";
import { ledgerRows, rowsOf, USUAL_LINE } from "../emit/statements.ts";
import { viewOf, viewStatements } from "../emit/views.ts";
import { measure } from "../report/measure.ts";
import { digestOfBytes } from "./digest.ts";
import { balanceBooks } from "./emit-balance.ts";
import { writeExports } from "./emit-exports.ts";
import { writeFiles } from "./emit-files.ts";
import { clearPlace, openPlace, type Place, removeFailed, settlePlace } from "./emit-place.ts";
import { copyTexts } from "./emit-stretches.ts";
import { appendTable, copyTable, settleTable } from "./emit-tables.ts";
import { engineFault } from "./engine-fault.ts";
import { longestLine } from "./longest-line.ts";
import type { Progress } from "./task.ts";

/** What was written: the data files by table, and what was measured of them. */
export interface EmitResult {
  readonly tables: Tables<readonly DataFile[]>;
  readonly quality: Quality;
}

/** A dataset under its name. */
export interface Emitted extends EmitResult {
  /** Where it stands: `out`, or beside it when it did not pass its gates. */
  readonly path: string;
}

/** Opens the tables of the dataset at `root` as views; one that an older newsmill did not write has no rows. */
export async function openViews(db: DuckDb, root: string): Promise<void> {
  const absent = TABLE_NAMES.filter((table) => !existsSync(join(root, table)));
  for (const statement of viewStatements(`${root}/`, absent)) await db.run(statement);
}

/** Told of rows of articles and duplicates as they are written, and of the bytes they came in. */
type Report = (done: Progress) => void;

async function writeTables(
  db: DuckDb,
  input: EmitInput,
  place: Place,
  settings: EmitSettings,
  digest: string,
  progress: Report,
): Promise<Tables<readonly DataFile[]>> {
  const root = place.unfinished;
  const metadata = (table: TableName) => footerMetadata(table, input, digest);
  const rows = async (table: Exclude<TableName, "ledger">) =>
    rowsOf(table, input[table], await longestLine(input[table], USUAL_LINE));
  for (const table of ["articles", "duplicates"] as const) {
    await copyTexts(db, place, table, input[table], settings, metadata(table), progress);
  }
  for (const table of ["boilerplate", "relations"] as const) {
    await copyTable(db, place, table, await rows(table), settings, metadata(table));
  }
  await appendTable(db, root, "rejects", await rows("rejects"), settings, metadata("rejects"));
  for (const table of ["articles", "duplicates", "rejects"] as const) await db.run(viewOf(table, `${root}/`));
  await copyTable(db, place, "ledger", ledgerRows(), settings, metadata("ledger"));
  const files: { [T in TableName]?: readonly DataFile[] } = {};
  for (const table of TABLE_NAMES) files[table] = await settleTable(root, table, metadata(table));
  return files as Tables<readonly DataFile[]>;
}

async function measuredOf(db: DuckDb, { gates }: EmitInput): Promise<Omit<Measured, "exports">> {
  const sources = await sourceCounts(db.rows);
  if (gates === undefined) return { sources, gates: [] };
  const facts = await gateFacts(db.rows, gates.asked, sources);
  return { sources, gates: judgeGates(gates.asked, facts, gates.before) };
}

async function build(input: EmitInput, place: Place, settings: EmitSettings, progress: Report): Promise<EmitResult> {
  const root = place.unfinished;
  const digest = digestOfBytes(Buffer.from(identityOf(input), "utf8"));
  const db = await openDuckDb({ memoryLimit: settings.memoryLimit, spill: place.spill, threads: 1 });
  try {
    const tables = await writeTables(db, input, place, settings, digest, progress);
    await openViews(db, root);
    await balanceBooks(db, input, tables);
    const measured = await measuredOf(db, input);
    const quality = await measure(db.rows, {
      gates: measured.gates,
      audit: input.audit,
      newsmill: input.versions["newsmill"] ?? "",
      envelopes: input.envelopes,
      stages: input.tallies,
      inputs: input.inputs,
    });
    const exports = await writeExports(db, root, settings, (table) => footerMetadata(table, input, digest));
    writeFiles(root, input, settings, digest, tables, quality, { ...measured, exports });
    return { tables, quality };
  } finally {
    db.close();
  }
}

/**
 * Writes the dataset folder `out` (an absolute path): built beside it, read back and balanced, then renamed as one in place of an older
 * dataset. One that fails a gate stands at `<out>.failed` instead, and `out` is as it was. Rejects with a fault when the books do not balance or `out` holds something else; then `out` is as it was.
 */
export async function emit(
  input: EmitInput,
  out: string,
  settings: EmitSettings,
  progress: Report = () => undefined,
): Promise<Emitted> {
  const place = openPlace(out);
  try {
    const result = await build(input, place, settings, progress);
    const path = result.quality.gates.every((g) => g.ok) ? out : `${out}.failed`;
    settlePlace(place, path);
    if (path === out) removeFailed(out);
    return { ...result, path };
  } catch (error) {
    throw engineFault(error, out);
  } finally {
    clearPlace(place);
  }
}
