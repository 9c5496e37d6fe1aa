import type { PrintedDate } from "../text/date/printed.ts";
import { offsetAt, readWall } from "./zones.ts";

const two = (n: number): string => String(n).padStart(2, "0");

/** A printed date read in a zone: the first moment that it can mean. */
export interface Moment {
  /** ms since the epoch. */
  readonly utc: number;
  /** Microseconds beyond `utc`, below 1000. */
  readonly micros: number;
}

/** The civil fields as if they were UTC, in ms; `first` moment of what was printed. The year must be known. */
export function wallOf(date: PrintedDate): number {
  if (date.year === null) throw new Error(`a date without a year has no instant: month ${date.month}`);
  const millis = Math.floor(date.micros / 1000);
  return Date.UTC(date.year, date.month - 1, date.day ?? 1, date.hour ?? 0, date.minute ?? 0, date.second ?? 0, millis);
}

/** The first moment that a printed date can mean in a zone. */
export function momentOf(date: PrintedDate, zone: string): Moment {
  return { utc: readWall(zone, wallOf(date)).utc, micros: date.micros % 1000 };
}

/** A moment as RFC 3339 with `Z`, a fraction only where there is one. */
export function instantText(moment: Moment): string {
  const whole = new Date(moment.utc).toISOString().slice(0, 19);
  const millis = ((moment.utc % 1000) + 1000) % 1000;
  if (millis === 0 && moment.micros === 0) return `${whole}Z`;
  const fraction = `${String(millis).padStart(3, "0")}${String(moment.micros).padStart(3, "0")}`.replace(
    /(?<!0)0+$/,
    "",
  );
  return `${whole}.${fraction}Z`;
}

/** The day `YYYY-MM-DD` on which a moment falls in a zone. */
export function localDay(utc: number, zone: string): string {
  return new Date(utc + offsetAt(zone, utc)).toISOString().slice(0, 10);
}

/** The printed day `YYYY-MM-DD`, the first of the month where no day is printed, null where no year is. */
export function printedDay(date: PrintedDate): string | null {
  return date.year === null ? null : `${date.year}-${two(date.month)}-${two(date.day ?? 1)}`;
}
