import { foldWord } from "./fold.ts";
import type { DateHints } from "./printed.ts";
import { isMark, numberAt, type Token, wordAt } from "./tokens.ts";

/** Languages that write a day as an ordinal with a full stop: there "28. mai" is no other word. */
const DOTTED = /^(?:cs|da|de|et|fi|fo|hr|is|lb|lv|nb|nn|no|sk|sl|sr)/;

/** Whether the day at `at` is an ordinal with a full stop in a language that writes days so. */
export function isOrdinal(tokens: readonly Token[], at: number, hints: DateHints): boolean {
  return isMark(tokens, at + 1, ".") && tokens[at + 1]?.glued === true && DOTTED.test(hints.language ?? "");
}

/** Words that say that a day follows: "5 tháng 3" may be five months. */
const DAY_WORDS = new Set(["ngày", "mùng", "mồng", "hôm"].map(foldWord));

/** Whether a word before the day at `at` says that a day follows. */
export function isNamedDay(tokens: readonly Token[], at: number): boolean {
  return DAY_WORDS.has(wordAt(tokens, at - 1));
}

/** Words for a street, which may be named after a day ("Via 4 Novembre 12"). */
const STREETS = new Set(
  "via viale piazza corso largo ulica ul улица ул вулиця вул avenida av calle rua rue strada str straße οδός plaza praça"
    .split(" ")
    .map(foldWord),
);

/** Whether what ends at `at` is a street that may be named after a day. */
export function isStreet(tokens: readonly Token[], at: number): boolean {
  const before = isMark(tokens, at, ".") || ["des", "del", "de", "du"].includes(wordAt(tokens, at)) ? at - 1 : at;
  return STREETS.has(wordAt(tokens, before));
}

/** "7uZt0": Latin letters and digits in one run are a code, unless a year makes them a date. */
export function isCode(tokens: readonly Token[], at: number): boolean {
  const latin = /[a-z]/i;
  return (
    tokens[at]?.glued === true &&
    latin.test(`${tokens[at]?.text ?? ""}${tokens[at - 1]?.text ?? ""}`) &&
    !isMark(tokens, at - 1, ".-/’'–")
  );
}

/** Arabic, Persian, Urdu and Hebrew news prints the day first: a number behind the month counts something. */
export function isRightToLeft(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x590 && code < 0x900;
}

/** "June 8-10": days joined by a dash that does not join month and day as well. */
export function isRange(tokens: readonly Token[], day: number): boolean {
  const isJoined = isMark(tokens, day + 1, "-–/") && !isMark(tokens, day - 1, "-–/");
  return isJoined && !Number.isNaN(numberAt(tokens, day + 2, 1, 2));
}

/** "May 3.5": a number that goes on behind a point or comma is no day. */
export function isFraction(tokens: readonly Token[], at: number): boolean {
  const [mark, digits] = [tokens[at + 1], tokens[at + 2]];
  return isMark(tokens, at + 1, ".,") && mark?.glued === true && digits?.kind === "number" && digits.glued;
}

/** "In February, 25 pct", "January of 5": more than a full stop stands between a month and a number behind it. */
export function isApart(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => !".'’׳॰".includes(text));
}

/** Whether the number before `at` goes on as thousands: "March 10,000 miles". */
export function isThousands(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens, at, ",.") && tokens[at + 1]?.glued === true && tokens[at + 1]?.text.length === 3;
}
