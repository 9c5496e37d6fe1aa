import { type CivilDay, civil } from "./civil.ts";
import { clockAt } from "./clock.ts";
import { afterLinks } from "./joiners.ts";
import { guessOrder } from "./order.ts";
import type { DateHints } from "./printed.ts";
import { isMark, numberAt, type Token, wordAt } from "./tokens.ts";
import { weekdayAt } from "./weekdays.ts";

/** Languages whose papers put the day in brackets: "Rabu (4/12)". */
const BRACKETED = /^(?:id|ms|jv|su|vi|th|lo|km|ja|zh|ko)/;
const LEADS = new Set(["ngay", "tgl", "tanggal"]);

/** "Mi, 04.12.": a weekday's name before the pair, and two digits or a full stop that no figure has. */
function isBehindWeekday(tokens: readonly Token[], at: number, next: number, language: string | null): boolean {
  if (tokens[next - 1]?.text.length === 1 && !isMark(tokens, next - 1, ".")) return false;
  for (let back = 1; back < 5 && back <= at; back += 1) {
    let end = weekdayAt(tokens, at - back, language)?.next ?? at + 1;
    while (end < at && isMark(tokens, end, ",.'׳’")) end += 1;
    if (end === at) return true;
  }
  return false;
}

/** A day and month without their year are a date only where something else says so: brackets, a weekday, a clock, a word for day. */
function isMarked(text: string, tokens: readonly Token[], at: number, next: number, hints: DateHints): boolean {
  const isDecimal = isMark(tokens, next - 2, ".");
  const language = hints.language ?? null;
  if (isMark(tokens, at - 1, "(（") && isMark(tokens, next, ")）")) {
    // "(3/1)" and "(13.8)" are shares and figures in most languages
    if (isDecimal ? isMark(tokens, next - 1, ".") : BRACKETED.test(language ?? "")) return true;
    if (weekdayAt(tokens, at - 2, language) !== null) return true;
  }
  if (LEADS.has(wordAt(tokens, at - 1)) || isBehindWeekday(tokens, at, next, language)) return true;
  const bracket = isMark(tokens, next, "(（") ? 1 : 0;
  if (!isDecimal && weekdayAt(tokens, next + bracket, language) !== null) return true;
  const clock = clockAt(text, tokens, afterLinks(tokens, next), false);
  return clock !== null && clock.minute !== null;
}

/** `12/4(水)`, `04.12. 14:30`, `(4/12)` at `at` in a text whose year is known otherwise, or null. */
export function pairAt(text: string, tokens: readonly Token[], at: number, hints: DateHints): CivilDay | null {
  if (hints.near == null || !isMark(tokens, at + 1, "/-.") || !tokens[at + 1]?.glued) return null;
  if (!tokens[at + 2]?.glued && !isMark(tokens, at + 3, ".")) return null;
  const [a, b] = [numberAt(tokens, at, 1, 2), numberAt(tokens, at + 2, 1, 2)];
  if (Number.isNaN(a) || Number.isNaN(b) || isMark(tokens, at - 1, "/-.:")) return null;
  const mark = tokens[at + 1]?.text ?? "";
  const dot = mark === "." && isMark(tokens, at + 3, ".") ? 1 : 0;
  const next = at + 3 + dot;
  if (isMark(tokens, next, "/-:") || !isMarked(text, tokens, at, next, hints)) return null;
  const order = hints.order ?? guessOrder(hints);
  const [day, month] = order === "dmy" || mark === "." ? [a, b] : [b, a];
  const open = hints.order == null && mark !== "." && a !== b && a < 13 && b < 13;
  return civil(null, month, day, next, open);
}
