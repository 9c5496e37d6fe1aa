import type { Article } from "../../../schemas/articles.ts";
import type { PrintedDate } from "../../text/date/printed.ts";
import { hitsIn, witnessesOf } from "../countries/mentions.ts";
import type { CutDateline } from "../dateline.ts";
import type { Evidence, Interpreted } from "../evidence.ts";
import { isShared, placeCountry } from "../gazetteer.ts";
import { printedDay } from "../instant.ts";
import type { Publication } from "../published/publication.ts";
import type { Outlet } from "../publisher.ts";
import type { Lookups } from "../settings.ts";
import { isOutOfTown } from "./roles.ts";
import { countryOfState } from "./states.ts";

/** A dateline may be some days ahead of the day of publication, by zone or by mistake; a year ahead it is not. */
const AHEAD = 7 * 86_400_000;

/** The printed day in the year that makes it the last one up to the day of publication; null without one. */
function dayNear(date: PrintedDate, localDate: string | null): string | null {
  if (date.day === null) return null;
  if (date.year !== null) return printedDay(date);
  if (localDate === null) return null;
  const last = Date.parse(localDate) + AHEAD;
  const published = Number(localDate.slice(0, 4));
  const year =
    [published + 1, published].find((y) => Date.UTC(y, date.month - 1, date.day ?? 1) <= last) ?? published - 1;
  return date.month === 2 && date.day === 29 && !isLeap(year) ? null : printedDay({ ...date, year });
}

const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

/** Units of the story that are asked which of several places is meant. */
const LEAD = 400;

const ASCII = /^\p{ASCII}*$/u;

/** Countries that the opening of the story speaks of, most first. */
function spokenOf(rest: string, lookups: Lookups): string[] {
  const lead = rest.slice(0, LEAD);
  const counts = witnessesOf(hitsIn(lead, lookups.gazetteer.vocabularies, ASCII.test(lead) ? "en" : null));
  return [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
}

/** The country of the state beside the place, else of the place, else of what else stands beside it. */
function countryOf({ place, within, rest }: CutDateline, hint: string | null, lookups: Lookups): string | null {
  const { gazetteer } = lookups;
  const state = within === null ? null : countryOfState(within);
  if (state !== null || place === null)
    return state ?? (within === null ? null : placeCountry(within, hint, gazetteer));
  if (within !== null) return placeCountry(`${place}, ${within}`, hint, gazetteer);
  if (isOutOfTown(place)) return hitsIn(place, gazetteer.vocabularies, "en")[0]?.term.code ?? null;
  return placeCountry(place, hint, gazetteer, isShared(place, gazetteer) ? spokenOf(rest, lookups) : []);
}

/** The `dateline` column: place with its country, date in full, agencies as printed. */
export function datelineColumn(
  dateline: CutDateline | null,
  publication: Publication,
  outlet: Outlet,
  line: number | null,
  lookups: Lookups,
): Interpreted<Article["dateline"]> {
  if (dateline === null) return { value: null, evidence: [] };
  const { place, raw, credits } = dateline;
  const country = countryOf(dateline, outlet.country, lookups);
  const date = dateline.date === null ? null : dayNear(dateline.date, publication.published_local_date);
  const evidence: Evidence = { field: "dateline", rule: "normalise/dateline", raw, line };
  return { value: { place, country, date, agencies: credits, raw }, evidence: [evidence] };
}
