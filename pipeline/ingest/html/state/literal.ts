import type { Json } from "../../../../schemas/document.ts";

/** A value read from a script, undefined where there is none, and the position to which it was read. */
export interface Literal {
  readonly value: Json | undefined;
  readonly end: number;
}

/** How strings end: `strict`, at the next bare quote; `lenient`, at a quote that a comma, colon, closing bracket or the end follows. */
export type Quotes = "strict" | "lenient";

/** Deeper values are none that a page's story stands in. */
const MAX_DEPTH = 120;
const SPACES = /(?:\s|\/\*[^*]{0,400}\*\/|\/\/[^\n]*\n)*/y;
const NUMBER = /-?(?:0x[\da-f]+|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)/iy;
const NAME = /[\p{L}_$][\p{L}\p{N}_$.]*/uy;
const AFTER_STRING = /\s*(?:[:}\])]|$|,\s*["{[}\]\dtfn-])/y;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v", "0": "\0" };
const NO_NAMES: ReadonlyMap<string, Json> = new Map();

interface Cursor {
  readonly text: string;
  readonly quotes: Quotes;
  /** What names stand for; others are null. */
  readonly names: ReadonlyMap<string, Json>;
  at: number;
  /** Whether what was read so far is no literal; nothing is read after that. */
  failed: boolean;
}

function fail(cursor: Cursor): null {
  cursor.failed = true;
  return null;
}

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0] ?? "";
  cursor.at += found.length;
  return found;
}

/** Takes one character, after white space, if it is `wanted`. */
function accept(cursor: Cursor, wanted: string): boolean {
  take(cursor, SPACES);
  if (cursor.text[cursor.at] !== wanted) return false;
  cursor.at++;
  return true;
}

function escaped(cursor: Cursor): string {
  const code = cursor.text[cursor.at++] ?? "";
  if (code !== "u" && code !== "x") return code === "\n" ? "" : (ESCAPES[code] ?? code);
  const digits = code === "x" ? 2 : 4;
  const value = Number.parseInt(cursor.text.slice(cursor.at, cursor.at + digits), 16);
  cursor.at += digits;
  return Number.isNaN(value) ? "" : String.fromCharCode(value);
}

const ENDS: Readonly<Record<string, RegExp>> = { '"': /["\\]/g, "'": /['\\]/g, "`": /[`\\]/g };

function isEnd(cursor: Cursor): boolean {
  if (cursor.quotes === "strict") return true;
  AFTER_STRING.lastIndex = cursor.at;
  return AFTER_STRING.test(cursor.text);
}

function string(cursor: Cursor): string {
  const quote = cursor.text[cursor.at++] ?? "";
  const ends = ENDS[quote] as RegExp;
  let value = "";
  for (;;) {
    ends.lastIndex = cursor.at;
    const stop = ends.exec(cursor.text);
    if (stop === null) {
      fail(cursor);
      return value;
    }
    value += cursor.text.slice(cursor.at, stop.index);
    cursor.at = stop.index + 1;
    if (stop[0] === "\\") value += escaped(cursor);
    else if (isEnd(cursor)) return value;
    else value += quote;
  }
}

function array(cursor: Cursor, depth: number): Json {
  const items: Json[] = [];
  cursor.at++;
  while (!cursor.failed && !accept(cursor, "]")) {
    if (accept(cursor, ",")) continue;
    items.push(valueAt(cursor, depth + 1));
  }
  return items;
}

function keyAt(cursor: Cursor): string {
  take(cursor, SPACES);
  const first = cursor.text[cursor.at] ?? "";
  const key = first in ENDS ? string(cursor) : take(cursor, NAME) || take(cursor, NUMBER);
  if (!accept(cursor, ":")) fail(cursor);
  return key;
}

function object(cursor: Cursor, depth: number): Json {
  const found: Record<string, Json> = Object.create(null) as Record<string, Json>;
  cursor.at++;
  while (!cursor.failed && !accept(cursor, "}")) {
    if (accept(cursor, ",")) continue;
    const key = keyAt(cursor);
    found[key] = valueAt(cursor, depth + 1);
  }
  return found;
}

/** What a call (`Date("…")`) is given first. */
function call(cursor: Cursor, depth: number): Json {
  if (accept(cursor, ")")) return null;
  const first = valueAt(cursor, depth + 1);
  while (!cursor.failed && accept(cursor, ",")) valueAt(cursor, depth + 1);
  return accept(cursor, ")") ? first : fail(cursor);
}

/** A word or name: names that are not known are null. */
function word(cursor: Cursor, depth: number): Json {
  const name = take(cursor, NAME);
  if (name === "" || name === "function") return fail(cursor);
  if (name === "new") return valueAt(cursor, depth + 1);
  if (name === "void") {
    valueAt(cursor, depth + 1);
    return null;
  }
  if (name === "true" || name === "false") return name === "true";
  return accept(cursor, "(") ? call(cursor, depth) : (cursor.names.get(name) ?? null);
}

function valueAt(cursor: Cursor, depth: number): Json {
  if (cursor.failed || depth > MAX_DEPTH) return fail(cursor);
  take(cursor, SPACES);
  const first = cursor.text[cursor.at];
  if (first === undefined) return fail(cursor);
  if (first === "{") return object(cursor, depth);
  if (first === "[") return array(cursor, depth);
  if (first in ENDS) return string(cursor);
  if (accept(cursor, "!")) return !valueAt(cursor, depth + 1);
  const number = take(cursor, NUMBER);
  return number === "" ? word(cursor, depth) : Number(number);
}

/**
 * The literal that begins at `at`, read as ECMAScript has them and JSON in it (bare keys, any quotes, comments, spare commas, `void 0`); names and
 * calls become what `names` says or null, and their first argument; nothing is run. Time is linear in what is read.
 */
export function readLiteral(text: string, at: number, quotes: Quotes = "strict", names = NO_NAMES): Literal {
  const cursor: Cursor = { text, quotes, names, at, failed: false };
  const value = valueAt(cursor, 0);
  return { value: cursor.failed ? undefined : value, end: cursor.at };
}
