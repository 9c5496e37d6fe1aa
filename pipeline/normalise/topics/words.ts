import type { TopicWords } from "../../../schemas/references.ts";

/** A word or phrase as folded texts have it (a space behind it where it must end there), and how much it says for each topic. */
export interface Term {
  readonly text: string;
  readonly weights: readonly (readonly [code: string, weight: number])[];
}

/** The terms of one language by how they begin. */
export interface Vocabulary {
  /** Whether the script has no spaces, so that a term may begin at any letter. */
  readonly dense: boolean;
  readonly syllabic: boolean;
  readonly byHead: ReadonlyMap<string, readonly Term[]>;
}

/** Vocabularies by language (BCP 47 primary subtag). */
export type WordIndex = ReadonlyMap<string, Vocabulary>;

const DENSE = new Set(["zh", "ja", "th"]);
/** Letters that terms are filed under, where letters are syllables and elsewhere; of a word of two letters, the space too. */
const SYLLABLES: ReadonlySet<string> = new Set([...DENSE, "ko"]);
const SYLLABIC_HEAD = 2;
const HEAD = 4;
const SHORT_HEAD = 3;
const SPACE = 0x20;

/** What the terms that may stand at this place of a folded text are filed under. */
export function headAt(text: string, at: number, syllabic: boolean): string {
  if (syllabic) return text.slice(at, at + SYLLABIC_HEAD);
  return text.slice(at, at + (text.charCodeAt(at + 2) === SPACE ? SHORT_HEAD : HEAD));
}

function vocabulary(rows: readonly TopicWords[], language: string): Vocabulary {
  const dense = DENSE.has(language);
  const syllabic = SYLLABLES.has(language);
  const weights = new Map<string, [string, number][]>();
  for (const { code, weight, words } of rows) {
    for (const word of words) {
      const text = word.endsWith("*") || dense ? word.replace("*", "") : `${word} `;
      const known = weights.get(text);
      if (known) known.push([code, weight]);
      else weights.set(text, [[code, weight]]);
    }
  }
  const byHead = new Map<string, Term[]>();
  const longestFirst = [...weights].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  for (const [text, of] of longestFirst) {
    const head = headAt(text, 0, syllabic);
    const filed = byHead.get(head);
    const term = { text, weights: of };
    if (filed) filed.push(term);
    else byHead.set(head, [term]);
  }
  return { dense, syllabic, byHead };
}

/** The vocabularies that the table's rows make, longest terms of a head first. */
export function wordIndex(rows: readonly TopicWords[]): WordIndex {
  const byLanguage = new Map<string, TopicWords[]>();
  for (const row of rows) {
    const known = byLanguage.get(row.language);
    if (known) known.push(row);
    else byLanguage.set(row.language, [row]);
  }
  return new Map([...byLanguage].map(([language, own]) => [language, vocabulary(own, language)]));
}
