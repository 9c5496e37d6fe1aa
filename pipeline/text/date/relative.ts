import { clockAt, type PrintedClock } from "./clock.ts";
import { asciiDigits } from "./digits.ts";
import { afterLinks } from "./joiners.ts";
import type { DateHints } from "./printed.ts";
import { numberWordAt, relativeWordAt } from "./relative-words.ts";
import { isMark, numberAt, type Token, tokensOf, wordAt } from "./tokens.ts";
import { weekdayAt } from "./weekdays.ts";

/** A stamp that is told from the time of reading: so long ago, or a day named from today with or without its time. */
export type RelativeStamp =
  | { readonly kind: "ago"; readonly seconds: number; readonly unit: "minute" | "hour" | "day" }
  | {
      readonly kind: "day";
      /** 0 today, -1 yesterday, -2 the day before; or the last such day of the week (0 Sunday to 6 Saturday). */
      readonly shift: number;
      readonly weekday: number | null;
      readonly clock: PrintedClock | null;
    };

/** A longer text tells a story. */
const LONGEST = 80;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
/** How long ago a stamp may lie in its own unit: "400 days ago" is none. */
const MOST = 99;

interface Span {
  readonly seconds: number;
  readonly unit: string;
  readonly isAgo: boolean;
  readonly next: number;
}

interface Unit {
  readonly unit: string;
  readonly count: number;
  readonly isAgo: boolean;
  readonly next: number;
}

function unitAt(tokens: readonly Token[], at: number, language: string | null): Unit | null {
  const found = relativeWordAt(tokens, at, language);
  const unit = found?.value?.charAt(0) ?? "";
  if (found === null || found.value === null || !Object.hasOwn(SECONDS, unit)) return null;
  const next = isMark(tokens, found.next, ".") && tokens[found.next]?.glued ? found.next + 1 : found.next;
  return { unit, count: found.value.endsWith("2") ? 2 : 1, isAgo: found.value.endsWith("<"), next };
}

function isAgoAt(tokens: readonly Token[], at: number, language: string | null): boolean {
  return relativeWordAt(tokens, at, language)?.value === "ago";
}

/** A number, in digits or words, and the unit after it. */
function countedAt(tokens: readonly Token[], at: number, language: string | null): Span | null {
  const digits = numberAt(tokens, at, 1, 2);
  const word = Number.isNaN(digits) ? numberWordAt(tokens, at, language) : null;
  const count = Number.isNaN(digits) ? word?.value : digits;
  if (count == null || count > MOST) return null;
  const next = word?.next ?? at + 1;
  // "acum 35 de minute"
  const unit =
    unitAt(tokens, next, language) ?? (wordAt(tokens, next) === "de" ? unitAt(tokens, next + 1, language) : null);
  return unit === null ? null : { ...unit, seconds: count * (SECONDS[unit.unit] ?? 0) };
}

/** "1 hour 20 minutes": spans one after the other, the unit that of the last. */
function spanAt(tokens: readonly Token[], at: number, language: string | null): Span | null {
  let span = countedAt(tokens, at, language);
  for (let parts = 0; span !== null && parts < 2; parts += 1) {
    const more: Span | null = countedAt(tokens, span.next, language);
    if (more === null) break;
    span = { ...more, seconds: span.seconds + more.seconds };
  }
  if (span !== null) return span;
  const unit = unitAt(tokens, at, language);
  if (unit === null) return null;
  // "Saa 2 zilizopita"
  const after = numberAt(tokens, unit.next, 1, 2);
  if (!Number.isNaN(after)) return { ...unit, seconds: after * (SECONDS[unit.unit] ?? 0), next: unit.next + 1 };
  return { ...unit, seconds: unit.count * (SECONDS[unit.unit] ?? 0) };
}

/** Whether the words around a span say that it is so long ago: before it, or after it with at most one word between. */
function isPast(tokens: readonly Token[], at: number, span: Span, language: string | null): boolean {
  if (span.isAgo || isAgoAt(tokens, span.next, language)) return true;
  for (let back = 1; back <= 4; back += 1) {
    const found = at - back < 0 ? null : relativeWordAt(tokens, at - back, language);
    if (found?.value === "ago" && found.next === at) return true;
  }
  return false;
}

function agoAt(tokens: readonly Token[], at: number, language: string | null): RelativeStamp | null {
  const span = spanAt(tokens, at, language);
  if (span === null || !isPast(tokens, at, span, language)) return null;
  const unit = span.unit === "d" ? "day" : span.unit === "h" ? "hour" : "minute";
  return { kind: "ago", seconds: span.seconds, unit };
}

/** Whether what stands before `at` leaves a stamp to begin there: nothing, or the end of a label. */
function isOpen(tokens: readonly Token[], at: number): boolean {
  return at === 0 || isMark(tokens, at - 1, ":|•·,-–—/(") || at === 1;
}

/** A named day, with the clock after or before it; without one it must be all that is printed. */
function dayAt(text: string, tokens: readonly Token[], at: number, language: string | null): RelativeStamp | null {
  const word = relativeWordAt(tokens, at, language);
  const shift = word?.value == null ? Number.NaN : Number(word.value);
  const named = Number.isNaN(shift) ? weekdayAt(tokens, at, language) : null;
  const next = named?.next ?? word?.next ?? at;
  if (Number.isNaN(shift) && named?.value == null) return null;
  const day = { kind: "day", shift: Number.isNaN(shift) ? 0 : shift, weekday: named?.value ?? null } as const;
  const after = afterLinks(tokens, next);
  // "Mi, 04.12." is a day and its month
  const dots = named === null || numberAt(tokens, after + 2) > 12;
  const clock = clockAt(text, tokens, after, dots) ?? bareHour(tokens, after) ?? clockBefore(text, tokens, at);
  if (clock !== null) return { ...day, clock };
  const isWhole = isOpen(tokens, at) && !tokens.slice(next).some((token) => token.kind !== "mark");
  return isWhole && (named === null || next - at > 1 || (tokens[at]?.text.length ?? 0) > 3) ? { ...day, clock } : null;
}

/** "today at 9": an hour that ends the stamp, a word before it. */
function bareHour(tokens: readonly Token[], at: number): PrintedClock | null {
  const hour = numberAt(tokens, at, 1, 2);
  if (!(hour < 24) || at + 1 < tokens.length || wordAt(tokens, at - 1) === "") return null;
  return { hour, minute: null, second: null, micros: 0, zone: null, next: at + 1 };
}

function clockBefore(text: string, tokens: readonly Token[], at: number): PrintedClock | null {
  for (let start = Math.max(0, at - 5); start < at; start += 1) {
    const clock = tokens[start]?.kind === "mark" ? null : clockAt(text, tokens, start, true);
    if (clock !== null) return afterLinks(tokens, clock.next) >= at ? clock : null;
  }
  return null;
}

/** The stamp of a short text that tells its time from that of reading ("2 hours ago", "gestern, 14:05", "Tuesday 3:20 PM"), or null. */
export function parseRelative(text: string, hints: DateHints): RelativeStamp | null {
  if (text.length > LONGEST) return null;
  const ascii = asciiDigits(text);
  const tokens = tokensOf(ascii);
  const language = hints.language ?? null;
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind === "mark") continue;
    const found = agoAt(tokens, at, language) ?? dayAt(ascii, tokens, at, language);
    if (found !== null) return found;
    const word = relativeWordAt(tokens, at, language);
    if (word?.value === "now" && isOpen(tokens, at) && word.next >= tokens.length)
      return { kind: "ago", seconds: 0, unit: "minute" };
  }
  return null;
}
