import type { Precision } from "../../../schemas/articles.ts";
import { dayExists, yearFrom } from "./calendar.ts";
import { type CivilDay, dayFirst, monthFirst, yearFirst } from "./civil.ts";
import { clockAt, type PrintedClock, skipOffset } from "./clock.ts";
import { asciiDigits } from "./digits.ts";
import { parseStamp } from "./iso.ts";
import { afterLinks } from "./joiners.ts";
import { eastAsianAt, numericAt } from "./numeric.ts";
import type { DateHints, PrintedDate } from "./printed.ts";
import { numberAt, type Token, tokensOf } from "./tokens.ts";

const DIGIT = /\d/;

/** Whether one of five tokens is a number. */
function isNumberNear(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5; at++) if (tokens[at]?.kind === "number") return true;
  return false;
}

function civilAt(tokens: readonly Token[], at: number, hints: DateHints): CivilDay | null {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark") return null;
  if (token.kind === "word") {
    if (!isNumberNear(tokens, at + 1)) return null;
    const date = monthFirst(tokens, at, hints);
    const before = numberAt(tokens, at - 1, 1, 2);
    return date?.day === null && before > 0 && before < 32 ? null : date;
  }
  if (token.text.length > 4) return null;
  const numeric = numericAt(tokens, at, hints) ?? eastAsianAt(tokens, at);
  return numeric ?? (token.text.length === 4 ? yearFirst(tokens, at, hints) : dayFirst(tokens, at, hints));
}

function precisionOf(date: CivilDay, clock: PrintedClock | null): Precision {
  if (date.day === null) return "month";
  if (clock === null) return "day";
  if (clock.second !== null) return "second";
  return clock.minute === null ? "hour" : "minute";
}

function printed(date: CivilDay, clock: PrintedClock | null, start: number, end: number): PrintedDate {
  return {
    year: date.year,
    month: date.month,
    day: date.day,
    hour: clock?.hour ?? null,
    minute: clock?.minute ?? null,
    second: clock?.second ?? null,
    micros: clock?.micros ?? 0,
    zone: clock?.zone ?? null,
    precision: precisionOf(date, clock),
    ambiguous: date.ambiguous,
    start,
    end,
  };
}

/** The time after a date, and the token after both; a year may stand behind the time ("Dec 04 01:50:00 PKT 2024"). */
function timed(
  text: string,
  tokens: readonly Token[],
  date: CivilDay,
): { date: CivilDay; clock: PrintedClock | null; next: number } {
  if (date.day === null) return { date, clock: null, next: date.next };
  const at = afterLinks(tokens, date.next);
  const clock = clockAt(text, tokens, at, true);
  if (clock === null) return { date, clock, next: skipOffset(tokens, date.next) };
  const late = date.year === null ? numberAt(tokens, clock.next, 4, 4) : Number.NaN;
  const year = Number.isNaN(late) ? null : yearFrom(late, 4);
  if (year === null || !dayExists(year, date.month, date.day)) return { date, clock, next: clock.next };
  return { date: { ...date, year }, clock, next: clock.next + 1 };
}

function scan(text: string, hints: DateHints): PrintedDate[] {
  const tokens = tokensOf(text);
  const found: PrintedDate[] = [];
  let before: { readonly clock: PrintedClock; readonly at: number } | null = null;
  let at = 0;
  while (at < tokens.length) {
    const date = civilAt(tokens, at, hints);
    if (date !== null) {
      const whole = timed(text, tokens, date);
      const early = whole.clock === null && before !== null && afterLinks(tokens, before.clock.next) >= at;
      const clock = early && before !== null && date.day !== null ? before.clock : whole.clock;
      const first = tokens[early && before !== null ? before.at : at];
      found.push(printed(whole.date, clock, first?.start ?? 0, tokens[whole.next - 1]?.end ?? text.length));
      before = null;
      at = whole.next;
      continue;
    }
    const clock = tokens[at]?.kind === "mark" ? null : clockAt(text, tokens, at, false);
    if (clock !== null) before = { clock, at };
    at = clock?.next ?? at + 1;
  }
  return found;
}

/** All dates printed in a text, in order, with the times beside them; a day that no calendar has is no date. Never throws; linear in the text. */
export function parseDates(text: string, hints: DateHints = {}): PrintedDate[] {
  const ascii = asciiDigits(text);
  if (!DIGIT.test(ascii)) return [];
  const trimmed = ascii.trim();
  const stamp = parseStamp(trimmed);
  if (stamp === null) return scan(ascii, hints);
  const start = ascii.indexOf(trimmed);
  return [{ ...stamp, start, end: start + trimmed.length }];
}

/** The first date printed in a text, or null. */
export function parseDate(text: string, hints: DateHints = {}): PrintedDate | null {
  return parseDates(text, hints)[0] ?? null;
}
