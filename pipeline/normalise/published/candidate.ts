import type { ZoneBasis } from "../../../schemas/articles.ts";
import type { Mention } from "../../../schemas/draft.ts";
import { parseDate } from "../../text/date/parse.ts";
import type { DateHints, PrintedDate } from "../../text/date/printed.ts";
import { resolveAbbreviation } from "../abbreviations.ts";
import { type Moment, momentOf, wallOf } from "../instant.ts";
import { isZone } from "../zones.ts";

const DAY = 86_400_000;
/** Mentions that are weighed: a page may print a date for every story that it links to. */
const MOST = 16;
const LONGEST = 300;

/** What a record's times are read by when they do not say it themselves. */
export interface DateContext {
  readonly hints: DateHints;
  readonly country: string | null;
  readonly outletZone: string | null;
  readonly dumpZone: string | null;
  /** An offset that the page's other times state. */
  readonly pageZone: string | null;
  /** When the record was fetched, ms since the epoch. */
  readonly crawled: number | null;
  /** A day near which the record was made, ms since the epoch, for dates printed without their year. */
  readonly near: number | null;
}

/** A date of the record as an instant, with what was printed and where. */
export interface Candidate {
  readonly mention: Mention;
  readonly date: PrintedDate;
  readonly zone: string;
  readonly basis: ZoneBasis;
  readonly moment: Moment;
  /** The civil fields as if they were UTC, ms. */
  readonly wall: number;
}

/** The zone of a printed date and what it comes from: stated, else the publisher's, else the dump's, else one that the page states elsewhere, else UTC. */
export function zoneFor(date: PrintedDate, context: DateContext): { readonly zone: string; readonly basis: ZoneBasis } {
  const stated = date.zone === null ? null : resolveAbbreviation(date.zone, context.country, context.outletZone);
  if (stated !== null && isZone(stated)) return { zone: stated, basis: "stated" };
  if (context.outletZone !== null) return { zone: context.outletZone, basis: "publisher" };
  if (context.dumpZone !== null) return { zone: context.dumpZone, basis: "dump" };
  if (context.pageZone !== null) return { zone: context.pageZone, basis: "stated" };
  return { zone: "UTC", basis: "assumed" };
}

/** A date printed without its year, in the year that brings it nearest to `near` and not more than a day after it. */
export function withYear(date: PrintedDate, near: number | null): PrintedDate | null {
  if (date.year !== null) return date;
  if (near === null) return null;
  const year = new Date(near + DAY).getUTCFullYear();
  const this_ = { ...date, year };
  const dated = wallOf(this_) > near + DAY ? { ...date, year: year - 1 } : this_;
  return date.month === 2 && date.day === 29 && new Date(wallOf(dated)).getUTCMonth() !== 1 ? null : dated;
}

/** A printed date as a candidate. */
export function candidateOf(mention: Mention, date: PrintedDate, context: DateContext): Candidate {
  const { zone, basis } = zoneFor(date, context);
  return { mention, date, zone, basis, moment: momentOf(date, zone), wall: wallOf(date) };
}

/** The dates of mentions, in order; mentions without a date, or without a year that can be told, give none. */
export function candidatesOf(mentions: readonly Mention[], context: DateContext): Candidate[] {
  return mentions.slice(0, MOST).flatMap((mention) => {
    const printed = mention.value.length > LONGEST ? null : parseDate(mention.value, context.hints);
    const date = printed === null ? null : withYear(printed, context.near);
    return date === null ? [] : [candidateOf(mention, date, context)];
  });
}

const SPANS: Readonly<Record<PrintedDate["precision"], number>> = {
  second: 60_000,
  minute: 60_000,
  hour: 3_600_000,
  day: DAY,
  month: 31 * DAY,
};

/** ms after its first moment in which a date of this precision may lie. */
export function spanOf(precision: PrintedDate["precision"]): number {
  return SPANS[precision];
}

/** Whether two dates of a record can mean the same moment, to the minute. */
export function agree(a: Candidate, b: Candidate): boolean {
  const [early, late] = a.moment.utc <= b.moment.utc ? [a, b] : [b, a];
  return late.moment.utc - early.moment.utc < spanOf(early.date.precision);
}

/** The same candidate with day and month exchanged. */
export function swapped(candidate: Candidate, context: DateContext): Candidate | null {
  const { date, mention } = candidate;
  if (!date.ambiguous || date.day === null || date.day > 12) return null;
  return candidateOf(mention, { ...date, month: date.day, day: date.month }, context);
}
