import { afterOutlet, hasHandle } from "./byline.ts";
import { isEmptyLabel, isFurniture } from "./drop.ts";
import { LIVE } from "./kind.ts";
import type { Page } from "./page.ts";
import type { Signed } from "./sign.ts";

const REACH = 12;
const LEAST = 25;
const MOST = 500;
const SUMMARY = 130;
/** A story's text opens with where it comes from: "LUMEA, Norland (AP) — ". */
const DATELINED = /^\p{Lu}[^.!?]{1,60}\([^()]{2,60}\)\s?(?:[-–—:]|-)/u;

export interface Standfirst {
  /** Index of its line, -1 when there is none. */
  readonly at: number;
  /** Index from which the article's own text counts: past the headline, the standfirst and the credits. */
  readonly from: number;
}

/** The line between the headline and the text that sums the article up; where credits or dates follow it, text above them is not the article's. */
export function findStandfirst(page: Page, title: number): Standfirst {
  const { lines, first } = page;
  if (title < 0) return leadsLive(lines) ? { at: 0, from: Math.max(first, 1) } : { at: -1, from: first };
  const credits = page.stamps > 0 ? -1 : lastCredit(page, title);
  const from = Math.max(title + 1, first, credits + 1);
  const headline = lines[title];
  for (let at = title + 1; at < Math.min(lines.length, title + REACH); at++) {
    const one = lines[at];
    if (one === undefined || isFurniture(one) || isCredit(one)) continue;
    const { size, words, ending } = one.line.measure;
    if (headline !== undefined && one.key === headline.key) {
      if (one.line.text !== headline.line.text) return { at, from: Math.max(from, at + 1) };
      if (at >= from) return { at: -1, from: at + 1 };
      continue;
    }
    if (at >= from && DATELINED.test(one.line.text)) return { at: -1, from };
    if (at >= from) return leads(page, at) ? { at, from: at + 1 } : { at: -1, from };
    const whole = size >= LEAST && size <= MOST && words >= 4 && ending !== "cut" && (ending === "stop" || size > 45);
    if (whole) return { at, from };
  }
  return { at: -1, from };
}

/** Whether a live blog's page begins with a sentence, "Live" below it and no headline above. */
function leadsLive([one, next]: readonly Signed[]): boolean {
  if (one === undefined || next === undefined || next.line.measure.size > 25 || !LIVE.test(next.line.text))
    return false;
  return one.line.measure.ending === "stop" && one.line.measure.size >= LEAST && one.line.measure.size <= MOST;
}

/** Whether the article's first line is a sentence that sums up the paragraphs below it: they are much longer, or of several sentences each. */
function leads({ lines, chosen, first }: Page, at: number): boolean {
  const [line, ...below] = lines
    .filter((one, i) => i >= Math.max(at, first) && chosen[i] && !isFurniture(one))
    .slice(0, 4)
    .map((one) => one.line.measure);
  const [next, third] = below;
  if (line === undefined || next === undefined || third === undefined || line.size <= 40 || line.size >= SUMMARY)
    return false;
  if (line.ending === "open" && next.ending === "stop" && third.ending === "stop") return true;
  if (next.size > line.size * 1.9 && third.size > line.size * 1.5) return true;
  return (
    line.stops === 1 && below.length === 3 && below.every(({ stops, size }) => stops > 1 && size > line.size * 1.3)
  );
}

/** A line that says who, when or what is pictured. */
function isCredit(one: Signed): boolean {
  const { line, marks } = one;
  return (
    isEmptyLabel(one) ||
    marks.byline ||
    marks.caption ||
    (marks.day && line.measure.size < 90) ||
    hasHandle(one) ||
    afterOutlet(one) !== null
  );
}

/** The last date or byline line within reach of the headline with more of the article below it than above; -1 when there is none. */
function lastCredit(page: Page, title: number): number {
  let last = -1;
  for (let at = title + 1; at <= Math.min(title + REACH, page.last); at++) {
    const one = page.lines[at];
    if (one === undefined || one.marks.caption || !isCredit(one)) continue;
    if (one.line.measure.size < 110 && one.line.measure.ending !== "stop") last = at;
  }
  const above = prose(page, page.first, last);
  return above <= 2 && prose(page, last, page.last + 1) > above ? last : -1;
}

/** Paragraphs of the article between two lines. */
function prose({ lines, chosen }: Page, from: number, to: number): number {
  let count = 0;
  for (let at = Math.max(0, from); at < to; at++) if (chosen[at] && (lines[at]?.line.measure.size ?? 0) > 100) count++;
  return count;
}
