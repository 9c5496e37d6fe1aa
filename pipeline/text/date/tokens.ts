import { foldWord } from "./fold.ts";

/** A number, a word or one other character of a text, without white space. Han, kana and Hangul characters are words of one. */
export interface Token {
  readonly kind: "number" | "word" | "mark";
  readonly text: string;
  /** Value of a number of up to 9 digits; NaN otherwise. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Whether it follows the token before without white space. */
  readonly glued: boolean;
}

const UNSPACED = "\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Hira}\\p{sc=Kana}";
/** Thai month abbreviations carry full stops inside, so they are words of their own kind. */
const THAI = "[\\u0e01-\\u0e2e]\\u0e35?\\.[\\u0e01-\\u0e2e]\\.?|\\u0e40\\u0e21\\.\\u0e22\\.?";
const TOKEN = new RegExp(`\\d+|${THAI}|[${UNSPACED}]|[[\\p{L}\\p{M}\\u200c\\u200d]--[${UNSPACED}]]+|[^\\s]`, "gv");
const LETTER = /^\p{L}/u;

/** The tokens of a text in order; digits must be ASCII. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const found = match[0];
    const start = match.index;
    const digit = found.charCodeAt(0) < 58 && found.charCodeAt(0) > 47;
    const kind = digit ? "number" : LETTER.test(found) ? "word" : "mark";
    const value = digit && found.length < 10 ? Number(found) : Number.NaN;
    tokens.push({ kind, text: found, value, start, end: start + found.length, glued: start === last && start > 0 });
    last = start + found.length;
  }
  return tokens;
}

/** Whether the token at `at` is this mark, or one of these marks. */
export function isMark(tokens: readonly Token[], at: number, marks: string): boolean {
  const token = tokens[at];
  return token !== undefined && token.kind === "mark" && marks.includes(token.text);
}

/** The folded word at `at`, or an empty text where there is none; words over 24 letters name nothing. */
export function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === "word" && token.text.length <= 24 ? foldWord(token.text) : "";
}

/** The number at `at` if it has from `least` to `most` digits, else NaN. */
export function numberAt(tokens: readonly Token[], at: number, least = 1, most = 9): number {
  const token = tokens[at];
  if (token?.kind !== "number") return Number.NaN;
  return token.text.length >= least && token.text.length <= most ? token.value : Number.NaN;
}
