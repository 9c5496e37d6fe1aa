import { fromSolarHijri, isSolarYear, yearFrom } from "./calendar.ts";
import { type CivilDay, civil } from "./civil.ts";
import type { DateHints, DateOrder } from "./printed.ts";
import { isMark, numberAt, type Token } from "./tokens.ts";

const YEAR_FIRST = new Set(["ja", "zh", "ko", "hu", "lt", "mn"]);

/** The value of three numbers with the same mark between them, and the token after. */
interface Triple {
  readonly parts: readonly [number, number, number];
  readonly widths: readonly [number, number, number];
  readonly mark: string;
  readonly next: number;
}

function tripleAt(tokens: readonly Token[], at: number): Triple | null {
  const [a, m, b, n, c] = tokens.slice(at, at + 5);
  if (!a || !m || !b || !n || !c || b.kind !== "number" || c.kind !== "number") return null;
  if (!isMark(tokens, at + 1, "-/.－／．–") || n.text !== m.text || !m.glued || !n.glued) return null;
  const spaced = !b.glued || !c.glued;
  if (spaced && m.text !== ".") return null;
  if (tokens[at + 5]?.text === m.text && tokens[at + 6]?.kind === "number" && tokens[at + 6]?.glued) return null;
  return {
    parts: [a.value, b.value, c.value],
    widths: [a.text.length, b.text.length, c.text.length],
    mark: m.text,
    next: at + 5,
  };
}

function guessOrder(mark: string, hints: DateHints): DateOrder {
  const language = hints.language?.toLowerCase() ?? "";
  if (YEAR_FIRST.has(language.slice(0, 2))) return "ymd";
  if (mark === "/" && (language === "en" || language === "en-us" || language === "en-ph")) return "mdy";
  return "dmy";
}

function dayAndMonth(triple: Triple, year: number, hints: DateHints): CivilDay | null {
  const [a, b] = triple.parts;
  const given = hints.order === "mdy" || hints.order === "dmy" ? hints.order : null;
  const order = triple.mark === "." ? "dmy" : (given ?? guessOrder(triple.mark, hints));
  const [day, month] = order === "mdy" ? [b, a] : [a, b];
  // nobody prints the month first between full stops
  const open = given === null && triple.mark !== "." && a !== b && a < 13 && b < 13;
  return civil(year, month, day, triple.next, open) ?? civil(year, day, month, triple.next);
}

/** Two-digit years need enough form around them not to be a version, a score or a price. */
function isPlausibleShort(triple: Triple): boolean {
  const [a, b, c] = triple.widths;
  if (c !== 2 || a > 2 || b > 2) return false;
  return triple.mark === "/" || (a === 2 && b === 2) || (triple.mark === "." && a + b === 3);
}

/** An all-digit date at `at`: `2024-12-04`, `4.12.2024`, `12/4/24`; the order of day and month by hints where the digits leave it open. */
export function numericAt(tokens: readonly Token[], at: number, hints: DateHints): CivilDay | null {
  const triple = tripleAt(tokens, at);
  if (triple === null || tokens[at - 1]?.text === triple.mark) return null;
  const [a, b, c] = triple.parts;
  const [wa, wb, wc] = triple.widths;
  if (wa === 4 && wb <= 2 && wc <= 2) {
    if (isSolarYear(a) && b >= 1 && b <= 12 && c >= 1 && c <= 31) {
      return { ...fromSolarHijri(a, b, c), ambiguous: false, next: triple.next };
    }
    const year = yearFrom(a, 4);
    return year === null ? null : civil(year, b, c, triple.next);
  }
  if (wc === 4 && wa <= 2 && wb <= 2) {
    const year = yearFrom(c, 4);
    return year === null ? null : dayAndMonth(triple, year, hints);
  }
  if (!isPlausibleShort(triple)) return null;
  const ymd = (hints.order ?? guessOrder(triple.mark, hints)) === "ymd";
  if (ymd) return civil(yearFrom(a, 2), b, c, triple.next, hints.order !== "ymd");
  const year = yearFrom(c, 2);
  return year === null ? null : dayAndMonth(triple, year, hints);
}

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };
const DAYS = new Set(["日", "号", "號", "일"]);

function eraYear(tokens: readonly Token[], at: number, value: number): number | null {
  const era = ERAS[`${tokens[at - 2]?.text ?? ""}${tokens[at - 1]?.text ?? ""}`];
  if (era !== undefined && value > 0 && value < 200) return era + value;
  return tokens[at]?.text.length === 4 ? yearFrom(value, 4) : null;
}

function monthDayAt(tokens: readonly Token[], at: number, year: number | null): CivilDay | null {
  const mark = tokens[at + 1]?.text;
  if (mark !== "月" && mark !== "월") return null;
  const month = numberAt(tokens, at, 1, 2);
  const day = numberAt(tokens, at + 2, 1, 2);
  if (Number.isNaN(month)) return null;
  if (!Number.isNaN(day) && DAYS.has(tokens[at + 3]?.text ?? "")) return civil(year, month, day, at + 4);
  return year === null ? null : civil(year, month, null, at + 2);
}

/** `2024年12月4日`, `令和6年12月4日`, `2024년 12월 4일`, `12月4日` at `at`. */
export function eastAsianAt(tokens: readonly Token[], at: number): CivilDay | null {
  const mark = tokens[at + 1]?.text;
  if (mark !== "年" && mark !== "년") return monthDayAt(tokens, at, null);
  const year = eraYear(tokens, at, numberAt(tokens, at, 1, 4));
  return year === null ? null : monthDayAt(tokens, at + 2, year);
}
