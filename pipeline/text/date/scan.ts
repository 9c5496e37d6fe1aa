import type { Precision } from "../../../schemas/articles.ts";
import { clockAfter, isNoClock, reaches, weekdayAfter, zoneBefore, zoneBehind } from "./around.ts";
import { dayExists, yearFrom } from "./calendar.ts";
import { type CivilDay, dayFirst, monthFirst, yearFirst } from "./civil.ts";
import { clockAt, type PrintedClock, skipOffset } from "./clock.ts";
import { eastAsianAt } from "./east-asian.ts";
import { afterLinks, followsNumber } from "./joiners.ts";
import { numericAt } from "./numeric.ts";
import { pairAt } from "./pair.ts";
import type { DateHints, PrintedDate } from "./printed.ts";
import { numberAt, type Token } from "./tokens.ts";
import { weekdayAt } from "./weekdays.ts";

/** Whether one of five tokens is a number. */
function isNumberNear(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5; at++) if (tokens[at]?.kind === "number") return true;
  return false;
}

function civilAt(text: string, tokens: readonly Token[], at: number, hints: DateHints): CivilDay | null {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark") return null;
  if (token.kind === "word") {
    const date = monthFirst(tokens, at, hints);
    if (date !== null) return date.day === null && followsNumber(tokens, at) ? null : date;
    return token.text === "元" ? eastAsianAt(tokens, at, hints) : null;
  }
  if (token.text.length > 4) return null;
  const numeric = numericAt(tokens, at, hints) ?? eastAsianAt(tokens, at, hints);
  if (numeric !== null) return numeric;
  if (token.text.length < 4) return dayFirst(tokens, at, hints) ?? pairAt(text, tokens, at, hints);
  const date = yearFirst(tokens, at, hints);
  // "2081, 4 December 2024": a year of another calendar before a whole date
  const again = date === null ? Number.NaN : numberAt(tokens, date.next, 4, 4);
  return Number.isNaN(again) || yearFrom(again, 4) === null ? date : null;
}

function precisionOf(date: CivilDay, clock: PrintedClock | null): Precision {
  if (date.day === null) return "month";
  if (clock === null) return "day";
  if (clock.second !== null) return "second";
  return clock.minute === null ? "hour" : "minute";
}

/** A date with what stands around it, and the token after all of it. */
interface Whole {
  readonly date: CivilDay;
  readonly clock: PrintedClock | null;
  readonly zone: string | null;
  readonly next: number;
}

/** The time after a date; a year may stand behind the time ("Dec 04 01:50:00 PKT 2024"). */
function timed(text: string, tokens: readonly Token[], date: CivilDay, early: PrintedClock | null): Whole {
  if (date.day === null) return { date, clock: null, zone: null, next: date.next };
  const clock = clockAfter(text, tokens, date.next);
  if (clock === null) {
    const behind = early === null || early.zone !== null ? null : zoneBehind(text, tokens, date.next);
    const next = behind?.next ?? skipOffset(tokens, date.next);
    return { date, clock: early, zone: behind?.zone ?? early?.zone ?? null, next };
  }
  const late = date.year === null ? numberAt(tokens, clock.next, 4, 4) : Number.NaN;
  const year = Number.isNaN(late) ? null : yearFrom(late, 4);
  if (year === null || !dayExists(year, date.month, date.day))
    return { date, clock, zone: clock.zone, next: clock.next };
  return { date: { ...date, year }, clock, zone: clock.zone, next: clock.next + 1 };
}

function isOn(date: CivilDay, weekday: number): boolean {
  return date.year !== null && new Date(Date.UTC(date.year, date.month - 1, date.day ?? 1)).getUTCDay() === weekday;
}

/** Day and month in the order that the printed weekday decides, where the digits leave it open. */
function decided(date: CivilDay, weekday: number | null): CivilDay {
  if (!date.ambiguous || weekday === null || date.day === null) return date;
  const other = { ...date, month: date.day, day: date.month };
  if (isOn(date, weekday) === isOn(other, weekday)) return date;
  return { ...(isOn(date, weekday) ? date : other), ambiguous: false };
}

function printed(whole: Whole, weekday: number | null, start: number, end: number): PrintedDate {
  const { clock, zone } = whole;
  const date = decided(whole.date, weekday);
  return {
    year: date.year,
    month: date.month,
    day: date.day,
    hour: clock?.hour ?? null,
    minute: clock?.minute ?? null,
    second: clock?.second ?? null,
    micros: clock?.micros ?? 0,
    zone: clock === null ? null : zone,
    precision: precisionOf(date, clock),
    weekday,
    ambiguous: date.ambiguous,
    start,
    end,
  };
}

/** A thing read and the token after it. */
interface Read<T> {
  readonly value: T;
  readonly at: number;
  readonly next: number;
}

/** All dates of tokens in order, each with the time and the day of the week beside it. */
export function scan(text: string, tokens: readonly Token[], hints: DateHints): PrintedDate[] {
  const found: PrintedDate[] = [];
  const language = hints.language ?? null;
  let before: Read<PrintedClock> | null = null;
  let named: Read<number | null> | null = null;
  let at = 0;
  while (at < tokens.length) {
    const kind = tokens[at]?.kind;
    if (kind === "mark" || (kind === "word" && !isNumberNear(tokens, at + 1))) {
      at += 1;
      continue;
    }
    const date = civilAt(text, tokens, at, hints);
    if (date !== null) {
      const early = before !== null && date.day !== null && reaches(tokens, before.next, at) ? before : null;
      const read = timed(text, tokens, date, early?.value ?? null);
      const whole = read.clock === null || read.zone !== null ? read : { ...read, zone: zoneBefore(text, tokens, at) };
      const beside = named !== null && afterLinks(tokens, named.next) >= at ? named.value : null;
      const weekday = beside ?? weekdayAfter(tokens, date.next, language);
      const first = tokens[whole.clock !== null && whole.clock === early?.value ? early.at : at];
      const isRefused = whole.clock === null && date.day !== null && isNoClock(tokens, date.next);
      if (!isRefused)
        found.push(printed(whole, weekday, first?.start ?? 0, tokens[whole.next - 1]?.end ?? text.length));
      before = null;
      named = null;
      at = whole.next;
      continue;
    }
    const day = kind === "word" ? weekdayAt(tokens, at, language) : null;
    if (day !== null) named = { value: day.value, at, next: day.next };
    const clock = clockAt(text, tokens, at, at === 0);
    if (clock !== null) before = { value: clock, at, next: clock.next };
    at = clock?.next ?? day?.next ?? at + 1;
  }
  return found;
}
