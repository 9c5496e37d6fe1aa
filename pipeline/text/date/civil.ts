import { dayExists, thaiYear, yearFrom } from "./calendar.ts";
import { foldWord } from "./fold.ts";
import {
  isApart,
  isCode,
  isFraction,
  isNamedDay,
  isOrdinal,
  isRange,
  isRightToLeft,
  isStreet,
  isThousands,
} from "./guards.ts";
import { AFTER_YEAR, afterDay, afterMonth, afterYear } from "./joiners.ts";
import { type MonthWord, monthAt } from "./month-word.ts";
import { guessOrder } from "./order.ts";
import type { DateHints } from "./printed.ts";
import { fromSolarHijri, isSolarYear, solarYear, solarYearBefore } from "./solar-hijri.ts";
import { isMark, numberAt, type Token, wordAt } from "./tokens.ts";
import { weekdayAt } from "./weekdays.ts";

/** The day part of a printed date and the token after it. */
export interface CivilDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  readonly ambiguous: boolean;
  readonly next: number;
}

/** A day or month if the Gregorian calendar has it. */
export function civil(
  year: number | null,
  month: number,
  day: number | null,
  next: number,
  ambiguous = false,
): CivilDay | null {
  if (month < 1 || month > 12) return null;
  if (day !== null && !dayExists(year, month, day)) return null;
  return { year, month, day, ambiguous, next };
}

/** A day of the Solar Hijri calendar; one without its year in the last year that the text can mean. */
function solarDay(
  year: number | null,
  month: number,
  day: number | null,
  next: number,
  near: number | null,
): CivilDay | null {
  if (day === null) return null;
  const whole = year ?? (near === null ? null : solarYearBefore(near, month, day));
  const found = whole === null ? null : fromSolarHijri(whole, month, day);
  return found === null ? null : { ...found, ambiguous: false, next };
}

/** Whether a two-digit number before `at` can be a year: at the end, before punctuation, before a clock. */
function endsYear(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.kind === "number") return isMark(tokens, at + 1, ":") && tokens[at + 2]?.glued === true;
  return (
    token.kind === "mark" && !(isMark(tokens, at, ":.") && tokens[at + 1]?.glued && tokens[at + 1]?.kind === "number")
  );
}

/** The year printed after a month (and day): four digits, `'24`, or two digits that end the date. */
function yearAt(tokens: readonly Token[], at: number, month: MonthWord): { year: number; next: number } | null {
  const next = afterMonth(tokens, at);
  const quoted = isMark(tokens, next, "'’") && tokens[next + 1]?.glued ? 1 : 0;
  const four = numberAt(tokens, next + quoted, 4, 4);
  if (!Number.isNaN(four)) {
    const year = month.solar && isSolarYear(four) ? four : yearFrom(four, 4);
    return year === null ? null : { year, next: next + quoted + 1 };
  }
  const two = numberAt(tokens, next + quoted, 2, 2);
  if (Number.isNaN(two)) return null;
  const joined = quoted === 1 || isMark(tokens, next - 1, "-/") || month.thai;
  if (!joined && !(next === at && endsYear(tokens, next + 1))) return null;
  if (isMark(tokens, next + quoted + 1, ":")) return null;
  const year = month.solar ? solarYear(two) : month.thai ? thaiYear(two) : yearFrom(two, 2);
  return year === null ? null : { year, next: next + quoted + 1 };
}

function fromWord(
  month: MonthWord,
  day: number | null,
  year: number | null,
  next: number,
  hints: DateHints,
): CivilDay | null {
  if (month.solar) return solarDay(year, month.month, day, next, hints.near ?? null);
  return civil(year, month.month, day, next);
}

/** Whether a month word alone makes a date of a day beside it; one of the Solar Hijri calendar in a text whose time is known. */
function isEnough(month: MonthWord, hints: DateHints): boolean {
  return month.solar ? hints.near != null && /^(?:fa|ps|prs|ckb)/.test(hints.language ?? "") : !month.weak;
}

/** Four digits where a year is due that are none ("4 Dec 0202") leave no date. */
function isNoYear(tokens: readonly Token[], at: number): boolean {
  const four = numberAt(tokens, afterMonth(tokens, at), 4, 4);
  return four < 200 || four >= 2700;
}

/** Words for the first of a month. */
const FIRSTS = new Set(["یکم", "primero"].map(foldWord));

