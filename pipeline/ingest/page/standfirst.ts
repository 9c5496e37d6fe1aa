import { isFurniture } from "./drop.ts";
import type { Page } from "./page.ts";
import type { Signed } from "./sign.ts";
import { keyOf } from "./sign.ts";

const REACH = 12;
const LEAST = 25;
const MOST = 500;

export interface Standfirst {
  /** Index of its line, -1 when there is none. */
  readonly at: number;
  /** Index from which the article's own text counts: past the headline, the standfirst and the credits. */
  readonly from: number;
}

/** The line between the headline and the text that sums the article up; where credits or dates follow it, text above them is not the article's. */
export function findStandfirst(page: Page, title: number): Standfirst {
  const { lines, chosen, first } = page;
  if (title < 0) return { at: -1, from: first };
  const credits = lastCredit(page, title);
  const from = Math.max(title + 1, first, proseAbove(page, credits) <= 2 ? credits + 1 : 0);
  const headline = lines[title]?.line.text ?? "";
  for (let at = title + 1; at < Math.min(from, title + REACH); at++) {
    const one = lines[at];
    if (one === undefined || isFurniture(one) || isCredit(one) || one.line.text === headline) continue;
    const { size, words, ending } = one.line.measure;
    const repeats = keyOf(one.line.text) === keyOf(headline);
    if (
      size >= LEAST &&
      size <= MOST &&
      words >= 4 &&
      ending !== "cut" &&
      (ending === "stop" || size > 45 || repeats)
    ) {
      return { at, from: chosen[at] ? Math.max(from, at + 1) : from };
    }
  }
  return { at: -1, from };
}

/** A line that says who, when or what is pictured. */
function isCredit({ line, marks }: Signed): boolean {
  return marks.byline || marks.caption || (marks.day && line.measure.size < 90);
}

/** The last date or byline line within reach of the headline. */
function lastCredit({ lines }: Page, title: number): number {
  let last = -1;
  for (let at = title + 1; at <= title + REACH; at++) {
    const one = lines[at];
    if (
      one !== undefined &&
      one.line.measure.size < 110 &&
      one.line.measure.ending !== "stop" &&
      isCredit(one) &&
      !one.marks.caption
    )
      last = at;
  }
  return last;
}

/** Paragraphs of the article above the line. */
function proseAbove({ lines, chosen, first }: Page, at: number): number {
  let count = 0;
  for (let i = first; i < at; i++) if (chosen[i] && (lines[i]?.line.measure.size ?? 0) > 100) count++;
  return count;
}
