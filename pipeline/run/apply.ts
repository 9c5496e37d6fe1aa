import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../schemas/articles.ts";
import { applyVerdict } from "../deduplicate/apply.ts";
import { type Lines, linesTaken } from "../deduplicate/boilerplate/audit.ts";
import type { Removals } from "../deduplicate/boilerplate/removals.ts";
import { withoutLines } from "../deduplicate/boilerplate/remove.ts";
import { type Learnt, withOutlet } from "../deduplicate/outlets.ts";
import { type Verdicts, verdictAt } from "../deduplicate/verdicts.ts";
import { contentHash } from "../normalise/content-hash.ts";
import { wordCount } from "../normalise/text.ts";
import { type RowWriter, readLines, rowWriter } from "./rows.ts";
import { batchFile, REJECTS, ROWS, type Stretch, station } from "./station.ts";
import type { Progress } from "./task.ts";

/** The rows of a batch that count, and the verdicts on them in the same order. */
export interface ApplyTask {
  readonly batch: string;
  readonly work: string;
  readonly folder: string;
  readonly units: readonly { readonly rows: Stretch; readonly rejects: Stretch }[];
  readonly verdicts: Verdicts;
  readonly removals: Removals;
  readonly outlets: Learnt;
}

/** A file of rows as it was written. */
export type Written = { readonly path: string; readonly rows: number; readonly bytes: number; readonly sha256: string };

export interface ApplyResult {
  readonly articles: Written;
  readonly duplicates: Written;
  readonly rejects: Written;
  readonly relations: { readonly [relation: string]: number };
  /** What became of the lines to be taken out. */
  readonly lines: Lines;
}

/** Closes a file of rows. */
export function closed(path: string, writer: RowWriter): Written {
  return { path, rows: writer.at().row, ...writer.close() };
}

/** Takes furniture out of a batch's articles, splits them into those that stand and those that are copies, each with its verdict, and passes its rejects on. */
export async function applyBatch(task: ApplyTask, progress: (done: Progress) => void): Promise<ApplyResult> {
  const at = station(task.work, "normalise");
  mkdirSync(task.folder, { recursive: true });
  const paths = (["articles", "duplicates", "rejects"] as const).map((t) =>
    join(task.folder, `${task.batch}.${t}.ndjson`),
  );
  const [articles, duplicates, rejects] = paths.map(rowWriter) as [RowWriter, RowWriter, RowWriter];
  const relations: { [relation: string]: number } = {};
  const taken = linesTaken();
  let [row, bytes] = [0, 0];
  for (const unit of task.units) {
    for await (const line of readLines(batchFile(at, task.batch, ROWS), unit.rows)) {
      const removed = withoutLines(withOutlet(JSON.parse(line) as Article, task.outlets), task.removals, row, {
        contentHash,
        wordCount,
      });
      taken.add(removed);
      const applied = applyVerdict(removed.article, verdictAt(task.verdicts, row++));
      if (applied.table === "articles") articles.write(JSON.stringify(applied.row));
      else {
        duplicates.write(JSON.stringify(applied.row));
        relations[applied.row.relation] = (relations[applied.row.relation] ?? 0) + 1;
      }
    }
    for await (const line of readLines(batchFile(at, task.batch, REJECTS), unit.rejects)) rejects.write(line);
    bytes += unit.rows.end - unit.rows.start;
  }
  if (row !== task.verdicts.count) throw new Error(`${task.batch}: ${row} rows, but ${task.verdicts.count} verdicts`);
  progress({ records: row, rejects: 0, bytes });
  const [a, d, r] = paths as [string, string, string];
  return {
    articles: closed(a, articles),
    duplicates: closed(d, duplicates),
    rejects: closed(r, rejects),
    relations,
    lines: taken.lines(),
  };
}
