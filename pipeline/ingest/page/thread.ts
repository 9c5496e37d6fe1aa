import { proseOf } from "./prose.ts";
import type { Signed } from "./sign.ts";

const REACH = 30;
const LEAST = 2;
const LABEL = 45;
const SAYS =
  /^\S.{0,40}\s(?:said|says|wrote|commented|schrieb|sagt|dit|écrit|dice|escribió|disse|schreef|pisze|пишет|пише)\s?:$/iu;

/** Index of the line from which readers' comments go on to the page's end: a label or a first comment, with several comments below it and a paragraph above. The number of lines where there are none. */
export function threadAt(lines: readonly Signed[]): number {
  let prose = false;
  for (let at = 0; at < lines.length; at++) {
    const one = lines[at];
    if (one === undefined) continue;
    if (prose && begins(lines, at) && entries(lines, at) >= LEAST) return at;
    prose ||= proseOf(one) > 0.3 && one.line.measure.ending === "stop";
  }
  return lines.length;
}

function begins(lines: readonly Signed[], at: number): boolean {
  const one = lines[at];
  if (one === undefined) return false;
  const label = one.marks.opening?.furniture === "comments" && one.line.measure.size < LABEL;
  return label || isCommenter(lines, at);
}

/** A line that says who wrote the comment below it: "Alex on 3 May 2024 said:", or "Alex says:" above a date. */
function isCommenter(lines: readonly Signed[], at: number): boolean {
  const one = lines[at];
  if (one === undefined || one.line.measure.size > 90) return false;
  return one.marks.commenter || (dated(lines[at + 1]) && SAYS.test(one.line.text));
}

/** How many comments begin within reach below a line: those with a name and a time, and those that can be answered. */
function entries(lines: readonly Signed[], from: number): number {
  let named = 0;
  let timed = 0;
  let replies = 0;
  for (let at = from; at <= Math.min(lines.length - 1, from + REACH); at++) {
    const one = lines[at];
    if (one === undefined) continue;
    if (isCommenter(lines, at)) named++;
    else if (at > from && one.marks.opening?.furniture === "comments" && one.line.measure.size < 20) replies++;
    if (at > from && timedAlone(one)) timed++;
  }
  return Math.max(named, replies, timed > 2 ? timed : 0);
}

function dated(one: Signed | undefined): boolean {
  return one !== undefined && (one.marks.day || one.marks.relative) && one.line.measure.size < 60;
}

/** A line that is little but a clock, with "ago" or a day. */
function timedAlone(one: Signed): boolean {
  return dated(one) && (one.marks.clock || one.marks.relative) && one.line.measure.size < 40;
}
