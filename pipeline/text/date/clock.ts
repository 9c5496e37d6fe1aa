import { hourWith, partAt, partBefore } from "./day-parts.ts";
import { foldWord } from "./fold.ts";
import { isMark, numberAt, type Token, wordAt } from "./tokens.ts";
import { offsetAt, zoneAt } from "./zone.ts";

/** A time of day as printed and the token after it. */
export interface PrintedClock {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly micros: number;
  readonly zone: string | null;
  readonly next: number;
}

type Hands = Omit<PrintedClock, "zone">;

function folded(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(foldWord));
}

const HOUR_WORDS = folded(
  "h u uhr hrs hr hs hod ч 時 时 点 點 시 ω óra giờ बजे بجے টা টায় वाजता વાગ્યે ਵਜੇ గంటలకు மணிக்கு بجکر heures horas uur val часа часов ur",
);
/** After an hour word, these make it a length of time ("3時間前"). */
const LENGTHS = folded("間 间 간");
const MINUTE_WORDS = folded("мин хв perc 分 분 phút मिनट মিনিট منٹ دقيقة دقیقه min");
const LEADS = folded("kl klo kello kell klockan klokken klukkan ore ora godz plkst ώρα saat pukul");
const SECOND_WORDS = folded("秒 초 giây");
const AMOUNTS = folded(
  "pct percent per dlrs dollars dollar cents million mln billion bln bn points euro euros prozent procent prosent kronor kroner kr zł lei lv руб грн",
);
const RUNS = folded("min mins minuten minutes minutos minuti минут мин");
const HALVES = folded("半 반");
const SUFFIXES = folded("uhr น hrs hod h hs ч แ बजे بجے min 分 분 uur phút মিনিট मिनट منٹ دقيقة वाजता વાગ્યે ਵਜੇ");

function fractionAt(tokens: readonly Token[], at: number): { micros: number; next: number } {
  const digits = tokens[at + 1];
  if (!isMark(tokens, at, ".,") || !tokens[at]?.glued || digits?.kind !== "number" || !digits.glued)
    return { micros: 0, next: at };
  return { micros: Number(digits.text.slice(0, 6).padEnd(6, "0")), next: at + 2 };
}

function secondAt(
  tokens: readonly Token[],
  at: number,
  dotted: boolean,
): { second: number; micros: number; next: number } | null {
  if (!isMark(tokens, at, dotted ? "." : ":.") || !tokens[at]?.glued || !tokens[at + 1]?.glued) return null;
  const second = numberAt(tokens, at + 1, 2, 2);
  if (Number.isNaN(second) || second > 60) return null;
  const { micros, next } = fractionAt(tokens, at + 2);
  return { second: Math.min(second, 59), micros, next };
}

/** `14:30`, `14:30:05.123`, `14.30`, `14h30`, `14 Uhr 30`, `10時30分`. A full stop counts only where `dots` says that a time is due. */
function handsAt(tokens: readonly Token[], at: number, dots: boolean): Hands | null {
  const hour = numberAt(tokens, at, 1, 2);
  if (Number.isNaN(hour) || hour > 23) return null;
  const dotted = isMark(tokens, at + 1, ".");
  if (isMark(tokens, at + 1, ":：.") && tokens[at + 1]?.glued) {
    const minute = numberAt(tokens, at + 2, 2, 2);
    const close = tokens[at + 2]?.glued || tokens[at + 1]?.text === ":";
    if (Number.isNaN(minute) || minute > 59 || !close || (dotted && !dots && !isDueAfter(tokens, at + 3))) return null;
    const rest = secondAt(tokens, at + 3, dotted);
    // "at 5.13 dlrs"
    if (dotted && (isMark(tokens, at + 3, "%$€£") || AMOUNTS.has(wordAt(tokens, at + 3)))) return null;
    // "0:21 min" is how long a film runs
    if (RUNS.has(wordAt(tokens, rest?.next ?? at + 3))) return null;
    return { hour, minute, second: rest?.second ?? null, micros: rest?.micros ?? 0, next: rest?.next ?? at + 3 };
  }
  return wordedAt(tokens, at, hour);
}

/** Hour, minute and second with a word behind each. */
function wordedAt(tokens: readonly Token[], at: number, hour: number): Hands | null {
  // "10 و 30 دقيقة"
  const isAnd = wordAt(tokens, at + 1) === "و" && MINUTE_WORDS.has(wordAt(tokens, at + 3));
  if ((!isAnd && !HOUR_WORDS.has(wordAt(tokens, at + 1))) || LENGTHS.has(wordAt(tokens, at + 2))) return null;
  if (HALVES.has(wordAt(tokens, at + 2))) return { hour, minute: 30, second: null, micros: 0, next: at + 3 };
  // "13 ч. 20 мин."
  const then = isMark(tokens, at + 2, ".") && MINUTE_WORDS.has(wordAt(tokens, at + 4)) ? at + 3 : at + 2;
  const minute = numberAt(tokens, then, MINUTE_WORDS.has(wordAt(tokens, then + 1)) ? 1 : 2, 2);
  const own = Number.isNaN(minute) || minute > 59 || tokens[then + 1]?.kind === "number";
  if (own) return { hour, minute: null, second: null, micros: 0, next: at + 2 };
  const second = SECOND_WORDS.has(wordAt(tokens, then + 3)) ? numberAt(tokens, then + 2, 1, 2) : Number.NaN;
  const isSecond = second < 60;
  return { hour, minute, second: isSecond ? second : null, micros: 0, next: isSecond ? then + 4 : then + 1 };
}

