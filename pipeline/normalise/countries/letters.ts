import { fold } from "../../text/fold.ts";

/** What is no letter or digit. */
export const BETWEEN = 0;
const SPACE = 0x20;
/** What stands on a letter and does not count: accents, vowel points. */
const ON_LETTER = 1;
const FIRST_CASELESS = 0x0590;
const MARK = /^\p{M}$/u;
const NOT_YET = 0xffff;

/** UTF-16 unit → the unit that it is compared by (lower case, no accent), 0 between words. Filled as texts ask. */
const rows = new Uint16Array(0x10000).fill(NOT_YET);

/** Chinese characters and hangul, which folding leaves as they are. */
const isUnchanged = (code: number) => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);

function rowOf(code: number): number {
  if (isUnchanged(code)) {
    rows[code] = code;
    return code;
  }
  const letter = String.fromCharCode(code);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const key = surrogate ? "" : fold(letter);
  const row = key !== "" ? key.charCodeAt(0) : MARK.test(letter) ? ON_LETTER : BETWEEN;
  rows[code] = row;
  return row;
}

/** The unit that a UTF-16 unit is compared by: below 2 when it does not count. */
export function rowAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const row = rows[code] ?? BETWEEN;
  return row === NOT_YET ? rowOf(code) : row;
}

/** Where the word that `start` is in ends: its letters are not looked at. */
export function skipWord(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x60 && code < 0x7b) continue;
    const row = rows[code] ?? BETWEEN;
    if ((row === NOT_YET ? rowOf(code) : row) === BETWEEN) break;
  }
  return at;
}

/** Whether a word begins as names do: with a capital, or in a script without cases. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code >= FIRST_CASELESS && code < 0x10a0) return true;
  if ((code >= 0x1100 && code < 0x1e00) || (code >= 0x2e80 && code < 0xff00)) return true;
  const letter = String.fromCharCode(code);
  return letter.toLowerCase() !== letter;
}

/** Scripts that write words without spaces, or with endings glued on: names are sought inside the run. */
export function isRunScript(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af)
  );
}

/** Where the word at `start` ends: after its letters, digits and what stands on them. */
export function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && rowAt(text, end) !== BETWEEN) end++;
  return end;
}

/** Hashes have so many bits that they are small integers to the engine. */
const HASH = 0x3fffffff;
const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** The hash of a word by the letters that it is compared by (FNV-1a over UTF-16 units). */
export function hashOf(text: string, start: number, end: number): number {
  let hash = START;
  for (let at = start; at < end; at++) {
    const row = rowAt(text, at);
    if (row !== ON_LETTER) hash = Math.imul(hash ^ row, PRIME);
  }
  return hash & HASH;
}

/** The words of a text one after another: where each ends, and its hash, found in one pass. */
export interface Reading {
  end: number;
  hash: number;
}

/** Reads the word at `start` into `word`. */
export function readWord(text: string, start: number, word: Reading): void {
  let hash = START;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let row = rows[code] ?? BETWEEN;
    if (row === NOT_YET) row = rowOf(code);
    if (row === BETWEEN) break;
    if (row !== ON_LETTER) hash = Math.imul(hash ^ row, PRIME);
  }
  word.end = at;
  word.hash = hash & HASH;
}

/** A name as it is compared: its words with one space between. For names, not for whole texts. */
export function comparable(text: string, start = 0, end = text.length): string {
  const units: number[] = [];
  for (let at = start; at < end; at++) {
    const row = rowAt(text, at);
    if (row > ON_LETTER) units.push(row);
    else if (row === BETWEEN && units.length > 0 && units[units.length - 1] !== SPACE) units.push(SPACE);
  }
  if (units[units.length - 1] === SPACE) units.pop();
  return String.fromCharCode(...units);
}

/** Whether a stretch is compared by these words. */
export function reads(text: string, start: number, end: number, key: string): boolean {
  let at = 0;
  for (let from = start; from < end; from++) {
    const row = rowAt(text, from);
    if (row === ON_LETTER || (row === BETWEEN && at > 0 && key.charCodeAt(at - 1) === SPACE)) continue;
    if (at >= key.length || key.charCodeAt(at) !== (row === BETWEEN ? SPACE : row)) return false;
    at++;
  }
  return at === key.length;
}
