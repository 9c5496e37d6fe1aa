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

const SPACE = 1;
const DIGIT = 2;
const LETTER = 3;
/** Vowel signs, accents and joiners: part of a word, not the start of one. */
const SIGN = 4;
/** A letter that is a word of its own: Han, kana, Hangul. */
const SINGLE = 5;
const MARK = 6;
/** Invisible characters (direction, zero width, soft hyphen) and the Arabic stretch: they part nothing. */
const NOTHING = 7;

const UNSPACED = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}]/u;

const INVISIBLE = /^[\u00ad\u061c\u0640\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

function classify(character: string): number {
  if (INVISIBLE.test(character)) return NOTHING;
  if (/^\s/u.test(character)) return SPACE;
  if (/^\d/u.test(character)) return DIGIT;
  if (UNSPACED.test(character)) return /^\p{L}/u.test(character) ? SINGLE : MARK;
  if (/^\p{L}/u.test(character)) return LETTER;
  return /^[\p{M}\u200c\u200d]/u.test(character) ? SIGN : MARK;
}

/** Class by UTF-16 unit, 0 where it was not yet asked for. */
const CLASSES = new Uint8Array(0x10000);

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // half a pair says nothing: the character does
  if (unit >= 0xd800 && unit < 0xdc00) return classify(String.fromCodePoint(text.codePointAt(at) ?? unit));
  const known = CLASSES[unit] ?? 0;
  if (known > 0) return known;
  const found = classify(text.charAt(at));
  CLASSES[unit] = found;
  return found;
}

/** A joiner that stands where a word would begin joins nothing. */
function isJoiner(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x200c || unit === 0x200d;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Thai month abbreviations carry full stops inside, so they are words of their own kind. */
const THAI = /[\u0e01-\u0e2e][\u0e34\u0e35]?\.[\u0e01-\u0e2e]\.?|\u0e40\u0e21\.\u0e22\.?/y;

function thaiEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x0e01 || unit > 0x0e40) return at;
  THAI.lastIndex = at;
  return THAI.test(text) ? THAI.lastIndex : at;
}

const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122;
const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;

/** Words that end a time, small letters in them. */
const BESIDE_TIME = new Set(["am", "pm", "Uhr", "uur", "hrs", "min", "Min"]);

/** Whether a second word begins at `at` inside one begun at `start`, as where markup between them was lost: "10:05 PMUpdated", "UhrAktualisiert". */
function isSeam(text: string, start: number, at: number): boolean {
  if (at - start < 2 || at + 1 >= text.length) return false;
  if (!isCapital(text.charCodeAt(at)) || !isSmall(text.charCodeAt(at + 1))) return false;
  // "MacBook" is one word
  return isCapital(text.charCodeAt(at - 1)) || BESIDE_TIME.has(text.slice(start, at));
}

function wordEnd(text: string, at: number): number {
  const thai = thaiEnd(text, at);
  if (thai > at) return thai;
  let end = at + widthAt(text, at);
  while (end < text.length) {
    const kind = classAt(text, end);
    if ((kind !== LETTER && kind !== SIGN && kind !== NOTHING) || isSeam(text, at, end)) break;
    end += widthAt(text, end);
  }
  return end;
}

/** A year with a time or a count stuck to it, as where markup between them was lost: "Nov 15, 20195:45 AM", "04.12.20244. Dezember 2024". */
const STUCK = /(?:19|20)\d\d(?=\d{1,2}:\d\d(?!\d)|\d{1,2}\.? ?\p{L})/uy;

function numberEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && classAt(text, end) === DIGIT) end += 1;
  if (end - at !== 5 && end - at !== 6) return end;
  STUCK.lastIndex = at;
  return STUCK.test(text) ? at + 4 : end;
}

/** The tokens of a text in order; digits must be ASCII. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  let start = 0;
  while (start < text.length) {
    const found = classAt(text, start);
    if (found === SPACE || found === NOTHING || isJoiner(text, start)) {
      if (found !== SPACE && start === last) last += 1;
      start += 1;
      continue;
    }
    const kind = found === DIGIT ? "number" : found === LETTER || found === SINGLE ? "word" : "mark";
    const isRun = found === LETTER || found === SIGN;
    const end = found === DIGIT ? numberEnd(text, start) : isRun ? wordEnd(text, start) : start + widthAt(text, start);
    const printed = text.slice(start, end);
    const value = kind === "number" && printed.length < 10 ? Number(printed) : Number.NaN;
    tokens.push({ kind, text: printed, value, start, end, glued: start === last && start > 0 });
    last = end;
    start = end;
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
