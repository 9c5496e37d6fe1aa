import type { Token } from "./tokens.ts";

const DIGITS = "〇一二三四五六七八九";
const ZEROS = new Set(["〇", "○", "零"]);
const TENS: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30, 百: 100 };
const UNITS = new Set("年月日号號时時点點分秒".split(""));
/** Whether a text may hold a date in Han numerals. */
export const HAN_DATE = /[〇○零一二三四五六七八九十元][年月日]/u;

function digitOf(text: string): number {
  return ZEROS.has(text) ? 0 : DIGITS.indexOf(text);
}

function isNumeral(token: Token | undefined): boolean {
  return token !== undefined && (digitOf(token.text) >= 0 || Object.hasOwn(TENS, token.text));
}

/** `二〇二四` digit by digit, `二十四` by tens. */
function numeralOf(run: readonly Token[]): string {
  if (run.every((t) => digitOf(t.text) >= 0)) return run.map((t) => digitOf(t.text)).join("");
  let sum = 0;
  let ones = 0;
  for (const { text } of run) {
    const ten = TENS[text];
    if (ten === undefined) ones = digitOf(text);
    else {
      sum += ten === 10 || ten === 100 ? Math.max(ones, 1) * ten : ten;
      ones = 0;
    }
  }
  return String(sum + ones);
}

/** The tokens with runs of Han numerals before 年, 月, 日 and units of time as numbers. */
export function withHanNumbers(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    let end = at;
    while (end - at < 8 && isNumeral(tokens[end])) end += 1;
    const [first, last] = [tokens[at], tokens[end - 1]];
    if (end > at && first && last && UNITS.has(tokens[end]?.text ?? "")) {
      const text = numeralOf(tokens.slice(at, end));
      found.push({ ...first, kind: "number", text, value: Number(text), end: last.end });
      at = end;
      continue;
    }
    if (first) found.push(first);
    at += 1;
  }
  return found;
}
