import { BETWEEN, hashOf, isCapital, isRunScript, reads, readWord, rowAt, skipWord, wordEnd } from "./letters.ts";
import type { Term } from "./terms.ts";
import { mayBegin, type Node, type Vocabulary } from "./vocabulary.ts";

/** Where a text says something of the vocabulary, in UTF-16 units. */
export interface Hit {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** The first unit of a script without spaces. */
const FIRST_RUN = 0x0e00;
const [SPACE, SMALL_A, SMALL_Z] = [0x20, 0x61, 0x7a];
/** What may stand between the words of one name: a space, a hyphen, an apostrophe, a dot, joiners. */
const JOINERS = new Set([..." -‐‑'’.·‌‍\u00a0"].map((c) => c.charCodeAt(0)));

/** Where the next word of a name begins; -1 where something else stands between. */
function nextStart(text: string, end: number): number {
  if (end + 1 >= text.length || !JOINERS.has(text.charCodeAt(end))) return -1;
  const start = text.charCodeAt(end) === 0x2e && text.charCodeAt(end + 1) === 0x20 ? end + 2 : end + 1;
  return start < text.length && rowAt(text, start) !== BETWEEN ? start : -1;
}

function isMeant(term: Term, text: string, start: number, end: number, isSmall: boolean): boolean {
  if (isSmall && !term.small) return false;
  if (term.exact !== null) {
    const printed = text.slice(start, end);
    if (printed !== term.exact && (isAcronymic(term.exact) || printed.toLowerCase() !== term.exact)) return false;
  }
  return reads(text, start, end, term.key);
}

const isAcronymic = (exact: string) => exact === exact.toUpperCase();

/** The longest term that begins with the word from `start` to `end`. */
function longest(text: string, start: number, end: number, first: Node): Hit | null {
  const isSmall = !isCapital(text.charCodeAt(start));
  let best: Hit | null = null;
  let node: Node | undefined = first;
  for (let stop = end; node !== undefined; ) {
    for (const term of node.terms) {
      if (!isMeant(term, text, start, stop, isSmall)) continue;
      best = { term, start, end: stop };
      break;
    }
    if (node.next === null) break;
    const next = nextStart(text, stop);
    if (next < 0) break;
    stop = wordEnd(text, next);
    node = node.next.get(hashOf(text, next, stop));
  }
  return best;
}

const isKana = (code: number) => (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc;
const isHangul = (code: number) => code >= 0xac00 && code <= 0xd7af;

/** A name in katakana is a whole word of katakana; one in hangul begins its word. */
function standsAlone(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if (isKana(code)) return !isKana(text.charCodeAt(start - 1)) && !isKana(text.charCodeAt(end));
  return !isHangul(code) || !isHangul(text.charCodeAt(start - 1));
}

/** The longest term that begins at a unit of a script without spaces. */
function inRun(text: string, start: number, terms: readonly Term[]): Hit | null {
  for (const term of terms) {
    const end = start + term.key.length;
    if (text.startsWith(term.key, start) && standsAlone(text, start, end)) return { term, start, end };
  }
  return null;
}

/** Everything that a text says of the vocabulary, in order, the longest at each place. One pass over the text. */
export function scan(text: string, vocabulary: Vocabulary): Hit[] {
  const hits: Hit[] = [];
  const { first, runs, beginnings, capitalsOnly } = vocabulary;
  const word = { end: 0, hash: 0 };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_RUN && isRunScript(code)) {
      const terms = runs.get(code);
      const hit = terms === undefined ? null : inRun(text, at, terms);
      if (hit !== null) hits.push(hit);
      at = hit?.end ?? at + 1;
      continue;
    }
    if (code === SPACE || rowAt(text, at) === BETWEEN) {
      at++;
      continue;
    }
    if (capitalsOnly && code >= SMALL_A && code <= SMALL_Z) {
      at = skipWord(text, at + 1);
      continue;
    }
    readWord(text, at, word);
    const start = at;
    at = word.end;
    if (!mayBegin(beginnings, word.hash) || (capitalsOnly && !isCapital(code))) continue;
    const node = first.get(word.hash);
    const hit = node === undefined ? null : longest(text, start, word.end, node);
    if (hit === null) continue;
    hits.push(hit);
    at = hit.end;
  }
  return hits;
}
