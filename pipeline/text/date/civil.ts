import { dayExists, fromSolarHijri, isSolarYear, yearFrom } from "./calendar.ts";
import { afterDay, afterMonth, afterYear } from "./joiners.ts";
import { isWeakMonth, monthNamed, opensPair, solarMonthNamed } from "./months.ts";
import type { DateHints } from "./printed.ts";
import { isMark, numberAt, type Token, wordAt } from "./tokens.ts";

/** The day part of a printed date and the token after it. */
export interface CivilDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  readonly ambiguous: boolean;
  readonly next: number;
}

/** A month word: 1 to 12, in which calendar, and whether the word needs a year to count. */
interface MonthWord {
  readonly month: number;
  readonly solar: boolean;
  readonly weak: boolean;
  readonly thai: boolean;
  readonly next: number;
}

/** A civil day if the calendar has it, converted from the Solar Hijri calendar where it is printed in that. */
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

function solarDay(year: number | null, month: number, day: number | null, next: number): CivilDay | null {
  if (year === null || day === null || day < 1 || day > 31 || month < 1 || month > 12) return null;
  return { ...fromSolarHijri(year, month, day), ambiguous: false, next };
}

/** The month word at `at`, of one or two words ("كانون الثاني"), or "tháng 12". */
function monthAt(tokens: readonly Token[], at: number, hints: DateHints): MonthWord | null {
  const first = wordAt(tokens, at);
  if (first === "") return null;
  const written = tokens[at]?.text ?? "";
  const second = wordAt(tokens, at + 1);
  const language = hints.language ?? null;
  const code = written.charCodeAt(0);
  const plain = { solar: false, weak: false, thai: code >= 0x0e00 && code <= 0x0e7f };
  if (second !== "" && opensPair(first)) {
    const pair = monthNamed(`${first}_${second}`, language);
    if (pair > 0) return { ...plain, month: pair, next: at + 2 };
  }
  if (first === "thang" || first === "thg") {
    const month = numberAt(tokens, at + 1, 1, 2);
    return month >= 1 && month <= 12 ? { ...plain, month, next: at + 2 } : null;
  }
  const month = monthNamed(first, language);
  if (month > 0) return { ...plain, month, weak: isWeakMonth(written, first), next: at + 1 };
  const solar = solarMonthNamed(first);
  return solar > 0 ? { month: solar, solar: true, weak: true, thai: false, next: at + 1 } : null;
}

function endsYear(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  return (
    token.kind === "mark" && !(isMark(tokens, at, ":.") && tokens[at + 1]?.glued && tokens[at + 1]?.kind === "number")
  );
}

/** The year printed after a month (and day): four digits, `'24`, or two digits that end the date. */
function yearAt(tokens: readonly Token[], at: number, month: MonthWord): { year: number; next: number } | null {
  const next = afterMonth(tokens, at);
  const four = numberAt(tokens, next, 4, 4);
  if (!Number.isNaN(four)) {
    const year = month.solar && isSolarYear(four) ? four : yearFrom(four, 4);
    return year === null || isMark(tokens, next + 1, ":") ? null : { year, next: next + 1 };
  }
  const quoted = isMark(tokens, next, "'’") && tokens[next + 1]?.glued ? 1 : 0;
  const two = numberAt(tokens, next + quoted, 2, 2);
  if (Number.isNaN(two)) return null;
  const joined = quoted === 1 || isMark(tokens, next - 1, "-/") || month.thai;
  if (!joined && !(next === at && endsYear(tokens, next + 1))) return null;
  if (isMark(tokens, next + quoted + 1, ":")) return null;
  const year = month.thai ? 2500 + two - 543 : yearFrom(two, 2);
  return year === null ? null : { year, next: next + quoted + 1 };
}

function fromWord(month: MonthWord, day: number | null, year: number | null, next: number): CivilDay | null {
  return month.solar ? solarDay(year, month.month, day, next) : civil(year, month.month, day, next);
}

/** "4 December 2024", "4th of Dec., 2024", "4. 12月"-free forms: the day first, then a month word. */
export function dayFirst(tokens: readonly Token[], at: number, hints: DateHints): CivilDay | null {
  const day = numberAt(tokens, at, 1, 2);
  if (Number.isNaN(day) || day > 31) return null;
  const month = monthAt(tokens, afterDay(tokens, at + 1), hints);
  if (month === null) return null;
  const year = yearAt(tokens, month.next, month);
  if (year === null) return month.weak ? null : fromWord(month, day, null, month.next);
  return fromWord(month, day, year.year, year.next);
}

function isThousands(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens, at, ",.") && tokens[at + 1]?.glued === true && tokens[at + 1]?.text.length === 3;
}

/** "December 4, 2024", "Dec. 4", "December 2024": a month word first. */
export function monthFirst(tokens: readonly Token[], at: number, hints: DateHints): CivilDay | null {
  const month = monthAt(tokens, at, hints);
  if (month === null) return null;
  const start = afterMonth(tokens, month.next);
  const day = numberAt(tokens, start, 1, 2);
  if (Number.isNaN(day)) {
    const year = yearAt(tokens, month.next, month);
    return year === null ? null : fromWord(month, null, year.year, year.next);
  }
  if (day > 31 || isMark(tokens, start + 1, ":") || isThousands(tokens, start + 1)) return null;
  const ended = afterDay(tokens, start + 1);
  const year = yearAt(tokens, ended, { ...month, thai: false });
  if (year !== null) return fromWord(month, day, year.year, year.next);
  return month.weak ? null : fromWord(month, day, null, ordinalEnd(tokens, start + 1));
}

function ordinalEnd(tokens: readonly Token[], at: number): number {
  return tokens[at]?.glued && ["st", "nd", "rd", "th"].includes(wordAt(tokens, at)) ? at + 1 : at;
}

/** "2024. december 4.", "2024 m. gruodžio 4 d.", "2024. gada 4. decembris": the year first, then words. */
export function yearFirst(tokens: readonly Token[], at: number, hints: DateHints): CivilDay | null {
  const year = yearFrom(numberAt(tokens, at, 4, 4), 4);
  if (year === null) return null;
  const start = afterYear(tokens, at + 1);
  const month = monthAt(tokens, start, hints);
  if (month !== null) {
    const day = numberAt(tokens, afterYear(tokens, month.next), 1, 2);
    return Number.isNaN(day) ? null : civil(year, month.month, day, afterYear(tokens, month.next) + 1);
  }
  const day = numberAt(tokens, start, 1, 2);
  const later = Number.isNaN(day) ? null : monthAt(tokens, afterDay(tokens, start + 1), hints);
  return later === null ? null : civil(year, later.month, day, later.next);
}
