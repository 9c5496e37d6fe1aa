import type { Draft, Mention } from "../../schemas/draft.ts";
import type { PrintedDate } from "../text/date/printed.ts";
import type { Evidence } from "./evidence.ts";
import { type Candidate, candidateOf, candidatesOf, type DateContext, withYear } from "./published/candidate.ts";
import { choose, resolved } from "./published/choose.ts";
import { type Publication, publicationOf } from "./published/publication.ts";
import { dateInUrl } from "./url/date.ts";

const DAY = 86_400_000;

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
  const value = publicationOf(chosen, [...timely, ...agreeing], context);
  const { rule, value: raw, line } = chosen.mention;
  const zone: Evidence = {
    field: "published_zone",
    rule: `normalise/zone-${chosen.basis}`,
    raw: chosen.zone,
    line: null,
  };
  return { value, evidence: [{ field: "published_at", rule, raw, line }, zone], refused };
}
