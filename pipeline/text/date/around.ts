import { clockAt, type PrintedClock } from "./clock.ts";
import { afterLinks } from "./joiners.ts";
import { isMark, numberAt, type Token } from "./tokens.ts";
import { weekdayAt } from "./weekdays.ts";
import { zoneAt } from "./zone.ts";

const LUNAR_SIGNS = new Set(["ه", "هـ", "هجري", "هجری", "ق"]);

/** The token after a date of another calendar ("3 جمادى الآخرة 1446 هـ", "১৯ অগ্রহায়ণ ১৪৩১") at `at`, or `at`. */
function afterForeign(tokens: readonly Token[], at: number): number {
  if (Number.isNaN(numberAt(tokens, at, 1, 2))) return at;
  let next = at + 1;
  while (next < at + 5 && tokens[next]?.kind !== "number" && !isMark(tokens, next, ":|")) next += 1;
  const year = numberAt(tokens, next, 4, 4);
  if (next < at + 2 || !(year >= 1300 && year < 1500)) return at;
  return LUNAR_SIGNS.has(tokens[next + 1]?.text ?? "") ? next + 2 : next + 1;
}

/** The zone before a clock: "PST 6:00 AM". */
function zonedClock(text: string, tokens: readonly Token[], at: number): PrintedClock | null {
  const zone = tokens[at]?.kind === "word" ? zoneAt(text, tokens, at) : null;
  const clock = zone === null ? null : clockAt(text, tokens, afterLinks(tokens, zone.next), true);
  return clock === null || zone === null ? clock : { ...clock, zone: clock.zone ?? zone.zone };
}

/** The clock after a date that ends before `at`, other calendars' dates between them passed over; null where there is none. */
export function clockAfter(text: string, tokens: readonly Token[], at: number): PrintedClock | null {
  const linked = afterLinks(tokens, at);
  const near = clockAt(text, tokens, linked, true) ?? zonedClock(text, tokens, linked);
  if (near !== null) return near;
  const passed = afterForeign(tokens, linked);
  return passed === linked ? null : clockAt(text, tokens, afterLinks(tokens, passed), true);
}

/** Whether what stands after a date is a clock reading that no clock shows: 25:10, 10:75. */
export function isNoClock(tokens: readonly Token[], at: number): boolean {
  const next = afterLinks(tokens, at);
  const [hour, minute] = [numberAt(tokens, next, 2, 2), numberAt(tokens, next + 2, 2, 2)];
  if (!isMark(tokens, next + 1, ":") || !tokens[next + 1]?.glued || !tokens[next + 2]?.glued) return false;
  // above that it is how long a film runs
  return (hour > 23 && hour < 30) || (hour < 24 && minute > 59);
}

/** The zone behind a date whose time stands before it ("8:00pm, 4 Dec 2024 HKT") and the token after it. */
export function zoneBehind(text: string, tokens: readonly Token[], at: number): ReturnType<typeof zoneAt> {
  return tokens[at]?.kind === "number" ? null : zoneAt(text, tokens, at);
}

/** Words that a name of a zone has at most. */
const LONGEST_ZONE = 6;

/** The zone that stands right before a date ("北京时间 2024-12-04 10:30"), or null. */
export function zoneBefore(text: string, tokens: readonly Token[], at: number): string | null {
  for (let start = Math.max(0, at - LONGEST_ZONE); start < at; start += 1) {
    const found = tokens[start]?.kind === "word" ? zoneAt(text, tokens, start) : null;
    if (found !== null && afterLinks(tokens, found.next) >= at) return found.zone;
  }
  return null;
}

/** Words of the Hebrew calendar between a clock and a date are passed over: its years begin so. */
const HEBREW_YEAR = /^ה?תש/u;

/** Whether nothing but punctuation, prepositions and a Hebrew date stand between `from` and `at`. */
export function reaches(tokens: readonly Token[], from: number, at: number): boolean {
  if (afterLinks(tokens, from) >= at) return true;
  return at - from < 12 && tokens.slice(from, at).some((token) => HEBREW_YEAR.test(token.text));
}

/** The day of the week printed within three tokens after a date, 0 Sunday to 6 Saturday, or null. */
export function weekdayAfter(tokens: readonly Token[], at: number, language: string | null): number | null {
  for (let next = at; next < at + 3 && next < tokens.length; next += 1) {
    const found = weekdayAt(tokens, next, language);
    if (found !== null) return found.value;
    if (tokens[next]?.kind === "number") return null;
  }
  return null;
}
