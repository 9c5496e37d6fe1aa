import type { Article } from "../../schemas/articles.ts";
import type { Draft } from "../../schemas/draft.ts";
import type { Reject } from "../../schemas/rejects.ts";
import { type NamesCount, namesCount } from "../deduplicate/outlets.ts";
import { type Sketched, sketch } from "../deduplicate/sketch.ts";
import type { Chain } from "../flow.ts";
import { type Books, openBooks } from "./books.ts";
import { type Between, fromDump, fromStation, type Incoming, placeKey, rawTexts, rejectRow } from "./incoming.ts";
import { type RowWriter, rowText } from "./rows.ts";
import { station, type UnitDone } from "./station.ts";
import { balance, type RecordStageName, stagesBetween } from "./tally.ts";
import type { BatchTask, Progress, Unit } from "./task.ts";

/** What a batch writes to, and the stages its records pass. */
export interface Desk {
  readonly stages: Chain<Draft, Article>["stages"];
  readonly rows: RowWriter;
  readonly rejects: RowWriter;
  /** Filled where articles are made. */
  readonly sketches: Sketched[];
  readonly progress: (done: Progress) => void;
}

/** Records between two reports of progress. */
const REPORT_EVERY = 100;

/** A draft turned away after ingest whose raw text is not at hand. */
interface Waiting {
  readonly stage: RecordStageName;
  readonly why: Pick<Reject, "reason" | "issues">;
  readonly draft: Draft;
}

interface Run {
  readonly desk: Desk;
  readonly books: Books;
  readonly fromDump: boolean;
  readonly waiting: Waiting[];
  readonly names: NamesCount;
  format: string | null;
  records: number;
  rejected: number;
  /** Bytes of the unit that were read, and that were told of. */
  read: number;
  told: number;
}

/** Tells of what was done since it last did. What is read twice, or beside a part, is not told of: a unit has its bytes and no more. */
function report(run: Run, unit: Unit, done: boolean): void {
  const bytes = done ? unit.bytes : Math.min(run.read, unit.bytes);
  run.desk.progress({ records: run.records, rejects: run.rejected, bytes: bytes - run.told });
  run.told = bytes;
  run.records = 0;
  run.rejected = 0;
}

function turnAway(run: Run, reject: Reject): void {
  run.desk.rejects.write(rowText(reject));
  run.rejected++;
}

/** Carries a value through the stages; what is turned away goes to the rejects. */
function carry(run: Run, first: Between, raw: string | null): void {
  let value = first;
  for (const stage of run.desk.stages) {
    const name = stage.name as RecordStageName;
    run.books.enters(name);
    const outcome = stage.apply(value);
    if (outcome.fate === "rejected") {
      run.books.fails(name, outcome.reason);
      const draft = value as Draft;
      if (raw === null) run.waiting.push({ stage: name, why: outcome, draft });
      else turnAway(run, rejectRow(name, outcome, draft.origin, raw, "utf-8"));
      return;
    }
    run.books.passes(name);
    value = outcome.value;
  }
  run.desk.rows.write(rowText(value));
  if (!("article_id" in value)) return;
  run.desk.sketches.push(sketch(value));
  run.names.see(value);
}

function take(run: Run, item: Incoming): void {
  if (item.fate === "envelope") {
    run.books.envelope(item.what);
    return;
  }
  if (item.fate === "past") {
    run.desk.rejects.write(item.reject);
    return;
  }
  run.records++;
  if (run.fromDump) run.books.enters("ingest");
  if (item.fate === "rejected") {
    run.format ??= item.reject.source_format;
    run.books.fails("ingest", item.reject.reason);
    turnAway(run, item.reject);
    return;
  }
  if (run.fromDump) run.books.passes("ingest");
  if ("origin" in item.value) run.format ??= item.value.origin.format;
  carry(run, item.value, item.raw);
}

async function settle(run: Run, unit: Unit): Promise<void> {
  if (run.waiting.length === 0) return;
  const raws = await rawTexts(unit, new Set(run.waiting.map((w) => placeKey(w.draft.origin))));
  for (const { stage, why, draft } of run.waiting) {
    const { path, offset } = draft.origin;
    const raw = raws.get(placeKey(draft.origin));
    if (raw === undefined) throw new Error(`${path}: byte ${offset}: the record that a checkpoint holds is not there`);
    turnAway(run, rejectRow(stage, why, draft.origin, raw, "utf-8"));
  }
}

/** Carries one unit from where it is to the task's last stage. Rejects when its books do not balance. */
export async function runUnit(desk: Desk, task: BatchTask, at: BatchTask["units"][number]): Promise<UnitDone> {
  const { unit, placed } = at;
  const books = openBooks(stagesBetween(task.from, task.to), placed?.tally);
  const run: Run = {
    desk,
    books,
    fromDump: task.from === null,
    waiting: [],
    format: placed?.format ?? null,
    names: namesCount(),
    records: 0,
    rejected: 0,
    read: 0,
    told: 0,
  };
  const [rows, rejects] = [desk.rows.at(), desk.rejects.at()];
  const heard = (bytes: number) => {
    run.read += bytes;
  };
  const records = task.from && placed ? fromStation(station(task.work, task.from), placed) : fromDump(unit, heard);
  for await (const item of records) {
    take(run, item);
    if (run.records >= REPORT_EVERY) report(run, unit, false);
  }
  await settle(run, unit);
  report(run, unit, true);
  const [endRows, endRejects] = [desk.rows.at(), desk.rejects.at()];
  const tally = books.tally();
  balance(tally, { kept: endRows.row - rows.row, rejects: endRejects.row - rejects.row }, unit.file.path);
  return {
    key: unit.keys[task.to],
    format: run.format,
    tally,
    names: run.names.seen(),
    rows: { firstRow: rows.row, endRow: endRows.row, start: rows.byte, end: endRows.byte },
    rejects: { firstRow: rejects.row, endRow: endRejects.row, start: rejects.byte, end: endRejects.byte },
  };
}
