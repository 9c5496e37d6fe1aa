import { fold } from "../../text/fold.ts";
import { counter, type Votes } from "./count.ts";
import { vocabularyName } from "./language.ts";
import type { WordIndex } from "./words.ts";

/** A top-level topic and the words that decided for it, those that said most first. */
export interface Verdict {
  readonly code: string;
  readonly words: readonly string[];
}

/** Letters of the body that are read: about ninety words, or as much of a script without spaces. */
const LEAD = 600;
const DENSE_LEAD = 200;
const TITLE_FACTOR = 2;
/** Least that must speak for a topic, least different terms, and by how many hundredths it must lead the next. */
const LEAST_SCORE = 7;
const LEAST_TERMS = 2;
const LEAST_LEAD = 130;
const MOST_WORDS = 5;

function lead(body: string, dense: boolean): string {
  const most = dense ? DENSE_LEAD : LEAD;
  if (body.length <= most) return body;
  const end = dense ? most : body.lastIndexOf(" ", most);
  return body.slice(0, end > 0 ? end : most);
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

/**
 * The one of the 17 top-level Media Topics that headline and lead speak of, by the weights of their words (integers), a
 * headline's doubled; null in a language without a vocabulary, and where the words are few or do not agree.
 */
export function classify(title: string, body: string, language: string, index: WordIndex): Verdict | null {
  const name = vocabularyName(language);
  const words = index.get(name);
  if (words === undefined) return null;
  const { votes, count } = counter(words, name);
  count(`${fold(title)} `, TITLE_FACTOR);
  count(`${fold(lead(body, words.dense))} `, 1);
  return decide(votes);
}
