import type { Mention } from "../../../schemas/draft.ts";
import type { Signed } from "./sign.ts";

/** A page with its lines signed and its article found. */
export interface Page {
  readonly lines: readonly Signed[];
  /** Which lines are the article's. */
  readonly chosen: readonly boolean[];
  /** Index of the article's first and last line; `lines.length` and -1 where there is none. */
  readonly first: number;
  readonly last: number;
  /** How many entries with a time of their own it has. */
  readonly stamps: number;
}

/** A mention of a value found on one line of the page. */
export function mention(one: Signed, rule: string, value: string): Mention {
  return { value, rule: `page/${rule}`, line: one.line.number };
}
