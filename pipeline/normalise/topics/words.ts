import type { TopicWords } from "../../../schemas/references.ts";

/** Top-level Media Topics: `medtop:01000000` to `medtop:17000000`. */
export const TOPICS = 17;

/** A word or phrase as folded texts have it (a space behind it where it must end there), and how much it says for which topics (1 to 17). */
export interface Term {
  readonly text: string;
  readonly weights: readonly (readonly [topic: number, weight: number])[];
}

/** The terms of one language by how they begin. */
export interface Vocabulary {
  /** Whether the script has no spaces, so that a term may begin at any letter. */
  readonly dense: boolean;
  readonly syllabic: boolean;
  /** Terms by the number that their beginning makes, the longest first; beginnings of other terms may make the same. */
  readonly byHead: ReadonlyMap<number, readonly Term[]>;
  /** 1 for the last 16 bits of each of those numbers: a quick no for most words. */
  readonly heads: Uint8Array;
}

/** The vocabulary of a language (BCP 47 primary subtag), or null. */
export type WordIndex = (language: string) => Vocabulary | null;

const DENSE = new Set(["zh", "ja", "th"]);
/** Letters that terms are filed under, where letters are syllables and elsewhere; of a word of two letters, the space too. */
const SYLLABLES: ReadonlySet<string> = new Set([...DENSE, "ko"]);
const SYLLABIC_HEAD = 2;
const HEAD = 4;
const SHORT_HEAD = 3;
const SPACE = 0x20;
/** Numbers up to here are kept without a box. */
const SMALL = 0x3fffffff;

/** The number that the terms which may stand at this place of a folded text are filed under; 0 where the text ends before. Never reads behind the end: the engine would read all texts by its slow way then. */
export function headAt(text: string, at: number, syllabic: boolean): number {
  const isShort = !syllabic && at + SHORT_HEAD <= text.length && text.charCodeAt(at + 2) === SPACE;
  const end = at + (syllabic ? SYLLABIC_HEAD : isShort ? SHORT_HEAD : HEAD);
  if (end > text.length) return 0;
  let head = 0;
  for (let i = at; i < end; i++) head = (Math.imul(head, 31) + text.charCodeAt(i)) & SMALL;
  return head;
}

function weighed(rows: readonly TopicWords[], dense: boolean): Map<string, [number, number][]> {
  const weights = new Map<string, [number, number][]>();
  for (const { code, weight, words } of rows) {
    const topic = Number(code.slice("medtop:".length, "medtop:00".length));
    for (const word of words) {
      const text = word.endsWith("*") || dense ? word.replace("*", "") : `${word} `;
      const known = weights.get(text);
      if (known) known.push([topic, weight]);
      else weights.set(text, [[topic, weight]]);
    }
  }
  return weights;
}

function vocabulary(rows: readonly TopicWords[], language: string): Vocabulary {
  const dense = DENSE.has(language);
  const syllabic = SYLLABLES.has(language);
  const byHead = new Map<number, Term[]>();
  for (const [text, weights] of weighed(rows, dense)) {
    const head = headAt(text, 0, syllabic);
    const filed = byHead.get(head);
    if (filed) filed.push({ text, weights });
    else byHead.set(head, [{ text, weights }]);
  }
  for (const filed of byHead.values())
    filed.sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
  const heads = new Uint8Array(0x10000);
  for (const head of byHead.keys()) heads[head & 0xffff] = 1;
  return { dense, syllabic, byHead, heads };
}

/** The vocabularies that the table's rows make, each built when it is first asked for: a dump seldom has all languages. */
export function wordIndex(rows: readonly TopicWords[]): WordIndex {
  const known = new Map<string, Vocabulary | null>();
  return (language) => {
    const found = known.get(language);
    if (found !== undefined) return found;
    const own = rows.filter((row) => row.language === language);
    const made = own.length === 0 ? null : vocabulary(own, language);
    known.set(language, made);
    return made;
  };
}
