import { characterAt, DIGIT, LETTER as LETTERS, WIDE } from "./characters.ts";
import { type Furniture, OPENINGS } from "./phrases.ts";

interface Entry {
  readonly phrase: string;
  readonly furniture: Furniture;
}

const EDGE = /[\p{L}\p{N}\p{M}]/u;
const WORD = LETTERS | DIGIT;
const LETTER = /[\p{L}\p{M}]/u;
/** Marks and counts before the words: "» More", "12 comments". */
const LEAD = /^(?:[^\p{L}\p{N}(©]{1,4})?(?:\d{1,5} )?/u;
/** Between a label and what it introduces: "Read also: ...". */
const AFTER = /^\s*[:：»›>→|–—-]/u;

/** By their first words. */
const ENTRIES: ReadonlyMap<string, readonly Entry[]> = index();

function index(): Map<string, Entry[]> {
  const out = new Map<string, Entry[]>();
  for (const [furniture, phrases] of Object.entries(OPENINGS) as [Furniture, string][]) {
    for (const phrase of phrases.split(/[|\n]/u).map((p) => p.trim().replaceAll("’", "'"))) {
      if (phrase === "") continue;
      const key = firstWord(phrase, 0);
      out.set(key, [...(out.get(key) ?? []), { phrase, furniture }]);
    }
  }
  for (const list of out.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  return out;
}

/** Whether a character is of a script without spaces, or of one that leaves them out at times. */
function isUnspaced(code: number): boolean {
  return (characterAt(code) & WIDE) !== 0 || (code >= 0xac00 && code <= 0xd7af);
}

/** The word that begins at a place, in lower case; two characters where it is in a script without spaces or no word. */
function firstWord(text: string, from: number): string {
  let end = from;
  while ((characterAt(text.charCodeAt(end)) & WORD) !== 0) end++;
  const isWord = end > from && !isUnspaced(text.charCodeAt(from));
  return text.slice(from, isWord ? end : from + 2).toLowerCase();
}

/** A piece of furniture at the beginning of a line: what for, whether it is all of the line, and whether a colon or the like parts it from the rest. */
export interface Opening {
  readonly furniture: Furniture;
  readonly whole: boolean;
  readonly label: boolean;
  readonly length: number;
}

/** The longest furniture phrase that begins the line, or null. The phrase must end where a word ends, except in scripts without spaces. */
export function openingOf(text: string): Opening | null {
  const lead = beginsWithLetter(text) ? 0 : (LEAD.exec(text)?.[0].length ?? 0);
  const entries = ENTRIES.get(firstWord(text, lead));
  if (entries === undefined) return null;
  const lower = text.slice(lead, lead + 60).toLowerCase();
  const head = lower.includes("’") ? lower.replaceAll("’", "'") : lower;
  for (const { phrase, furniture } of entries) {
    if (!head.startsWith(phrase) || goesOn(head, phrase)) continue;
    const end = lead + phrase.length;
    const whole = !LETTER.test(text.slice(end, end + 40));
    return { furniture, whole, label: AFTER.test(text.slice(end, end + 12)), length: end };
  }
  return null;
}

/** Whether the line's first character is a letter from a to z, which no mark or count comes before. */
function beginsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return code >= 97 && code <= 122;
}

/** Whether the phrase ends inside a word of the line's. */
function goesOn(head: string, phrase: string): boolean {
  const next = head[phrase.length];
  const last = phrase.at(-1) ?? "";
  return next !== undefined && EDGE.test(next) && EDGE.test(last) && !isUnspaced(last.charCodeAt(0));
}
