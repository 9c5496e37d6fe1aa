import type { Draft } from "../../schemas/draft.ts";
import { parseDate } from "../text/date/parse.ts";
import type { PrintedDate } from "../text/date/printed.ts";
import { resolveAbbreviation } from "./abbreviations.ts";
import { momentOf } from "./instant.ts";
import type { DateContext } from "./published/candidate.ts";
import type { Reference } from "./published/relative.ts";
import type { Outlet } from "./publisher.ts";
import { dateInUrl } from "./url/date.ts";
import { isZone } from "./zones.ts";

const DAY = 86_400_000;

function firstDate(values: readonly { readonly value: string }[]): PrintedDate | null {
  for (const { value } of values) {
    const date = parseDate(value, { order: "ymd" });
    if (date !== null && date.year !== null) return date;
  }
  return null;
}

function utcOf(date: PrintedDate | null): number | null {
  return date === null ? null : momentOf(date, date.zone !== null && isZone(date.zone) ? date.zone : "UTC").utc;
}

/** The last ms of the day or month that the dump's maker gives, so that a date without a year falls before it. */
function endOf(date: PrintedDate | null): number | null {
  const start = utcOf(date);
  return start === null || date === null ? null : start + (date.precision === "month" ? 31 : 1) * DAY;
}

function referenceOf(date: PrintedDate | null): Reference | null {
  const utc = utcOf(date);
  return utc === null || date === null ? null : { utc, precision: date.precision };
}

/** A name or an offset behind a time; `Z` alone is UTC. */
const NAMES_ZONE = /[\d)\].]\s?(?:\p{L}{2,}|[+−-]\d)|\(\p{L}/u;

/** The zone that a time of the page states, where it is no mere UTC. */
function statedZone(draft: Draft, country: string | null): string | null {
  for (const { value } of [...draft.published, ...draft.modified]) {
    const printed = value.length > 60 || !NAMES_ZONE.test(value) ? null : (parseDate(value)?.zone ?? null);
    const zone = printed === null ? null : resolveAbbreviation(printed, country, null);
    if (zone !== null && zone !== "UTC" && isZone(zone)) return zone;
  }
  return null;
}

/** The end of the day that an address or the dump gives, else of the record's last change. */
function nearestDay(draft: Draft, dumped: PrintedDate | null, canonical: string | null): number | null {
  const inUrl = canonical === null ? null : dateInUrl(canonical);
  return endOf(inUrl) ?? endOf(dumped) ?? endOf(firstDate(draft.modified));
}

/** What the record's dates are read by: the outlet's zone and order of day and month, the dump's zone, the crawl. */
export function dateContext(
  draft: Draft,
  outlet: Outlet,
  language: string | null,
  canonical: string | null,
): DateContext {
  const crawled = firstDate(draft.crawled);
  const dumped = firstDate(draft.dump_dates);
  const crawlEnd = crawled !== null && crawled.hour === null ? endOf(crawled) : utcOf(crawled);
  const near = crawlEnd ?? nearestDay(draft, dumped, canonical);
  const outletZone = outlet.zone !== null && isZone(outlet.zone) ? outlet.zone : null;
  const dumpZone = draft.zones.map((z) => z.value).find(isZone) ?? null;
  return {
    hints: { language, order: outlet.order, country: outlet.country, near },
    country: outlet.country,
    outletZone,
    dumpZone,
    pageZone: outletZone === null && dumpZone === null ? statedZone(draft, outlet.country) : null,
    crawled: crawlEnd,
    reference: referenceOf(crawled) ?? referenceOf(dumped),
    near,
  };
}
