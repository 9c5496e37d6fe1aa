import type { ZoneBasis } from "../../../schemas/articles.ts";
import type { Mention } from "../../../schemas/draft.ts";
import type { DateHints, PrintedDate } from "../../text/date/printed.ts";
import { resolveAbbreviation } from "../abbreviations.ts";
import { type Moment, momentOf, wallOf } from "../instant.ts";
import { isZone } from "../zones.ts";
import type { Reference } from "./relative.ts";

const DAY = 86_400_000;
/** `page/dump-date` is what the dump put before a page. */
const PRINTED = /^(?:visible|time|page)\/(?!dump-)/u;

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
  /** When the record was fetched, else the day its dump was made: what "2 hours ago" counts from. */
  readonly reference: Reference | null;
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

/** The zone of a date with the zone printed beside it, and what it comes from: stated, else the publisher's, else the dump's, else one that the page states elsewhere, else UTC. */
export function zoneFor(
  printed: string | null,
  context: DateContext,
): { readonly zone: string; readonly basis: ZoneBasis } {
  const stated = printed === null ? null : resolveAbbreviation(printed, context.country, context.outletZone);
  if (stated !== null && isZone(stated)) return { zone: stated, basis: "stated" };
  if (context.outletZone !== null) return { zone: context.outletZone, basis: "publisher" };
  if (context.dumpZone !== null) return { zone: context.dumpZone, basis: "dump" };
  if (context.pageZone !== null) return { zone: context.pageZone, basis: "stated" };
  return { zone: "UTC", basis: "assumed" };
}

/** A printed date as a candidate. */
export function candidateOf(mention: Mention, date: PrintedDate, context: DateContext): Candidate {
  const { zone, basis } = zoneFor(date.zone, context);
  return { mention, date, zone, basis, moment: momentOf(date, zone), wall: wallOf(date) };
}

/** Whether a candidate was told from the time of reading. */
export function isRelative({ mention }: Pick<Candidate, "mention">): boolean {
  return mention.rule.endsWith("/relative");
}

/** Whether readers see a date, as against one that only machines do. */
export function isPrinted({ rule }: Mention): boolean {
  return PRINTED.test(rule);
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

/** Whether two dates of a record can mean the same moment, to the minute; a day or month and a moment in it by the moment's own clock or by UTC. */
export function agree(a: Candidate, b: Candidate): boolean {
  const [coarse, fine] = spanOf(a.date.precision) >= spanOf(b.date.precision) ? [a, b] : [b, a];
  const span = spanOf(coarse.date.precision);
  if (span >= DAY) return [fine.wall, fine.moment.utc].some((ms) => ms >= coarse.wall && ms < coarse.wall + span);
  const [early, late] = a.moment.utc <= b.moment.utc ? [a, b] : [b, a];
  return late.moment.utc - early.moment.utc < spanOf(early.date.precision);
}

/** The same candidate with day and month exchanged. */
export function swapped(candidate: Candidate, context: DateContext): Candidate | null {
  const { date, mention } = candidate;
  if (!date.ambiguous || date.day === null || date.day > 12) return null;
  return candidateOf(mention, { ...date, month: date.day, day: date.month }, context);
}
