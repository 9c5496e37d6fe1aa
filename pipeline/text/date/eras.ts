import { isMark, numberAt, type Token } from "./tokens.ts";

/** The year before the first of each era: Japan's since Meiji, the Republic of China's (Minguo). */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  民國: 1911,
  民国: 1911,
};
const LETTERS: Readonly<Record<string, number>> = { R: 2018, H: 1988, S: 1925, 令: 2018, 平: 1988, 昭: 1925 };

function isTaiwanese(language: string | null, country: string | null): boolean {
  if (country !== null) return country === "TW";
  return language !== null && /^zh-(?:hant|tw)/i.test(language);
}

/** The Gregorian year of a number before 年: with its era's name in front, the first of an era (元), or a Minguo year in Taiwan; null where it is none. */
export function eraYear(
  tokens: readonly Token[],
  at: number,
  language: string | null,
  country: string | null,
): number | null {
  const era = ERAS[`${tokens[at - 2]?.text ?? ""}${tokens[at - 1]?.text ?? ""}`];
  const value = tokens[at]?.text === "元" ? 1 : numberAt(tokens, at, 1, 3);
  if (Number.isNaN(value)) return null;
  if (era !== undefined) return value > 0 && value < 200 ? era + value : null;
  return isMinguo(value, language, country) ? value + 1911 : null;
}

/** Whether a bare number is a year of the Republic in a text of Taiwan: 80 to 149, 1991 to 2060. */
export function isMinguo(value: number, language: string | null, country: string | null): boolean {
  return value >= 80 && value < 150 && isTaiwanese(language, country);
}

/** The Gregorian year of a short number with the letter of its era in front (`R6.12.4`), or null. */
export function letterYear(tokens: readonly Token[], at: number): number | null {
  const era = LETTERS[tokens[at - 1]?.text ?? ""];
  const value = numberAt(tokens, at, 1, 2);
  if (era === undefined || Number.isNaN(value) || value < 1 || !tokens[at]?.glued) return null;
  return tokens[at - 1]?.glued && !isMark(tokens, at - 2, "([（") ? null : era + value;
}
