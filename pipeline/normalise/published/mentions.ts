import type { Mention } from "../../../schemas/draft.ts";
import { dayExists } from "../../text/date/calendar.ts";
import { parseDate } from "../../text/date/parse.ts";
import type { PrintedDate } from "../../text/date/printed.ts";
import { parseRelative } from "../../text/date/relative.ts";
import { wallOf } from "../instant.ts";
import { agree, type Candidate, candidateOf, type DateContext, isPrinted, isRelative, zoneFor } from "./candidate.ts";
import { relativeDate } from "./relative.ts";

const DAY = 86_400_000;
/** Mentions that are weighed: a page may print a date for every story that it links to. */
const MOST = 16;
const MOST_PRINTED = 8;
const LONGEST = 300;
/** Years back in which a weekday beside a day without its year is looked for. */
const YEARS_BACK = 6;

/** A date printed without its year, in the last year that lets it be not more than a day after `near`, and on its weekday where one is printed beside it. */
export function withYear(date: PrintedDate, near: number | null): PrintedDate | null {
  if (date.year !== null) return date;
  if (near === null) return null;
  const last = new Date(near + DAY).getUTCFullYear();
  let sound: PrintedDate | null = null;
  for (let year = last; year > last - YEARS_BACK - 2; year -= 1) {
    const dated = { ...date, year };
    if (!dayExists(year, date.month, date.day ?? 1) || wallOf(dated) > near + DAY) continue;
    if (date.weekday === null || new Date(wallOf(dated)).getUTCDay() === date.weekday) return dated;
    sound ??= dated;
  }
  return sound;
}

/** A stamp told from the time of reading, as a candidate that says so. */
function relativeCandidate(mention: Mention, context: DateContext): Candidate | null {
  const { reference } = context;
  const stamp = reference === null ? null : parseRelative(mention.value, context.hints);
  if (stamp === null || reference === null) return null;
  const stated = stamp.kind === "day" ? (stamp.clock?.zone ?? null) : null;
  const { zone } = zoneFor(stated, context);
  const date = relativeDate(stamp, reference, zone, mention.value.length);
  return date === null ? null : candidateOf({ ...mention, rule: `${mention.rule}/relative` }, date, context);
}

/** The date of a mention; null without one, or without a year that can be told. */
export function candidateIn(mention: Mention, context: DateContext): Candidate | null {
  if (mention.value.length > LONGEST) return null;
  const printed = parseDate(mention.value, context.hints);
  if (printed === null) return relativeCandidate(mention, context);
  const date = withYear(printed, context.near);
  return date === null ? null : candidateOf(mention, date, context);
}

/** Whether a printed time bears out the record's first date: what else the page prints is of other stories. */
function bears(found: Candidate, first: Candidate | undefined): boolean {
  if (first === undefined || first === found || found.date.hour === null || first.date.hour === null) return false;
  return agree(found, first);
}

/** The dates of mentions, and the mentions that were read and have none. */
export interface Readings {
  readonly candidates: readonly Candidate[];
  readonly unread: readonly Mention[];
}

/** The dates of mentions, in order, those told from the time of reading last; of printed ones the first, until one bears out the first of all. */
export function readingsOf(mentions: readonly Mention[], context: DateContext): Readings {
  const found: Candidate[] = [];
  const unread: Mention[] = [];
  let printed = 0;
  let isBorne = false;
  for (const mention of mentions.slice(0, MOST)) {
    const isSeen = isPrinted(mention);
    if (isSeen && (isBorne || printed === MOST_PRINTED)) continue;
    if (isSeen) printed += 1;
    const candidate = candidateIn(mention, context);
    if (candidate === null) {
      unread.push(mention);
      continue;
    }
    found.push(candidate);
    isBorne ||= isSeen && bears(candidate, found[0]);
  }
  return { candidates: [...found.filter((c) => !isRelative(c)), ...found.filter(isRelative)], unread };
}

/** The dates of mentions alone, as `readingsOf` orders them. */
export function candidatesOf(mentions: readonly Mention[], context: DateContext): readonly Candidate[] {
  return readingsOf(mentions, context).candidates;
}