function isDueAfter(tokens: readonly Token[], at: number): boolean {
  return SUFFIXES.has(wordAt(tokens, at)) || partAt(tokens, at) !== null;
}

function bareHourAt(tokens: readonly Token[], at: number): Hands | null {
  const hour = numberAt(tokens, at, 1, 2);
  if (Number.isNaN(hour) || hour > 23) return null;
  const due = hour <= 12 && partAt(tokens, at + 1) !== null;
  if (!due && !isHourLead(tokens, at - 1)) return null;
  return { hour, minute: null, second: null, micros: 0, next: at + 1 };
}

/** "noon", "正午": the one time of day that has a name and no number. */
function noonAt(tokens: readonly Token[], at: number): Hands | null {
  if (wordAt(tokens, at) === "noon") return { hour: 12, minute: null, second: null, micros: 0, next: at + 1 };
  if (tokens[at]?.text !== "正" || tokens[at + 1]?.text !== "午") return null;
  return { hour: 12, minute: null, second: null, micros: 0, next: at + 2 };
}

/** Whether a word that announces an hour stands at `at`, before its full stop: "kl. 8", "ore 10", "klo 20". */
function isHourLead(tokens: readonly Token[], at: number): boolean {
  return LEADS.has(wordAt(tokens, isMark(tokens, at, ".") ? at - 1 : at));
}

function skipSuffixes(tokens: readonly Token[], at: number): number {
  const next = SUFFIXES.has(wordAt(tokens, at)) ? at + 1 : at;
  return next > at && isMark(tokens, next, ".") && tokens[next]?.glued ? next + 1 : next;
}

/** `1530 GMT`, `0530 hrs`: four digits are a time where a zone or the word for hours follows. */
function fourDigitsAt(text: string, tokens: readonly Token[], at: number): Hands | null {
  const four = numberAt(tokens, at, 4, 4);
  if (Number.isNaN(four) || four % 100 > 59 || four > 2359 || tokens[at + 1]?.kind !== "word") return null;
  if (wordAt(tokens, at + 1) !== "hrs" && zoneAt(text, tokens, at + 1) === null) return null;
  return { hour: Math.floor(four / 100), minute: four % 100, second: null, micros: 0, next: at + 1 };
}

/** The token after the same time on another clock, in brackets: "0339 GMT (1139 HKT)". */
function afterOther(text: string, tokens: readonly Token[], at: number): number {
  if (!isMark(tokens, at, "(")) return at;
  const hands = fourDigitsAt(text, tokens, at + 1) ?? handsAt(tokens, at + 1, false);
  const half = hands === null ? null : partAt(tokens, hands.next);
  const zone = hands === null ? null : zoneAt(text, tokens, half?.next ?? hands.next);
  return zone !== null && isMark(tokens, zone.next, ")") ? zone.next + 1 : at;
}

/** The zone after a time; a dash glued to a bare `hh:mm` is a range ("10:30-11:15") and no offset. */
function zoneAfter(text: string, tokens: readonly Token[], hands: Hands): { zone: string | null; next: number } {
  const sign = tokens[hands.next];
  const bare = sign?.glued && isMark(tokens, hands.next, "-−–") && hands.second === null;
  // "14:30-4 ديسمبر": a date behind a dash
  const isDay = tokens[hands.next + 1]?.text.length !== 4 && tokens[hands.next + 2]?.kind === "word";
  const range = bare && (isMark(tokens, hands.next + 2, ":") || isDay);
  const zone = range ? null : zoneAt(text, tokens, hands.next);
  if (zone === null) return { zone: null, next: hands.next };
  const elsewhere = afterOther(text, tokens, zone.next);
  if (elsewhere > zone.next) return { zone: zone.zone, next: elsewhere };
  const again = /[+-]|UTC/.test(zone.zone) && isMark(tokens, zone.next, "(") ? zoneAt(text, tokens, zone.next) : null;
  return { zone: zone.zone, next: again?.next ?? zone.next };
}

/** The time of day printed at token `at` with its zone, or null. */
export function clockAt(text: string, tokens: readonly Token[], at: number, dots: boolean): PrintedClock | null {
  const before = tokens[at]?.kind === "word" ? partBefore(tokens, at) : null;
  const start = before?.next ?? at;
  const plain =
    handsAt(tokens, start, dots || isHourLead(tokens, start - 1)) ??
    bareHourAt(tokens, start) ??
    noonAt(tokens, start) ??
    fourDigitsAt(text, tokens, start);
  if (plain === null) return null;
  const due = skipSuffixes(tokens, plain.next);
  const after = partAt(tokens, due);
  const part = after?.part ?? before?.part;
  const hour = part === undefined ? plain.hour : hourWith(plain.hour, part);
  const { minute, second, micros } = plain;
  const { zone, next } = zoneAfter(text, tokens, { hour, minute, second, micros, next: after?.next ?? due });
  return { hour, minute, second, micros, zone, next };
}

/** The offset that stands right after a date without a time (`2024-12-04+01:00`) is skipped: the token after it. */
export function skipOffset(tokens: readonly Token[], at: number): number {
  return tokens[at]?.glued ? (offsetAt(tokens, at)?.next ?? at) : at;
}
