import { headAt, type Term, type Vocabulary } from "./words.ts";

/** Languages with the article or a preposition written onto the word. */
const JOINED: ReadonlyMap<string, RegExp> = new Map([
  ["ar", /^(?:[وبكف]?ال|لل)/u],
  ["he", /^[הבלמושכ]/u],
]);

/** What speaks for a topic so far: the sum of the weights, and the terms with theirs. */
export interface Vote {
  score: number;
  readonly terms: { readonly text: string; readonly weight: number }[];
}

/** Votes by the code of the topic. */
export type Votes = Map<string, Vote>;

function termAt(text: string, at: number, { byHead, syllabic }: Vocabulary): Term | undefined {
  return byHead.get(headAt(text, at, syllabic))?.find((t) => text.startsWith(t.text, at));
}

/** The term that a word begins with, be it behind what is written onto the word. */
function termOfWord(text: string, at: number, words: Vocabulary, joined: RegExp | undefined): Term | undefined {
  const term = termAt(text, at, words);
  if (term || !joined) return term;
  const prefix = joined.exec(text.slice(at, at + 3))?.[0];
  return prefix === undefined ? undefined : termAt(text, at + prefix.length, words);
}

const LATIN = /[a-z0-9]/u;

/** Where a word of Latin letters ends that begins here in a text without spaces; the place itself where none does. */
function latinEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && LATIN.test(text.charAt(end))) end++;
  return end;
}

/** Where the next term may begin behind this one, or behind the word or letter that is none. */
function nextAt(text: string, at: number, length: number, dense: boolean): number {
  if (dense) return Math.max(at + Math.max(1, length), latinEnd(text, at));
  const space = text.indexOf(" ", at + Math.max(0, length - 1));
  return space < 0 ? text.length : space + 1;
}

function vote(term: Term, factor: number, votes: Votes) {
  for (const [code, weight] of term.weights) {
    const known = votes.get(code) ?? { score: 0, terms: [] };
    known.score += weight * factor;
    known.terms.push({ text: term.text.trim(), weight: weight * factor });
    votes.set(code, known);
  }
}

/** Reads texts of one language, each term once: `count` adds the votes of a folded text that ends in a space, times `factor`. */
export function counter(words: Vocabulary, language: string) {
  const votes: Votes = new Map();
  const seen = new Set<Term>();
  const joined = JOINED.get(language);
  const count = (text: string, factor: number) => {
    for (let at = 0; at < text.length; ) {
      const found = termOfWord(text, at, words, joined);
      const whole = !words.dense || found === undefined || latinEnd(text, at) <= at + found.text.length;
      if (found && whole && !seen.has(found)) vote(found, factor, votes);
      if (found && whole) seen.add(found);
      at = nextAt(text, at, whole ? (found?.text.length ?? 0) : 0, words.dense);
    }
  };
  return { votes, count };
}
