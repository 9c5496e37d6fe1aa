import type { DateHints, DateOrder } from "./printed.ts";

const YEAR_FIRST = new Set(["ja", "zh", "ko", "hu", "lt", "mn"]);
/** Countries whose papers print the month first, their language whatever. */
const MONTH_FIRST = new Set(["US", "PH", "PR", "GU", "AS", "VI", "MP", "FM", "MH", "PW"]);

/** The order of day, month and year in an all-digit date that nobody stated: by the language where it prints the year first, else by the country, else by the language's region. */
export function guessOrder(hints: DateHints): DateOrder {
  const language = hints.language?.toLowerCase() ?? "";
  if (YEAR_FIRST.has(language.slice(0, 2))) return "ymd";
  if (hints.country) return MONTH_FIRST.has(hints.country) ? "mdy" : "dmy";
  return language === "en" || language === "en-us" || language === "en-ph" ? "mdy" : "dmy";
}
