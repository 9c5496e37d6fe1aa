const OFFSET = /^([+-])(\d\d):(\d\d)$/;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Offsets kept in memory before the store is emptied: bounded whatever the dump holds. */
const MOST_DAYS = 50_000;

const formatters = new Map<string, Intl.DateTimeFormat | null>();
const dayOffsets = new Map<string, number>();

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

/** Offsets change on few days: where both ends of a UTC day agree, the day has that one. */
function ianaOffset(zone: string, format: Intl.DateTimeFormat, utc: number): number {
  const day = Math.floor(utc / DAY);
  const key = `${zone} ${day}`;
  const known = dayOffsets.get(key);
  if (known !== undefined) return known;
  const first = measure(format, day * DAY);
  if (first !== measure(format, (day + 1) * DAY)) return measure(format, utc);
  if (dayOffsets.size >= MOST_DAYS) dayOffsets.clear();
  dayOffsets.set(key, first);
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

/**
 * The instant (ms since the epoch) at which the zone's clocks show `wall` (their fields read as if they were UTC).
 * A time that is shown twice is the earlier one; a time that is skipped is moved on by what was skipped (RFC 5545, 3.3.5).
 */
export function instantOf(zone: string, wall: number): number {
  const before = offsetAt(zone, wall - DAY);
  const after = offsetAt(zone, wall + DAY);
  if (before === after) return wall - before;
  const shown = [before, after].map((o) => wall - o).filter((utc) => utc + offsetAt(zone, utc) === wall);
  return shown.length > 0 ? Math.min(...shown) : wall - before;
}
