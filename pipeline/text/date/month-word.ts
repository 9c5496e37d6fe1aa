import { isForeignMonth, isWeakMonth, monthNamed, opensPair, solarMonthNamed } from "./months.ts";
import type { DateHints } from "./printed.ts";
import { isMark, numberAt, type Token, wordAt } from "./tokens.ts";

/** A month word: 1 to 12, in which calendar, whether the word needs a year to count, and the token after it. */
export interface MonthWord {
  readonly month: number;
  readonly solar: boolean;
  readonly weak: boolean;
  /** An everyday word of the text's language: a date only with day and year. */
  readonly foreign: boolean;
  readonly thai: boolean;
  readonly next: number;
}

function numbered(tokens: readonly Token[], at: number): MonthWord | null {
  const month = numberAt(tokens, at + 1, 1, 2);
  return month >= 1 && month <= 12
    ? { month, solar: false, weak: true, foreign: false, thai: false, next: at + 2 }
    : null;
}

const MONTH_SIGNS = new Set(["сарын", "сар", "сард", "月"]);

/** "12 сарын", "12-р сарын", "十二月": the number of a month and the word for month. */
function countedAt(tokens: readonly Token[], at: number): MonthWord | null {
  const month = numberAt(tokens, at, 1, 2);
  const ending = isMark(tokens, at + 1, "-") && wordAt(tokens, at + 2) === "р" ? at + 3 : at + 1;
  if (Number.isNaN(month) || month < 1 || month > 12 || !MONTH_SIGNS.has(wordAt(tokens, ending))) return null;
  return { month, solar: false, weak: true, foreign: false, thai: false, next: ending + 1 };
}

function namedAt(tokens: readonly Token[], at: number, language: string | null): MonthWord | null {
  const first = wordAt(tokens, at);
  if (first === "") return countedAt(tokens, at);
  const written = tokens[at]?.text ?? "";
  const code = written.charCodeAt(0);
  const thai = code >= 0x0e00 && code <= 0x0e7f;
  const second = opensPair(first) ? wordAt(tokens, at + 1) : "";
  const pair = second === "" ? 0 : monthNamed(`${first}_${second}`, language);
  // "tháng mười hai" begins as "tháng mười" does
  const triple = pair === 10 ? monthNamed(`${first}_${second}_${wordAt(tokens, at + 2)}`, language) : 0;
  if (triple > 0) return { month: triple, solar: false, weak: false, foreign: false, thai, next: at + 3 };
  if (pair > 0) return { month: pair, solar: false, weak: false, foreign: false, thai, next: at + 2 };
  if (first === "thang" || first === "thg" || first === "th") return numbered(tokens, at);
  const month = monthNamed(first, language);
  if (month > 0) {
    const foreign = isForeignMonth(first, language);
    return { month, solar: false, weak: foreign || isWeakMonth(written, first, language), foreign, thai, next: at + 1 };
  }
  const solar = solarMonthNamed(first);
  return solar > 0 ? { month: solar, solar: true, weak: true, foreign: false, thai: false, next: at + 1 } : null;
}

/** Another name of the same month beside it is passed over: "كانون الأول/ديسمبر", "أيار (مايو)". */
function withGloss(tokens: readonly Token[], found: MonthWord, language: string | null): MonthWord {
  if (!isMark(tokens, found.next, "/-(")) return found;
  const gloss = namedAt(tokens, found.next + 1, language);
  if (gloss === null || gloss.month !== found.month) return found;
  return { ...found, weak: false, next: isMark(tokens, gloss.next, ")") ? gloss.next + 1 : gloss.next };
}

/** The month word at `at`, of one or two words ("كانون الثاني"), or "tháng 12"; null where there is none. */
export function monthAt(tokens: readonly Token[], at: number, hints: DateHints): MonthWord | null {
  const language = hints.language ?? null;
  const found = namedAt(tokens, at, language);
  return found === null ? null : withGloss(tokens, found, language);
}
