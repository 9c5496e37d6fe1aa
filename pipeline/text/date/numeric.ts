import { thaiYear, yearFrom } from "./calendar.ts";
import { type CivilDay, civil } from "./civil.ts";
import { isMinguo, letterYear } from "./eras.ts";
import { guessOrder } from "./order.ts";
import type { DateHints } from "./printed.ts";
import { fromSolarHijri, isSolarNumber, solarYear } from "./solar-hijri.ts";
import { isMark, type Token } from "./tokens.ts";

/** The value of three numbers with the same mark between them, and the token after. */
interface Triple {
  readonly parts: readonly [number, number, number];
  readonly widths: readonly [number, number, number];
  readonly mark: string;
  readonly at: number;
  readonly next: number;
}

function tripleAt(tokens: readonly Token[], at: number): Triple | null {
  const a = tokens[at];
  if (!a || !isMark(tokens, at + 1, "-/.－／．–·")) return null;
  const [m, b, n, c] = [tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  if (!m || b?.kind !== "number" || !n || c?.kind !== "number" || n.text !== m.text) return null;
  const spaced = !b.glued || !c.glued;
  // "05 - 06 - 2024"
  const isApart = !m.glued && !n.glued && !b.glued && !c.glued && b.text.length === 2 && c.text.length === 4;
  if (!isApart && (!m.glued || !n.glued)) return null;
  if (!isApart && spaced && m.text !== "." && !(m.text === "/" && c.text.length === 4)) return null;
  if (tokens[at + 5]?.text === m.text && tokens[at + 6]?.kind === "number" && tokens[at + 6]?.glued) return null;
  // "5.11. 20:15"
  if (spaced && isMark(tokens, at + 5, ":") && tokens[at + 5]?.glued) return null;
  return {
    parts: [a.value, b.value, c.value],
    widths: [a.text.length, b.text.length, c.text.length],
    mark: m.text,
    at,
    next: at + 5,
  };
}

/** Day and month in the stated or guessed order; in the other one where the calendar leaves no choice. */
function dayAndMonth(triple: Triple, year: number, hints: DateHints): CivilDay | null {
  const [a, b] = triple.parts;
  const given = hints.order === "mdy" || hints.order === "dmy" ? hints.order : null;
  const guess = given ?? (guessOrder(hints) === "mdy" ? "mdy" : "dmy");
  // between full stops the month is first in America alone
  const isDotted = triple.mark === "." && hints.country == null;
  const [day, month] = guess === "mdy" && !isDotted ? [b, a] : [a, b];
  const open = given === null && triple.mark !== "." && a !== b && a < 13 && b < 13;
  const isFirm = triple.mark === "." && hints.language != null && !hints.language.startsWith("en");
  return civil(year, month, day, triple.next, open) ?? (isFirm ? null : civil(year, day, month, triple.next));
}

/** Two-digit years need enough form around them not to be a version, a score or a price. */
function isPlausibleShort(triple: Triple, tokens: readonly Token[], hints: DateHints): boolean {
  const [a, b, c] = triple.widths;
  // "24. 1. 4." of Korea
  if (triple.mark === "." && a === 2 && hints.language?.startsWith("ko")) return true;
  if (c !== 2 || a > 2 || b > 2) return false;
  if (isVersion(tokens, triple.at)) return false;
  if (triple.mark === "/" || (a === 2 && b === 2)) return true;
  const isWhole = triple.at === 0 && triple.next === tokens.length;
  if (triple.mark !== ".") return triple.mark === "-" && (isWhole || isBeforeClock(tokens, triple.next));
  return isWhole || a + b === 3 || (hints.language != null && !hints.language.startsWith("en"));
}

/** "17-1-24, 13:05". */
function isBeforeClock(tokens: readonly Token[], next: number): boolean {
  const at = isMark(tokens, next, ",") ? next + 1 : next;
  return tokens[at]?.kind === "number" && isMark(tokens, at + 1, ":.") && tokens[at + 2]?.glued === true;
}

/** "v2.10.24". */
function isVersion(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.glued === true && tokens[at - 1]?.kind === "word" && (tokens[at - 1]?.text.length ?? 0) < 3;
}

function longYearFirst(triple: Triple, hints: DateHints): CivilDay | null {
  const [a, b, c] = triple.parts;
  if (isSolarNumber(a, hints.language ?? null)) {
    const day = fromSolarHijri(a, b, c);
    return day === null ? null : { ...day, ambiguous: false, next: triple.next };
  }
  const year = yearFrom(a, 4);
  return year === null ? null : civil(year, b, c, triple.next);
}

function longYearLast(triple: Triple, hints: DateHints): CivilDay | null {
  const [a, b, c] = triple.parts;
  if (isSolarNumber(c, hints.language ?? null)) {
    const day = fromSolarHijri(c, b, a);
    return day === null ? null : { ...day, ambiguous: false, next: triple.next };
  }
  const year = yearFrom(c, 4);
  return year === null ? null : dayAndMonth(triple, year, hints);
}

/** "03/09/14" of Iran. */
function shortSolar({ parts: [a, b, c], next }: Triple): CivilDay | null {
  const day = fromSolarHijri(solarYear(a), b, c);
  return day === null ? null : { ...day, ambiguous: false, next };
}

/** An all-digit date at `at`: `2024-12-04`, `4.12.2024`, `12/4/24`, `1403/9/14`, `113/12/04`, `R6.12.4`; the order of day and month by hints where the digits leave it open. */
export function numericAt(tokens: readonly Token[], at: number, hints: DateHints): CivilDay | null {
  const triple = tripleAt(tokens, at);
  if (triple === null || (tokens[at]?.glued && tokens[at - 1]?.text === triple.mark)) return null;
  const [a, b, c] = triple.parts;
  const [wa, wb, wc] = triple.widths;
  if (wb > 2) return null;
  if (wa === 4 && wc <= 2) return longYearFirst(triple, hints);
  if (wc === 4 && wa <= 2) return longYearLast(triple, hints);
  if (wc > 2) return null;
  if (wa === 3)
    return isMinguo(a, hints.language ?? null, hints.country ?? null) ? civil(a + 1911, b, c, triple.next) : null;
  const era = letterYear(tokens, at);
  if (era !== null) return civil(era, b, c, triple.next);
  if (!isPlausibleShort(triple, tokens, hints)) return null;
  if (hints.language?.startsWith("fa") && triple.mark === "/") return shortSolar(triple);
  const ymd = (hints.order ?? guessOrder(hints)) === "ymd";
  if (ymd) return civil(yearFrom(a, 2), b, c, triple.next, hints.order !== "ymd");
  const year = hints.language?.startsWith("th") ? thaiYear(c) : yearFrom(c, 2);
  return year === null ? null : dayAndMonth(triple, year, hints);
}
