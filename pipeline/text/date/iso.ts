import { dayExists } from "./calendar.ts";
import type { PrintedDate } from "./printed.ts";

const FORM =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:[T ]?(\d\d)(\d\d)(\d\d)?(?:\.(\d{1,9}))? ?(Z|[+-]\d\d:?\d\d)?)?$/i;
const EPOCH = /^(\d{9,10})(?:(\d{3})|\.(\d{1,6})\d*)?$/;
const MONTH = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])$/;

function zoneOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const offset = /^([+-])(\d\d):?(\d\d)?$/.exec(text);
  if (offset === null) return "UTC";
  const minutes = offset[3] ?? "00";
  return offset[2] === "00" && minutes === "00" ? "UTC" : `${offset[1]}${offset[2]}:${minutes}`;
}

function fromMatch(match: RegExpExecArray, length: number): PrintedDate | null {
  const [, y, mo, d, h, mi, s, fraction, zone] = match;
  const [year, month, day] = [Number(y), Number(mo), Number(d)];
  if (year < 1600 || year > 2199 || !dayExists(year, month, day)) return null;
  const timed = h !== undefined && Number(h) < 24 && Number(mi) < 60 && Number(s ?? 0) < 61;
  // 24:00 is the end of the day (ISO 8601:2004, 4.2.3); any other hour that no clock has makes no date
  if (h !== undefined && !timed && !(h === "24" && Number(mi) + Number(s ?? 0) === 0)) return null;
  return {
    year,
    month,
    day,
    hour: timed ? Number(h) : null,
    minute: timed ? Number(mi) : null,
    second: timed && s !== undefined ? Math.min(Number(s), 59) : null,
    micros: timed ? Number((fraction ?? "").slice(0, 6).padEnd(6, "0")) : 0,
    zone: timed ? zoneOf(zone) : null,
    precision: !timed ? "day" : s === undefined ? "minute" : "second",
    weekday: null,
    ambiguous: false,
    start: 0,
    end: length,
  };
}

/** Epoch seconds or milliseconds, 1973 to 2100, as the UTC fields that they stand for. */
function fromEpoch(match: RegExpExecArray, length: number): PrintedDate | null {
  const [, whole, milli, fraction] = match;
  const seconds = Number(whole);
  if (seconds < 1e8 || seconds > 4.1e9) return null;
  const date = new Date(seconds * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    micros: Number((milli ?? fraction ?? "").padEnd(6, "0")),
    zone: "UTC",
    precision: "second",
    weekday: null,
    ambiguous: false,
    start: 0,
    end: length,
  };
}

function fromMonth(match: RegExpExecArray, length: number): PrintedDate {
  const open = { day: null, hour: null, minute: null, second: null, micros: 0, zone: null } as const;
  return {
    ...open,
    year: Number(match[1]),
    month: Number(match[2]),
    precision: "month",
    weekday: null,
    ambiguous: false,
    start: 0,
    end: length,
  };
}

/** The date of a text that is one machine-written stamp and nothing else (ISO 8601, RFC 3339, compact, epoch), or null. */
export function parseStamp(text: string): PrintedDate | null {
  const first = text.charCodeAt(0);
  if (text.length > 40 || !(first >= 48 && first <= 57)) return null;
  const iso = FORM.exec(text);
  if (iso !== null) return fromMatch(iso, text.length);
  const month = MONTH.exec(text);
  if (month !== null) return fromMonth(month, text.length);
  const compact = COMPACT.exec(text);
  const stamp = compact === null || !/^(?:19|20)/.test(text) ? null : fromMatch(compact, text.length);
  if (stamp !== null) return stamp;
  const epoch = EPOCH.exec(text);
  return epoch === null ? null : fromEpoch(epoch, text.length);
}
