import { isEmptyLabel, isFurniture } from "./drop.ts";
import { isName } from "./features.ts";
import { pageLines } from "./lines.ts";
import { type Signed, sign } from "./sign.ts";
import { tagRows } from "./tags.ts";
import { threadAt } from "./thread.ts";

/** A page's lines, ready to be weighed. */
export interface Ready {
  readonly lines: readonly Signed[];
  /** Which lines may be the article's at all. */
  readonly open: readonly boolean[];
  /** Index of the first line of the readers' comments. */
  readonly thread: number;
}

/** Whether a line is a date, or the label for one. */
function datesBeside(one: Signed | undefined): boolean {
  return one !== undefined && ((one.marks.day && one.line.measure.size < 70) || isEmptyLabel(one));
}

/** The lines of a page, signed; closed are the furniture, names beside a date, the rows under a label for tags and the readers' comments. */
export function readyLines(text: string): Ready {
  const lines = sign(pageLines(text));
  const thread = threadAt(lines);
  const open = lines.map((one, at) => at < thread && !isFurniture(one));
  lines.forEach((one, at) => {
    if (isName(one) && (datesBeside(lines[at - 1]) || datesBeside(lines[at + 1]))) open[at] = false;
    if (one.marks.opening?.furniture === "tags" && one.marks.opening.whole)
      for (const row of tagRows(lines, at + 1)) open[row] = false;
  });
  return { lines, open, thread };
}
