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

/** The words that speak for a topic, those that say most first. */
function wordsFor(topic: number, { terms }: Votes): string[] {
  const said = terms.flatMap(({ term, factor }) => {
    const weight = term.weights.find(([of]) => of === topic)?.[1];
    return weight === undefined ? [] : [{ word: term.text.trim(), weight: weight * factor }];
  });
  return said.sort((a, b) => b.weight - a.weight).map((s) => s.word);
}

function decide(votes: Votes): Verdict | null {
  let [topic, first, second] = [0, 0, 0];
  votes.scores.forEach((score, of) => {
    if (score > first) [topic, first, second] = [of, score, first];
    else if (score > second) second = score;
  });
  if (first < LEAST_SCORE || first * 100 < second * LEAST_LEAD) return null;
  const words = wordsFor(topic, votes);
  if (words.length < LEAST_TERMS) return null;
  return { code: `medtop:${String(topic).padStart(2, "0")}000000`, words: words.slice(0, MOST_WORDS) };
}

/**
 * The one of the 17 top-level Media Topics that headline and lead speak of, by the weights of their words (integers), a
 * headline's doubled; null in a language without a vocabulary, and where the words are few or do not agree.
 */
export function classify(title: string, body: string, language: string, index: WordIndex): Verdict | null {
  const name = vocabularyName(language);
  const words = index(name);
  if (words === null) return null;
  const { votes, count } = counter(words, name);
  count(`${fold(title)} `, TITLE_FACTOR);
  count(`${fold(lead(body, words.dense))} `, 1);
  return decide(votes);
}
