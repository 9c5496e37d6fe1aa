import { asciiDigits } from "./digits.ts";
import { HAN_DATE, withHanNumbers } from "./han.ts";
import { parseStamp } from "./iso.ts";
import { firstPublished } from "./labels.ts";
import type { DateHints, PrintedDate } from "./printed.ts";
import { scan } from "./scan.ts";
import { tokensOf } from "./tokens.ts";

const DIGIT = /\d/;

/** All dates printed in a text, in order, with the times beside them; a day that no calendar has is no date. Never throws; linear in the text. */
export function parseDates(text: string, hints: DateHints = {}): PrintedDate[] {
  const ascii = asciiDigits(text);
  const trimmed = ascii.trim();
  const stamp = parseStamp(trimmed);
  if (stamp !== null) {
    const start = ascii.indexOf(trimmed);
    return [{ ...stamp, start, end: start + trimmed.length }];
  }
  const isHan = HAN_DATE.test(ascii);
  if (!isHan && !DIGIT.test(ascii)) return [];
  const tokens = tokensOf(ascii);
  return scan(ascii, isHan ? withHanNumbers(tokens) : tokens, hints);
}

/** The date of publication that a text prints: its first, where that is not said to be the date of a change and another follows; null without any. */
export function parseDate(text: string, hints: DateHints = {}): PrintedDate | null {
  return firstPublished(text, parseDates(text, hints));
}
