import { asciiDigits } from "./digits.ts";
import { monthAt } from "./month-word.ts";
import type { DateHints } from "./printed.ts";
import { numberAt, tokensOf } from "./tokens.ts";

/** Three numbers of which one has four digits, in the form of a date. */
const NUMBERS = /(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/;
/** A longer text is a story with numbers in it. */
const LONGEST = 60;

/** Whether a text in which no date was read has the form of one: a day, month, year or hour that there is none of ("31/02/2024", "0202-12-04", "32 December 2024"). */
export function isImpossible(text: string, hints: DateHints): boolean {
  if (text.length > LONGEST) return false;
  const ascii = asciiDigits(text);
  if (NUMBERS.test(ascii)) return true;
  const tokens = tokensOf(ascii);
  return tokens.some((token, at) => {
    if (token.kind !== "word") return false;
    const month = monthAt(tokens, at, hints);
    if (month === null) return false;
    const day = [at - 1, at - 2, month.next].some((i) => !Number.isNaN(numberAt(tokens, i, 1, 2)));
    const year = [month.next, month.next + 1, month.next + 2, at - 1].some(
      (i) => !Number.isNaN(numberAt(tokens, i, 4, 4)),
    );
    return day && year;
  });
}
