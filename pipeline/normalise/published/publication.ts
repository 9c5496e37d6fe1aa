import type { Article } from "../../../schemas/articles.ts";
import { instantText, localDay, printedDay } from "../instant.ts";
import { agree, type Candidate, type DateContext, isPrinted } from "./candidate.ts";
import { isMidnight } from "./choose.ts";

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

/** The precision that a date has; midnight without a stated zone is what machines print for a day without a time. */
export function precisionOf(chosen: Candidate): Candidate["date"]["precision"] {
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

/** Where UTC is all that was stated, the outlet's own zone says which day it was there. */
function withLocalDay(publication: Publication, chosen: Candidate, context: DateContext): Publication {
  if (publication.published_local_date !== null) return publication;
  const zone = chosen.zone === "UTC" && chosen.date.hour !== null ? (context.outletZone ?? chosen.zone) : chosen.zone;
  return { ...publication, published_local_date: localDay(chosen.moment.utc, zone) };
}

/** Share of a printed text that a date takes up where the text is there for the date. */
const FILLS = 0.4;

/** Whether a printed text is a date more than a sentence that names one. */
function isDateLine({ date, mention }: Candidate): boolean {
  return date.end - date.start >= FILLS * mention.value.length;
}

/** The dates that speak against the chosen one. A page prints those of other stories as well: where one of its printed dates agrees, the rest are theirs, else the first of them counts. */
function against(chosen: Candidate, all: readonly Candidate[]): Candidate[] {
  const others = all.filter((c) => c.mention !== chosen.mention);
  const printed = others.filter((c) => isPrinted(c.mention));
  const isBorne = printed.some((c) => agree(c, chosen));
  const first = isBorne ? undefined : printed.find(isDateLine);
  return others.filter((c) => !agree(c, chosen) && (c === first || !isPrinted(c.mention)));
}

function conflicts(chosen: Candidate, all: readonly Candidate[]): Publication["date_conflicts"] {
  const seen = new Set<string>();
  return against(chosen, all).flatMap((c) => {
    const row = { value: told(c), precision: precisionOf(c), evidence: `${c.mention.rule}: ${c.mention.value}` };
    return seen.has(row.value) ? [] : [seen.add(row.value) && row];
  });
}

/** The columns that a chosen date fills, with those of `all` that do not agree with it as conflicts. */
export function publicationOf(chosen: Candidate, all: readonly Candidate[], context: DateContext): Publication {
  const publication = {
    published_at: told(chosen),
    published_local_date: chosen.basis === "stated" && !isDay(chosen) ? null : printedDay(chosen.date),
    published_precision: precisionOf(chosen),
    published_zone: chosen.zone,
    published_zone_basis: chosen.basis,
    date_conflicts: conflicts(chosen, all),
  };
  return withLocalDay(publication, chosen, context);
}