/** "4 December 2024", "4th of Dec., 2024", "4. 12月"-free forms: the day first, then a month word. */
export function dayFirst(tokens: readonly Token[], at: number, hints: DateHints): CivilDay | null {
  const day = FIRSTS.has(wordAt(tokens, at)) ? 1 : numberAt(tokens, at, 1, 2);
  if (Number.isNaN(day) || day > 31) return null;
  const month = monthAt(tokens, afterDay(tokens, at + 1), hints);
  if (month === null || isStreet(tokens, at - 1)) return null;
  const year = yearAt(tokens, month.next, month);
  if (year === null && isNoYear(tokens, month.next)) return null;
  const isDated = isEnough(month, hints) || (!month.foreign && isOrdinal(tokens, at, hints)) || isNamedDay(tokens, at);
  if (year === null && isCode(tokens, month.next - 1)) return null;
  if (year === null) return isDated ? fromWord(month, day, null, month.next, hints) : null;
  return fromWord(month, day, year.year, year.next, hints);
}

/** "December 4, 2024", "Dec. 4", "December 2024": a month word first. */
export function monthFirst(tokens: readonly Token[], at: number, hints: DateHints): CivilDay | null {
  const month = monthAt(tokens, at, hints);
  if (month === null) return FIRSTS.has(wordAt(tokens, at)) ? dayFirst(tokens, at, hints) : null;
  const start = afterMonth(tokens, month.next);
  const day = numberAt(tokens, start, 1, 2);
  if (Number.isNaN(day)) {
    const year = month.foreign ? null : yearAt(tokens, month.next, month);
    return year === null ? null : fromWord(month, null, year.year, year.next, hints);
  }
  // "ธ.ค. 67"
  if (day > 31 && month.thai) return fromWord(month, null, thaiYear(day), start + 1, hints);
  if (day > 31 || isMark(tokens, start + 1, ":") || isThousands(tokens, start + 1)) return null;
  const ended = afterDay(tokens, isRange(tokens, start) ? start + 3 : start + 1);
  const year = yearAt(tokens, ended, { ...month, thai: false });
  // "March 11 - An 11-day-old strike"
  const isLoose = tokens[ended - 1]?.kind === "word" && tokens[ended - 1]?.glued === false;
  if (year !== null && !(isLoose && tokens[year.next - 1]?.text.length === 2))
    return fromWord(month, day, year.year, year.next, hints);
  if (isFraction(tokens, start) || isApart(tokens, month.next, start)) return null;
  // "Mar 4 dic 2024": a weekday and its day; "Mar 15/Apr 15" is none
  const isDay =
    weekdayAt(tokens, at, hints.language ?? null) !== null &&
    !isMark(tokens, start + 1, "-–/") &&
    monthAt(tokens, ended, hints) !== null;
  if (!isEnough(month, hints) || isNoYear(tokens, ended) || isDay || isCode(tokens, start)) return null;
  if (isRightToLeft(tokens[at]?.text ?? "")) return null;
  return fromWord(month, day, null, ordinalEnd(tokens, start + 1), hints);
}

function ordinalEnd(tokens: readonly Token[], at: number): number {
  return tokens[at]?.glued && ["st", "nd", "rd", "th"].includes(wordAt(tokens, at)) ? at + 1 : at;
}

/** "2024. december 4.", "2024 m. gruodžio 4 d.", "2024. gada 4. decembris": the year first, then words. */
export function yearFirst(tokens: readonly Token[], at: number, hints: DateHints): CivilDay | null {
  const printed = numberAt(tokens, at, 4, 4);
  const yearOf = (month: MonthWord) => (month.solar && isSolarYear(printed) ? printed : yearFrom(printed, 4));
  const start = afterYear(tokens, at + 1);
  const month = monthAt(tokens, start, hints);
  if (month !== null) {
    const then = afterYear(tokens, month.next);
    const day = numberAt(tokens, then, 1, 2);
    const year = yearOf(month);
    if (year === null) return null;
    // "2024 m. gruodžio 4 d."
    if (!Number.isNaN(day)) return fromWord(month, day, year, afterYear(tokens, then + 1), hints);
    const isWhole =
      guessOrder(hints) === "ymd" || AFTER_YEAR.has(wordAt(tokens, at + 1)) || AFTER_YEAR.has(wordAt(tokens, at + 2));
    return isWhole && !month.solar ? fromWord(month, null, year, month.next, hints) : null;
  }
  const day = numberAt(tokens, start, 1, 2);
  const later = Number.isNaN(day) ? null : monthAt(tokens, afterDay(tokens, start + 1), hints);
  const year = later === null ? null : yearOf(later);
  return later === null || year === null ? null : fromWord(later, day, year, later.next, hints);
}
