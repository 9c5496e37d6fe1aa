import type { StageName } from "../stage.ts";
import { Fault } from "./fault.ts";

export type RecordStageName = Extract<StageName, "ingest" | "validate" | "normalise">;
export const RECORD_STAGES: readonly RecordStageName[] = ["ingest", "validate", "normalise"];

/** The stages after `from` (null: from the dump on) up to and with `to`. */
export function stagesBetween(from: RecordStageName | null, to: RecordStageName): readonly RecordStageName[] {
  return RECORD_STAGES.slice(from === null ? 0 : RECORD_STAGES.indexOf(from) + 1, RECORD_STAGES.indexOf(to) + 1);
}

/** Records of one stage: those that came in, went on, and were turned away, by reason. */
export interface StageTally {
  readonly in: number;
  readonly kept: number;
  readonly rejected: { readonly [reason: string]: number };
}

/** The books of a unit of work, or of many added up. */
export interface Tally {
  readonly stages: { readonly [S in RecordStageName]?: StageTally };
  /** Records that wrap others (warcinfo, request), by what they are: no articles, and not counted as records. */
  readonly envelopes: { readonly [what: string]: number };
}

export const EMPTY_TALLY: Tally = { stages: {}, envelopes: {} };

/** How many of each, by name. */
export type Counts = { readonly [name: string]: number };

/** The same counts, names in order. */
export function inOrder(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All counts together. */
export function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}

/** Two counts by name, added up, names in order. */
export function addCounts(a: Counts, b: Counts): Counts {
  const sum: { [name: string]: number } = { ...a };
  for (const [name, n] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + n;
  return inOrder(sum);
}

function addStage(a: StageTally | undefined, b: StageTally | undefined): StageTally | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return { in: a.in + b.in, kept: a.kept + b.kept, rejected: addCounts(a.rejected, b.rejected) };
}

/** Two books, added up. */
export function addTallies(a: Tally, b: Tally): Tally {
  const stages: { [S in RecordStageName]?: StageTally } = {};
  for (const stage of RECORD_STAGES) {
    const sum = addStage(a.stages[stage], b.stages[stage]);
    if (sum !== undefined) stages[stage] = sum;
  }
  return { stages, envelopes: addCounts(a.envelopes, b.envelopes) };
}

/** Rejects of a stage, all reasons together. */
export function rejectedBy(tally: StageTally): number {
  return totalOf(tally.rejected);
}

/**
 * Throws unless every record that came into a stage went on or was turned away, every record that went on came into the
 * next stage, and the rows written are the records kept and rejected. `where` names the books in the message.
 */
export function balance(tally: Tally, rows: { readonly kept: number; readonly rejects: number }, where: string): void {
  let before: StageTally | undefined;
  let rejects = 0;
  for (const stage of RECORD_STAGES) {
    const books = tally.stages[stage];
    if (books === undefined) continue;
    if (books.in !== books.kept + rejectedBy(books)) {
      throw new Fault(
        "bug",
        `${where}: ${stage}: ${books.in} in, but ${books.kept} kept and ${rejectedBy(books)} rejected`,
      );
    }
    if (before !== undefined && before.kept !== books.in) {
      throw new Fault("bug", `${where}: ${stage}: ${books.in} in, but ${before.kept} were kept before it`);
    }
    rejects += rejectedBy(books);
    before = books;
  }
  const kept = before?.kept ?? 0;
  if (rows.kept !== kept || rows.rejects !== rejects) {
    throw new Fault(
      "bug",
      `${where}: ${kept} kept and ${rejects} rejected, but ${rows.kept} rows and ${rows.rejects} rejects were written`,
    );
  }
}
