import { type Furniture, OPENINGS } from "./phrases.ts";

interface Entry {
  readonly phrase: string;
  readonly furniture: Furniture;
}

const KEYS = [4, 3, 2] as const;
const EDGE = /[\p{L}\p{N}\p{M}]/u;
const LETTER = /[\p{L}\p{M}]/u;
/** Marks and counts before the words: "» More", "12 comments". */
const LEAD = /^(?:[^\p{L}\p{N}(©]{1,4})?(?:\d{1,5} )?/u;
const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
/** Between a label and what it introduces: "Read also: ...". */
const AFTER = /^\s*[:：»›>→|–—-]/u;

/** By their first four letters, those of two or three by themselves. */
const ENTRIES: ReadonlyMap<string, readonly Entry[]> = index();
/** 1 for the first three letters of every phrase: most lines begin with none of them. */
const BEGINNINGS = new Uint8Array(32 ** 3);
for (const list of ENTRIES.values()) for (const { phrase } of list) BEGINNINGS[beginning(phrase)] = 1;

function index(): Map<string, Entry[]> {
  const out = new Map<string, Entry[]>();
  for (const [furniture, phrases] of Object.entries(OPENINGS) as [Furniture, string][]) {
    for (const phrase of phrases.split(/[|\n]/u).map((p) => p.trim().replaceAll("’", "'"))) {
      if (phrase === "") continue;
      const key = phrase.slice(0, KEYS[0]);
      out.set(key, [...(out.get(key) ?? []), { phrase, furniture }]);
    }
  }
  for (const list of out.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  return out;
}

/** The first three characters as a number, those from a to z whether small or capital; 0 where one of them is another. */
function beginning(text: string): number {
  let out = 0;
  for (let at = 0; at < 3; at++) {
    const code = text.charCodeAt(at) | 32;
    if (!(code >= 97 && code <= 122)) return 0;
    out = out * 32 + (code - 96);
  }
  return out;
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
  const plain = beginsWithLetter(text);
  if (plain && BEGINNINGS[beginning(text)] === 0) return null;
  const lead = plain ? 0 : (LEAD.exec(text)?.[0].length ?? 0);
  const lower = text.slice(lead, lead + 60).toLowerCase();
  const head = lower.includes("’") ? lower.replaceAll("’", "'") : lower;
  for (const key of KEYS) {
    for (const entry of ENTRIES.get(head.slice(0, key)) ?? []) {
      const { phrase, furniture } = entry;
      if (!head.startsWith(phrase) || goesOn(head, phrase)) continue;
      const end = lead + phrase.length;
      const whole = !LETTER.test(text.slice(end, end + 40));
      return { furniture, whole, label: AFTER.test(text.slice(end, end + 12)), length: end };
    }
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
  return next !== undefined && EDGE.test(next) && EDGE.test(last) && !UNSPACED.test(last);
}
