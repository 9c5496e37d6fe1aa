import { momentOf } from "../../../pipeline/normalise/instant.ts";
import type { DateContext } from "../../../pipeline/normalise/published/candidate.ts";
import { isSound } from "../../../pipeline/normalise/published/doubt.ts";
import { candidatesOf } from "../../../pipeline/normalise/published/mentions.ts";
import { precisionOf, publicationOf } from "../../../pipeline/normalise/published/publication.ts";
import { isZone } from "../../../pipeline/normalise/zones.ts";
import { parseDate } from "../../../pipeline/text/date/parse.ts";
import type { DateOrder } from "../../../pipeline/text/date/printed.ts";
import type { Precision, ZoneBasis } from "../../../schemas/articles.ts";

const DAY = 86_400_000;

/** Characters of an ISO date and time of each precision. */
const WIDTHS: Readonly<Record<Precision, number>> = { second: 19, minute: 16, hour: 13, day: 10, month: 7 };

/** What one printed date is read by. */
export interface DateSetting {
  /** BCP 47 tag of the text. */
  readonly language?: string | null;
  /** ISO 3166-1 alpha-2 code of the publisher's country. */
  readonly country?: string | null;
  /** The publisher's IANA zone. */
  readonly zone?: string | null;
  readonly order?: DateOrder | null;
  /** When the record was fetched: an instant (RFC 3339), a day or a month. */
  readonly reference?: string | null;
}

/** What one printed date comes to. */
export interface DateReading {
  /** RFC 3339 with `Z`; for precision day and month 00:00 UTC of the day printed. */
  readonly published_at: string;
  /** The clock and calendar as printed, in the Gregorian calendar, to its precision: `2024-12`, `2024-12-04`, `2024-12-04T10`, `2024-12-04T10:30`, `2024-12-04T10:30:05`. */
  readonly civil: string;
  /** `YYYY-MM-DD` where it was published. */
  readonly local_date: string | null;
  readonly precision: Precision;
  readonly zone: string;
  readonly zone_basis: ZoneBasis;
  /** Whether the order of day and month was a guess. */
  readonly ambiguous: boolean;
}

function contextOf({ language, country, zone, order, reference }: DateSetting): DateContext {
  const fetched = reference ? parseDate(reference, { order: "ymd" }) : null;
  const start = fetched?.year
    ? momentOf(fetched, fetched.zone !== null && isZone(fetched.zone) ? fetched.zone : "UTC")
    : null;
  const length = fetched?.precision === "month" ? 31 * DAY : fetched?.precision === "day" ? DAY : 0;
  const crawled = start === null ? null : start.utc + length;
  return {
    hints: { language: language ?? null, order: order ?? null, country: country ?? null, near: crawled },
    country: country ?? null,
    outletZone: zone ?? null,
    dumpZone: null,
    pageZone: null,
    crawled,
    reference: start === null || fetched === null ? null : { utc: start.utc, precision: fetched.precision },
    near: crawled,
  };
}

/** The first date printed in a text, read as the only date of a record is; null where there is none, none whose year can be told, or one that lies after the reference. */
export function readDate(printed: string, setting: DateSetting = {}): DateReading | null {
  const context = contextOf(setting);
  const [chosen] = candidatesOf([{ value: printed, rule: "page/published", line: null }], context);
  if (chosen === undefined || !isSound(chosen, context)) return null;
  const value = publicationOf(chosen, [chosen], context);
  return {
    published_at: value.published_at ?? "",
    civil: new Date(chosen.wall).toISOString().slice(0, WIDTHS[precisionOf(chosen)]),
    local_date: value.published_local_date,
    precision: precisionOf(chosen),
    zone: chosen.zone,
    zone_basis: chosen.basis,
    ambiguous: chosen.date.ambiguous,
  };
}
