import type { Article } from "../../../schemas/articles.ts";
import type { PrintedDate } from "../../text/date/printed.ts";
import type { CutDateline } from "../dateline.ts";
import type { Evidence, Interpreted } from "../evidence.ts";
import { placeCountry } from "../gazetteer.ts";
import { printedDay } from "../instant.ts";
import type { Publication } from "../published/publication.ts";
import type { Outlet } from "../publisher.ts";
import type { Lookups } from "../settings.ts";
import { countryOfState } from "./states.ts";

/** The printed day in the year that brings it nearest to the day of publication; null without one. */
function dayNear(date: PrintedDate, localDate: string | null): string | null {
  if (date.day === null) return null;
  if (date.year !== null) return printedDay(date);
  if (localDate === null) return null;
  const target = Date.parse(localDate);
  const year = Number(localDate.slice(0, 4));
  const distance = (y: number) => Math.abs(Date.UTC(y, date.month - 1, date.day ?? 1) - target);
  const [nearest = year] = [year, year - 1, year + 1].sort((a, b) => distance(a) - distance(b));
  return date.month === 2 && date.day === 29 && nearest % 4 !== 0 ? null : printedDay({ ...date, year: nearest });
}

/** The country of the state beside the place, else of the place, else of what else stands beside it. */
function countryOf({ place, within }: CutDateline, hint: string | null, lookups: Lookups): string | null {
  const named = (name: string | null) => (name === null ? null : placeCountry(name, hint, lookups.gazetteer));
  const state = within === null ? null : countryOfState(within);
  return state ?? named(place !== null && within !== null ? `${place}, ${within}` : place) ?? named(within);
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
