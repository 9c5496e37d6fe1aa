import { lineTable } from "../../pipeline/codec/line-table.ts";
import { sketchTable } from "../../pipeline/codec/sketch-table.ts";
import { type Judgement, judge, SETTINGS } from "../../pipeline/deduplicate/judge.ts";
import type { Settings } from "../../pipeline/deduplicate/settings.ts";
import { sketch } from "../../pipeline/deduplicate/sketch.ts";
import { memorySpill } from "../../pipeline/deduplicate/spill.ts";
import { type Verdict, verdictAt } from "../../pipeline/deduplicate/verdicts.ts";
import type { Article } from "../../schemas/articles.ts";
import type { BodyWords, LineTable, SketchTable } from "../../schemas/sketch.ts";
import { BLANK } from "../../scripts/synthetic-articles/blank.ts";

/** An article with these values; its id and place follow from `at`. */
export function article(at: number, values: Partial<Article>): Article {
  const published = values.published_at === undefined ? {} : { published_precision: "second" };
  return {
    ...BLANK,
    article_id: (at + 1).toString(16).padStart(32, "0"),
    source_offset: at * 1000,
    ...published,
    ...values,
  };
}

const NO_WORDS: BodyWords = { words: new Uint32Array(0), paragraphEnds: new Uint32Array(0) };

export interface Judged extends Judgement {
  /** The verdict on each article, in the order given. */
  readonly of: readonly Verdict[];
}

/** Judges articles, sketched in tables of `perTable`. */
export async function judged(
  articles: readonly Article[],
  perTable = 1000,
  settings: Settings = SETTINGS,
): Promise<Judged> {
  const sketches = articles.map(sketch);
  const [tables, lines]: [SketchTable[], LineTable[]] = [[], []];
  for (let i = 0; i < sketches.length; i += perTable) {
    const some = sketches.slice(i, i + perTable);
    tables.push(sketchTable(some.map((s) => s.sketch)));
    lines.push(lineTable(some.map((s) => s.lines)));
  }
  const words = async (records: Uint32Array) => Array.from(records, (r) => sketches[r]?.words ?? NO_WORDS);
  const records = { sketches: { count: articles.length, tables: () => tables }, lines: () => lines, words };
  const judgement = await judge({ ...records, spill: memorySpill() }, settings);
  return { ...judgement, of: articles.map((_, i) => verdictAt(judgement.verdicts, i)) };
}

/** Whether two articles are in one cluster. */
export function together({ of }: Judged, a: number, b: number): boolean {
  return of[a]?.clusterId === of[b]?.clusterId;
}
