import { type Furniture, OPENINGS } from "./phrases.ts";

interface Entry {
  readonly phrase: string;
  readonly furniture: Furniture;
}

const KEY = 2;
const EDGE = /[\p{L}\p{N}\p{M}]/u;
const LETTER = /[\p{L}\p{M}]/u;
/** Marks and counts before the words: "» More", "12 comments". */
const LEAD = /^(?:[^\p{L}\p{N}(©]{1,4})?(?:\d{1,5} )?/u;
const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
/** Between a label and what it introduces: "Read also: ...". */
const AFTER = /^\s*[:：»›>→|–—-]/u;

const ENTRIES: ReadonlyMap<string, readonly Entry[]> = index();

function index(): Map<string, Entry[]> {
  const out = new Map<string, Entry[]>();
  for (const [furniture, phrases] of Object.entries(OPENINGS) as [Furniture, string][]) {
    for (const phrase of phrases.split(/[|\n]/u).map((p) => p.trim().replaceAll("’", "'"))) {
      if (phrase === "") continue;
      const key = phrase.slice(0, KEY);
      out.set(key, [...(out.get(key) ?? []), { phrase, furniture }]);
    }
  }
  for (const list of out.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
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
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const head = text
    .slice(lead, lead + 60)
    .toLowerCase()
    .replaceAll("’", "'");
  for (const { phrase, furniture } of ENTRIES.get(head.slice(0, KEY)) ?? []) {
    if (!head.startsWith(phrase)) continue;
    const next = head[phrase.length];
    if (next !== undefined && EDGE.test(next) && EDGE.test(phrase.at(-1) ?? "") && !UNSPACED.test(phrase.at(-1) ?? ""))
      continue;
    const end = lead + phrase.length;
    const rest = text.slice(end, end + 12);
    const whole = !LETTER.test(text.slice(end, end + 40));
    return { furniture, whole, label: AFTER.test(rest), length: end };
  }
  return null;
}
