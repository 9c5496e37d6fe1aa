import { type ScoreList, scoreList } from "./scores.ts";

/** A row of the table: a gram, and where its scores are. */
export interface Row {
  readonly bytes: number;
  readonly kind: number;
  readonly from: number;
  readonly to: number;
}

const NAME = "language_grams.csv";
const HEAD = "gram,scores\n";
const [EDGE, ZERO, NINE, A, F] = [0x5f, 0x30, 0x39, 0x61, 0x66];
const MOST_DIGITS = 8;

/** The kind of a gram of 1 to 4 bytes: its length, whether it opens its word, whether it closes it. Never 0. */
export function kindOf(length: number, opens: boolean, closes: boolean): number {
  return (length << 2) | (opens ? 2 : 0) | (closes ? 1 : 0);
}

function hexDigit(code: number): number {
  if (code >= ZERO && code <= NINE) return code - ZERO;
  return code >= A && code <= F ? code - A + 10 : Number.NaN;
}

/** The bytes that hexadecimal digits stand for, as one number of 32 bits; NaN for what is no 1 to 4 bytes. */
function bytesOf(text: string, from: number, to: number): number {
  const digits = to - from;
  if (digits < 1 || digits > MOST_DIGITS || digits % 2 === 1) return Number.NaN;
  let bytes = 0;
  for (let at = from; at < to; at++) {
    const digit = hexDigit(text.charCodeAt(at));
    if (Number.isNaN(digit)) return digit;
    bytes = (bytes << 4) | digit;
  }
  return bytes;
}

function complain(line: number): never {
  throw new Error(`${NAME}:${line}: bad row of a reference table`);
}

function rowAt(text: string, start: number, end: number, scores: ScoreList): Row | null {
  const comma = text.indexOf(",", start);
  const opens = text.charCodeAt(start) === EDGE;
  const closes = text.charCodeAt(comma - 1) === EDGE;
  const first = start + (opens ? 1 : 0);
  const last = comma - (closes ? 1 : 0);
  const bytes = bytesOf(text, first, last);
  const from = scores.size();
  if (comma < 0 || Number.isNaN(bytes) || !scores.add(text, comma + 1, end)) return null;
  return { bytes, kind: kindOf((last - first) / 2, opens, closes), from, to: scores.size() };
}

/**
 * Calls `take` with each row of the text of `language_grams.csv`; the scores of all. Read by its character codes, as it
 * has a hundred thousand rows. Throws with file and line on a bad row.
 */
export function readRows(text: string, take: (row: Row) => void): ScoreList {
  const scores = scoreList(text.length);
  if (text !== "" && !text.startsWith(HEAD)) complain(1);
  let line = 1;
  for (let at = HEAD.length; at < text.length; ) {
    line++;
    const feed = text.indexOf("\n", at);
    const end = feed < 0 ? text.length : feed;
    take(rowAt(text, at, end, scores) ?? complain(line));
    at = end + 1;
  }
  return scores;
}
