import { yearFrom } from "./calendar.ts";
import { type CivilDay, civil } from "./civil.ts";
import { eraYear } from "./eras.ts";
import type { DateHints } from "./printed.ts";
import { isMark, numberAt, type Token } from "./tokens.ts";

const YEARS = new Set(["年", "년"]);
const DAYS = new Set(["日", "号", "號", "일"]);

function monthDayAt(tokens: readonly Token[], at: number, year: number | null): CivilDay | null {
  const mark = tokens[at + 1]?.text;
  if (mark !== "月" && mark !== "월") return null;
  const month = numberAt(tokens, at, 1, 2);
  const day = numberAt(tokens, at + 2, 1, 2);
  if (Number.isNaN(month)) return null;
  if (!Number.isNaN(day) && DAYS.has(tokens[at + 3]?.text ?? "")) return civil(year, month, day, at + 4);
  return year === null ? null : civil(year, month, null, at + 2);
}

/** The token after the same year in brackets, in another count: "令和5年(2023年)4月". */
function afterSameYear(tokens: readonly Token[], at: number): number {
  if (!isMark(tokens, at, "(（")) return at;
  let next = at + 1;
  while (next < at + 6 && !isMark(tokens, next, ")）")) next += 1;
  return YEARS.has(tokens[next - 1]?.text ?? "") ? next + 1 : at;
}

/** `2024年12月4日`, `令和6年12月4日`, `令和元年`, `民國113年`, `2024년 12월 4일`, `12月4日` at `at`. */
export function eastAsianAt(tokens: readonly Token[], at: number, hints: DateHints): CivilDay | null {
  const mark = tokens[at + 1]?.text;
  if (!YEARS.has(mark ?? "")) {
    // the month of a year that the calendar refused
    const isRefused = YEARS.has(tokens[at - 1]?.text ?? "");
    return isRefused ? null : monthDayAt(tokens, at, null);
  }
  const language = hints.language ?? null;
  const four = yearFrom(numberAt(tokens, at, 4, 4), 4);
  const era = four ?? eraYear(tokens, at, language, hints.country ?? null);
  // of the two-digit years, those of Japan may be an era's
  const year = era ?? (language?.startsWith("zh") === true ? yearFrom(numberAt(tokens, at, 2, 2), 2) : null);
  return year === null ? null : monthDayAt(tokens, afterSameYear(tokens, at + 2), year);
}
