const OFFSET = /^([+-])(\d\d):(\d\d)$/;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Offsets kept in memory before the store is emptied: bounded whatever the dump holds. */
const MOST_DAYS = 50_000;

const formatters = new Map<string, Intl.DateTimeFormat | null>();
const dayOffsets = new Map<string, Map<number, number>>();
let daysKept = 0;

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = makeFormatter(zone);
  if (formatters.size < 2_000) formatters.set(zone, made);
  return made;
}

function makeFormatter(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  } catch (cause) {
    // ECMA-402 says with a RangeError that there is no such zone; anything else is a fault of ours.
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

const FIELDS = /^(\d\d)\/(\d\d)\/(\d+), (\d\d):(\d\d):(\d\d)$/;

function measure(format: Intl.DateTimeFormat, utc: number): number {
  const [, month, day, year, hour, minute, second] = FIELDS.exec(format.format(utc)) ?? [];
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return Math.round((wall - Math.floor(utc / 1000) * 1000) / 1000) * 1000;
}

function daysOf(zone: string): Map<number, number> {
  if (daysKept >= MOST_DAYS) {
    dayOffsets.clear();
    daysKept = 0;
  }
  const known = dayOffsets.get(zone);
  if (known !== undefined) return known;
  const days = new Map<number, number>();
  dayOffsets.set(zone, days);
  return days;
}

/** Offsets change on few days: where both ends of a UTC day agree, the day has that one. */
function ianaOffset(zone: string, format: Intl.DateTimeFormat, utc: number): number {
  const day = Math.floor(utc / DAY);
  const days = daysOf(zone);
  const known = days.get(day);
  if (known !== undefined) return known;
  const first = measure(format, day * DAY);
  if (first !== measure(format, (day + 1) * DAY)) return measure(format, utc);
  days.set(day, first);
  daysKept += 1;
  return first;
}

/** Whether the zone is `UTC`, an offset `+05:00`, or an IANA name that the time zone database has. */
export function isZone(zone: string): boolean {
  return zone === "UTC" || OFFSET.test(zone) || (/^[A-Z][A-Za-z_+-]*\//.test(zone) && formatterOf(zone) !== null);
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant (ms since the epoch). Throws on a zone that is none. */
export function offsetAt(zone: string, utc: number): number {
  if (zone === "UTC") return 0;
  const fixed = OFFSET.exec(zone);
  if (fixed !== null) return (fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * HOUR + Number(fixed[3]) * 60_000);
  const format = formatterOf(zone);
  if (format === null) throw new RangeError(`no such time zone: "${zone}"`);
  return ianaOffset(zone, format, utc);
}

/** What a wall clock comes to in a zone. */
export interface WallReading {
  /** ms since the epoch. */
  readonly utc: number;
  /** `skipped`: no clock of the zone showed it; `repeated`: they showed it twice. */
  readonly kind: "plain" | "skipped" | "repeated";
}

/**
 * The instant at which the zone's clocks show `wall` (their fields read as if they were UTC, ms).
 * A time that is shown twice is the earlier one; a time that is skipped is moved on by what was skipped
 * (RFC 5545, 3.3.5; `compatible` of ECMAScript's Temporal).
 */
export function readWall(zone: string, wall: number): WallReading {
  const before = offsetAt(zone, wall - DAY);
  const after = offsetAt(zone, wall + DAY);
  if (before === after) return { utc: wall - before, kind: "plain" };
  const shown = [before, after].map((o) => wall - o).filter((utc) => utc + offsetAt(zone, utc) === wall);
  if (shown.length === 0) return { utc: wall - before, kind: "skipped" };
  return { utc: Math.min(...shown), kind: shown.length > 1 ? "repeated" : "plain" };
}
