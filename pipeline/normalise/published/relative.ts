import type { Precision } from "../../../schemas/articles.ts";
import type { PrintedDate } from "../../text/date/printed.ts";
import type { RelativeStamp } from "../../text/date/relative.ts";
import { offsetAt } from "../zones.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** When a record was read by whoever made it. */
export interface Reference {
  /** ms since the epoch; the first of a day or month. */
  readonly utc: number;
  readonly precision: Precision;
}

/** Civil fields of a wall clock (ms as if it were UTC), to a precision. */
function fields(wall: number, precision: "minute" | "hour" | "day", length: number): PrintedDate {
  const date = new Date(wall);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: precision === "day" ? null : date.getUTCHours(),
    minute: precision === "minute" ? date.getUTCMinutes() : null,
    second: null,
    micros: 0,
    zone: null,
    precision,
    weekday: null,
    ambiguous: false,
    start: 0,
    end: length,
  };
}

function isFine(reference: Reference): boolean {
  return reference.precision === "second" || reference.precision === "minute";
}

/** So long before the reference, as finely as both of them say. */
function ago(stamp: RelativeStamp & { kind: "ago" }, reference: Reference, local: number, length: number): PrintedDate {
  // within a day that is known as a day only, some hours ago is that day
  const back = reference.precision === "day" ? Math.floor((stamp.seconds * 1000) / DAY) * DAY : stamp.seconds * 1000;
  const then = local - back;
  if (stamp.unit === "day" || reference.precision === "day") return fields(then, "day", length);
  return fields(then, isFine(reference) ? stamp.unit : "hour", length);
}

function named(
  stamp: RelativeStamp & { kind: "day" },
  reference: Reference,
  local: number,
  length: number,
): PrintedDate {
  const { clock, weekday } = stamp;
  const today = Math.floor(local / DAY) * DAY;
  const time = clock === null ? 0 : clock.hour * HOUR + (clock.minute ?? 0) * MINUTE;
  const back = weekday === null ? -stamp.shift : (new Date(today).getUTCDay() - weekday + 7) % 7;
  const isAhead = weekday !== null && back === 0 && reference.precision !== "day" && today + time > local;
  const then = today - (isAhead ? 7 : back) * DAY;
  const precision = clock === null ? "day" : clock.minute === null ? "hour" : "minute";
  return { ...fields(then + time, precision, length), zone: clock?.zone ?? null };
}

/** The date that a relative stamp means when it is read at the reference, on the clocks of `zone`; null where the reference is only a month. `length` is that of the stamp in UTF-16 units. */
export function relativeDate(
  stamp: RelativeStamp,
  reference: Reference,
  zone: string,
  length: number,
): PrintedDate | null {
  if (reference.precision === "month") return null;
  // a day is a day where it was read
  const local = reference.precision === "day" ? reference.utc : reference.utc + offsetAt(zone, reference.utc);
  return stamp.kind === "ago" ? ago(stamp, reference, local, length) : named(stamp, reference, local, length);
}
