import type { Draft, Flag } from "../../schemas/draft.ts";
import type { PrintedDate } from "../text/date/printed.ts";
import type { Evidence } from "./evidence.ts";
import { type Candidate, candidateOf, type DateContext, isPrinted, spanOf } from "./published/candidate.ts";
import { choose, resolved } from "./published/choose.ts";
import { doubts, isSound } from "./published/doubt.ts";
import { leadWeekday } from "./published/lead.ts";
import { candidatesOf, readingsOf, withYear } from "./published/mentions.ts";
import { type Publication, publicationOf } from "./published/publication.ts";
import { dateInUrl } from "./url/date.ts";
import { readWall } from "./zones.ts";

export interface PublicationReading {
  readonly value: Publication;
  readonly evidence: readonly Evidence[];
  readonly flags: readonly Flag[];
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

/** Dates of the record's own text and address, which stand in for a stated one and are weighed against it. */
function inferred(others: OtherDates, context: DateContext): Candidate[] {
  const found: Candidate[] = [];
  const put = (rule: string, value: string, line: number | null, printed: PrintedDate | null) => {
    const date = printed === null ? null : withYear(printed, context.near);
    if (date !== null) found.push(candidateOf({ value, rule, line }, date, context));
  };
  const { dateline, url } = others;
  if (dateline !== null) put("normalise/dateline", dateline.raw, dateline.line, dateline.date);
  if (url !== null) put("url/date", url, null, dateInUrl(url));
  return found;
}

/** Dates that stand in where neither the record nor its text or address state one: the printed last change, the dump's. A date of change that only machines see says nothing of when a story came out; one that is all a page prints, on most days the day. */
function fallbacks(draft: Draft, context: DateContext): Candidate[] {
  return [
    ...candidatesOf(draft.modified.filter(isPrinted), context),
    ...candidatesOf(draft.dump_dates, context).map((c): Candidate => ({ ...c, basis: "dump" })),
  ];
}

/** The chosen date's own evidence and that of its zone; that its clock was none or two in that zone; that its order of day and month is a guess. */
function evidenceOf(chosen: Candidate): Evidence[] {
  const { rule, value: raw, line } = chosen.mention;
  const rows: Evidence[] = [
    { field: "published_at", rule, raw, line },
    { field: "published_zone", rule: `normalise/zone-${chosen.basis}`, raw: chosen.zone, line: null },
  ];
  const put = (why: string) => rows.push({ field: "published_at", rule: `normalise/${why}`, raw, line });
  const { kind } = readWall(chosen.zone, chosen.wall);
  if (kind !== "plain" && chosen.date.hour !== null) put(`clock-${kind}`);
  if (chosen.date.ambiguous) put("day-month-guessed");
  return rows;
}

/** The days on which a dump was made before the chosen date: one of the two is wrong. */
function madeBefore(draft: Draft, chosen: Candidate, context: DateContext): readonly Candidate[] {
  if (draft.dump_dates.length === 0) return [];
  const made = candidatesOf(draft.dump_dates, context);
  return made.filter((c) => chosen.wall >= c.wall + spanOf(c.date.precision) + spanOf("day"));
}

/** When the record was published, weighed from all that it says; dates after the crawl (and a day) are refused, those that disagree are listed. */
export function published(draft: Draft, others: OtherDates, context: DateContext): PublicationReading {
  const { candidates: read, unread } = readingsOf(draft.published, context);
  const own = inferred(others, context);
  const isAmbiguous = read.some((c) => c.date.ambiguous);
  const isOpen = isAmbiguous || ![...read, ...own].some((c) => isSound(c, context));
  const spare = isOpen ? [...own, ...fallbacks(draft, context)] : own;
  const day = isAmbiguous ? leadWeekday(draft, context.hints) : null;
  const stated = read.map((c) => resolved(c, [...read, ...spare], day, context));
  const sound = stated.filter((c) => isSound(c, context));
  const usable = spare.filter((c) => isSound(c, context));
  const chosen = choose(sound) ?? usable[0] ?? null;
  const flags = doubts(stated, unread, chosen, context);
  if (chosen === null) return { value: NOTHING, evidence: [], flags };
  const weighed = [...sound, ...usable.filter((c) => own.includes(c)), ...madeBefore(draft, chosen, context)];
  return { value: publicationOf(chosen, weighed, context), evidence: evidenceOf(chosen), flags };
}
