import type { ArticleRow } from "../../schemas/articles.ts";
import { namesCount } from "../deduplicate/outlets.ts";
import { type Sketched, sketch } from "../deduplicate/sketch.ts";
import { unapply } from "../deduplicate/unapply.ts";
import { contentHash } from "../normalise/content-hash.ts";
import { wordCount } from "../normalise/text.ts";
import { readLines, rowText, rowWriter } from "./rows.ts";
import { writeSketches } from "./sketch-files.ts";
import { batchFile, finish, REJECTS, ROWS, station, type UnitDone } from "./station.ts";
import type { Bytes } from "./stretches.ts";
import type { Tally } from "./tally.ts";
import type { Progress } from "./task.ts";

/** Rows of a dataset built before, to be made what `normalise` left. */
export interface RestoreTask {
  readonly work: string;
  readonly batch: string;
  readonly key: string;
  /** Rows of `articles` and `duplicates` as NDJSON, and which of its bytes are those of this batch. */
  readonly records: string;
  readonly rows: Bytes;
}

const nothing = { firstRow: 0, endRow: 0, start: 0, end: 0 };

/** The books of records that all came to `normalise` and passed it. */
function passed(records: number): Tally {
  const books = { in: records, kept: records, rejected: {} };
  return { stages: { ingest: books, validate: books, normalise: books }, envelopes: {} };
}

/** Leaves articles of an earlier dataset at the station `normalise` as if they had just come there from their dump. */
export async function restoreBatch(task: RestoreTask, progress: (done: Progress) => void): Promise<UnitDone> {
  const at = station(task.work, "normalise");
  const facts = { wordCount, contentHash };
  const writer = rowWriter(batchFile(at, task.batch, ROWS));
  const names = namesCount();
  const sketched: Sketched[] = [];
  for await (const line of readLines(task.records, task.rows)) {
    const article = unapply(JSON.parse(line) as ArticleRow, facts);
    writer.write(rowText(article));
    names.see(article);
    sketched.push(sketch(article));
  }
  const { row, byte } = writer.at();
  const unit: UnitDone = {
    key: task.key,
    format: null,
    tally: passed(row),
    names: names.seen(),
    rows: { firstRow: 0, endRow: row, start: 0, end: byte },
    rejects: nothing,
  };
  const files = { [ROWS]: writer.close(), [REJECTS]: rowWriter(batchFile(at, task.batch, REJECTS)).close() };
  finish(at, task.batch, { units: [unit], files: { ...files, ...writeSketches(at, task.batch, sketched) } });
  progress({ records: row, rejects: 0, bytes: byte });
  return unit;
}
