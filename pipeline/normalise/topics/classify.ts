import { fold } from "../../text/fold.ts";
import { vocabularyName } from "./language.ts";
import { headAt, type Term, type Vocabulary, type WordIndex } from "./words.ts";

/** A top-level topic and the words that decided for it, those that said most first. */
export interface Verdict {
  readonly code: string;
  readonly words: readonly string[];
}

/** Letters of the body that are read: about sixty words, or as much of a script without spaces. */
const LEAD = 400;
const DENSE_LEAD = 160;
const TITLE_FACTOR = 2;
/** Least that must speak for a topic, least different terms, and by how many hundredths it must lead the next. */
const LEAST_SCORE = 9;
const LEAST_TERMS = 2;
const LEAST_LEAD = 160;
const MOST_WORDS = 5;
/** Languages with the article or a preposition written onto the word. */
const JOINED: ReadonlyMap<string, RegExp> = new Map([
  ["ar", /^(?:[وبكف]?ال|لل)/u],
  ["he", /^[הבלמושכ]/u],
]);

interface Vote {
  score: number;
  readonly terms: { readonly text: string; readonly weight: number }[];
}

type Votes = Map<string, Vote>;

function termAt(text: string, at: number, { byHead, dense }: Vocabulary): Term | undefined {
  return byHead.get(headAt(text, at, dense))?.find((t) => text.startsWith(t.text, at));
}

/** The term that a word begins with, be it behind what is written onto the word. */
function termOfWord(text: string, at: number, words: Vocabulary, joined: RegExp | undefined): Term | undefined {
  const term = termAt(text, at, words);
  if (term || !joined) return term;
  const prefix = joined.exec(text.slice(at, at + 3))?.[0];
  return prefix === undefined ? undefined : termAt(text, at + prefix.length, words);
}

function count(
  text: string,
  factor: number,
  words: Vocabulary,
  joined: RegExp | undefined,
  seen: Set<Term>,
  votes: Votes,
) {
  for (let at = 0; at < text.length; ) {
    const term = termOfWord(text, at, words, joined);
    if (term && !seen.has(term)) {
      seen.add(term);
      for (const [code, weight] of term.weights) {
        const vote = votes.get(code) ?? { score: 0, terms: [] };
        vote.score += weight * factor;
        vote.terms.push({ text: term.text.trim(), weight: weight * factor });
        votes.set(code, vote);
      }
    }
    if (words.dense) at += term?.text.length ?? 1;
    else {
      const next = text.indexOf(" ", at + Math.max(0, (term?.text.length ?? 1) - 1));
      at = next < 0 ? text.length : next + 1;
    }
  }
}

function lead(body: string, dense: boolean): string {
  const most = dense ? DENSE_LEAD : LEAD;
  if (body.length <= most) return body;
  const end = dense ? most : body.lastIndexOf(" ", most);
  return body.slice(0, end > 0 ? end : most);
}

/**
 * The one of the 17 top-level Media Topics that headline and lead speak of, by the weights of their words (integers), a
 * headline's doubled; null in a language without a vocabulary, and where the words are few or do not agree.
 */
export function classify(title: string, body: string, language: string, index: WordIndex): Verdict | null {
  const name = vocabularyName(language);
  const words = index.get(name);
  if (words === undefined) return null;
  const votes: Votes = new Map();
  const seen = new Set<Term>();
  const joined = JOINED.get(name);
  count(`${fold(title)} `, TITLE_FACTOR, words, joined, seen, votes);
  count(`${fold(lead(body, words.dense))} `, 1, words, joined, seen, votes);
  return decide(votes);
}

function decide(votes: Votes): Verdict | null {
  const [first, second] = [...votes].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1));
  if (first === undefined) return null;
  const [code, { score, terms }] = first;
  if (score < LEAST_SCORE || terms.length < LEAST_TERMS) return null;
  if (second !== undefined && score * 100 < second[1].score * LEAST_LEAD) return null;
  const words = terms.sort((a, b) => b.weight - a.weight).slice(0, MOST_WORDS);
  return { code, words: words.map((w) => w.text) };
}
