import type { BoilerplateRow } from "../../../schemas/boilerplate.ts";
import { sourceOf } from "../lines.ts";
import type { Condemned } from "./condemn.ts";
import type { Removed } from "./remove.ts";

/** What became of one condemned line in some records. */
interface Taken {
  /** Its place among the condemned. */
  readonly line: number;
  readonly records: number;
  readonly words: number;
  /** As it stands on the first of the pages that it was taken out of, whose source and place these are. */
  readonly text: string;
  readonly source: string;
  readonly path: string;
  readonly offset: number;
}

/** What became of condemned lines, by line. */
export type Lines = readonly Taken[];

function sum(a: Taken, b: Taken): Taken {
  const first = a.path < b.path || (a.path === b.path && a.offset <= b.offset) ? a : b;
  return { ...first, records: a.records + b.records, words: a.words + b.words };
}

/** Two counts of lines, added up. */
export function addLines(a: Lines, b: Lines): Lines {
  const sums = new Map(a.map((taken) => [taken.line, taken]));
  for (const taken of b) {
    const known = sums.get(taken.line);
    sums.set(taken.line, known === undefined ? taken : sum(known, taken));
  }
  return [...sums.values()].sort((x, y) => x.line - y.line);
}

/** Counts lines as they are taken out. A line that stands twice on a page is taken out of one record. */
export function linesTaken(): { readonly add: (removed: Removed) => void; readonly lines: () => Lines } {
  const sums = new Map<number, Taken>();
  const add = ({ article, lines }: Removed) => {
    const seen = new Set<number>();
    for (const { line, text, words } of lines) {
      const place = { path: article.source_path, offset: article.source_offset };
      const taken = { line, records: seen.has(line) ? 0 : 1, words, text, source: sourceOf(article), ...place };
      seen.add(line);
      const known = sums.get(line);
      sums.set(line, known === undefined ? taken : sum(known, taken));
    }
  };
  return { add, lines: () => [...sums.values()].sort((x, y) => x.line - y.line) };
}

/** Rows of `boilerplate`: a condemned line that was taken out of no page (each has nothing else) has none. */
export function boilerplateRows(condemned: readonly Condemned[], lines: Lines): readonly BoilerplateRow[] {
  return lines.flatMap(({ line, records, words, text, source }) => {
    const found = condemned[line];
    if (found === undefined) throw new Error(`line ${line} was taken out and not condemned`);
    const { pages, sourcePages, position, rule } = found;
    const counts = { pages, source_pages: sourcePages, position, removed_from: records, words_removed: words };
    return [{ source, line: text, ...counts, rule }];
  });
}
