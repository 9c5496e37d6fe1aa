import { headAt, type Term, TOPICS, type Vocabulary } from "./words.ts";

/** Languages with the article or a preposition written onto the word. */
const JOINED: ReadonlyMap<string, RegExp> = new Map([
  ["ar", /^(?:[وبكف]?ال|لل)/u],
  ["he", /^[הבלמושכ]/u],
]);

/** The terms of an article, each with the factor of where it stood first, and what they add up to for each topic (1 to 17). */
export interface Votes {
  readonly scores: readonly number[];
  readonly terms: readonly { readonly term: Term; readonly factor: number }[];
}

function termAt(text: string, at: number, { byHead, heads, syllabic }: Vocabulary): Term | undefined {
  const head = headAt(text, at, syllabic);
  const filed = heads[head & 0xffff] === 1 ? byHead.get(head) : undefined;
  if (filed === undefined) return undefined;
  for (const term of filed) if (text.startsWith(term.text, at)) return term;
  return undefined;
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

/** Reads texts of one language, each term once: `count` adds the votes of a folded text that ends in a space, times `factor`. */
export function counter(words: Vocabulary, language: string) {
  const scores: number[] = new Array(TOPICS + 1).fill(0);
  const terms: { term: Term; factor: number }[] = [];
  const seen = new Set<Term>();
  const joined = JOINED.get(language);
  const take = (term: Term, factor: number) => {
    if (seen.has(term)) return;
    seen.add(term);
    terms.push({ term, factor });
    for (const [topic, weight] of term.weights) scores[topic] = (scores[topic] ?? 0) + weight * factor;
  };
  const count = (text: string, factor: number) => {
    for (let at = 0; at < text.length; ) {
      const term = termOfWord(text, at, words, joined);
      const whole = term !== undefined && (!words.dense || latinEnd(text, at) <= at + term.text.length);
      if (whole) take(term, factor);
      at = nextAt(text, at, whole ? term.text.length : 0, words.dense);
    }
  };
  const votes: Votes = { scores, terms };
  return { votes, count };
}
