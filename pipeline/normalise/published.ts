import type { Article } from "../../schemas/articles.ts";
import type { Draft, Mention } from "../../schemas/draft.ts";
import type { PrintedDate } from "../text/date/printed.ts";
import type { Evidence } from "./evidence.ts";
import { instantText, localDay, printedDay } from "./instant.ts";
import { agree, type Candidate, candidateOf, candidatesOf, type DateContext, withYear } from "./published/candidate.ts";
import { choose, isMidnight, resolved } from "./published/choose.ts";
import { dateInUrl } from "./url/date.ts";

const DAY = 86_400_000;

/** The article's columns that say when it was published. */
export type Publication = Pick<
  Article,
  | "published_at"
  | "published_local_date"
  | "published_precision"
  | "published_zone"
  | "published_zone_basis"
  | "date_conflicts"
>;

export interface PublicationReading {
  readonly value: Publication;
  readonly evidence: readonly Evidence[];
  /** Whether a date was refused because it lies after the crawl. */
  readonly refused: boolean;
}

/** Other places that a date can be read from, when the page states none. */
export interface OtherDates {
  readonly dateline: { readonly date: PrintedDate; readonly raw: string; readonly line: number | null } | null;
  /** The address whose path may carry a day. */
  readonly url: string | null;
}

const NOTHING: Publication = {
  published_at: null,
  published_local_date: null,
  published_precision: null,
  published_zone: null,
  published_zone_basis: null,
  date_conflicts: [],
};

function isTimely(candidate: Candidate, context: DateContext): boolean {
  return context.crawled === null || candidate.moment.utc <= context.crawled + DAY;
}

/** Where readers see a date. A date of change that only machines see says nothing of when a story came out; one that is all a page prints, on most days the day. */
const PRINTED = /^(?:visible|time|page)\//u;

/** Dates that stand in for a stated one: the dateline's, the address's, the printed last change, the dump's. */
function substitutes(draft: Draft, others: OtherDates, context: DateContext): Candidate[] {
  const found: Candidate[] = [];
  const put = (rule: string, value: string, line: number | null, printed: PrintedDate | null) => {
    const date = printed === null ? null : withYear(printed, context.near);
    const mention: Mention = { value, rule, line };
    if (date !== null) found.push(candidateOf(mention, { ...date, zone: date.zone }, context));
  };
  const { dateline, url } = others;
  if (dateline !== null) put("normalise/dateline", dateline.raw, dateline.line, dateline.date);
  if (url !== null) put("url/date", url, null, dateInUrl(new URL(url).pathname));
  return [
    ...found,
    ...candidatesOf(draft.modified, context).filter((c) => PRINTED.test(c.mention.rule)),
    ...candidatesOf(draft.dump_dates, context).map((c): Candidate => ({ ...c, basis: "dump" })),
  ];
}

/** Midnight without a stated zone is what machines print for a day without a time. */
function precisionOf(chosen: Candidate): Candidate["date"]["precision"] {
  return chosen.date.zone === null && isMidnight(chosen) ? "day" : chosen.date.precision;
}

/** Whether a day is all that is known: no time was printed, or one that machines put where there is none. */
function isDay(candidate: Candidate): boolean {
  return ["day", "month"].includes(precisionOf(candidate));
}

/** The instant as the table tells it: a day or month begins at 00:00 UTC, so that its date in UTC is the one printed. */
function told(candidate: Candidate): string {
  return instantText(isDay(candidate) ? { utc: candidate.wall, micros: 0 } : candidate.moment);
}

function publicationOf(chosen: Candidate, all: readonly Candidate[]): Publication {
  const conflicts = all.filter((c) => !agree(c, chosen));
  const seen = new Set<string>();
  return {
    published_at: told(chosen),
    published_local_date: chosen.basis === "stated" && !isDay(chosen) ? null : printedDay(chosen.date),
    published_precision: precisionOf(chosen),
    published_zone: chosen.zone,
    published_zone_basis: chosen.basis,
    date_conflicts: conflicts.flatMap((c) => {
      const row = {
        value: told(c),
        precision: precisionOf(c),
        evidence: `${c.mention.rule}: ${c.mention.value}`,
      };
      return seen.has(row.value) ? [] : [seen.add(row.value) && row];
    }),
  };
}

/** Where UTC is all that was stated, the outlet's own zone says which day it was there. */
function withLocalDay(publication: Publication, chosen: Candidate, context: DateContext): Publication {
  if (publication.published_local_date !== null) return publication;
  const zone = chosen.zone === "UTC" && chosen.date.hour !== null ? (context.outletZone ?? chosen.zone) : chosen.zone;
  return { ...publication, published_local_date: localDay(chosen.moment.utc, zone) };
}

/** When the record was published, weighed from all that it says; dates after the crawl (and a day) are refused, those that disagree are listed. */
export function published(draft: Draft, others: OtherDates, context: DateContext): PublicationReading {
  const read = candidatesOf(draft.published, context);
  const spare = substitutes(draft, others, context);
  const stated = read.map((c) => resolved(c, [...read, ...spare], context));
  const timely = stated.filter((c) => isTimely(c, context));
  const refused = timely.length < stated.length;
  const usable = spare.filter((c) => isTimely(c, context));
  const chosen = choose(timely) ?? usable[0] ?? null;
  if (chosen === null) return { value: NOTHING, evidence: [], refused };
  const agreeing = usable.filter((c) => c.mention.rule === "normalise/dateline" || c.mention.rule === "url/date");
  const value = withLocalDay(publicationOf(chosen, [...timely, ...agreeing]), chosen, context);
  const { rule, value: raw, line } = chosen.mention;
  const zone: Evidence = {
    field: "published_zone",
    rule: `normalise/zone-${chosen.basis}`,
    raw: chosen.zone,
    line: null,
  };
  return { value, evidence: [{ field: "published_at", rule, raw, line }, zone], refused };
}
