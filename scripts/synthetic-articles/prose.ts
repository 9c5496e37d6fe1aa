import { between, pick, type Random, random, seedOf } from "../random.ts";
import { capital, figure, name, word, zipf } from "./words.ts";

/** Who and where a text is about. */
export interface Cast {
  readonly people: readonly string[];
  readonly places: readonly string[];
}

/** A cast drawn from a stream. */
export function cast(next: Random): Cast {
  const some = (count: number) => Array.from({ length: count }, () => name(next));
  return { people: some(4).map((first) => `${first} ${name(next)}`), places: some(3) };
}

/** Turns of speech that all papers use: the first in one text of three. */
const PHRASES = Array.from({ length: 4000 }, (_, i) => {
  const next = random(seedOf(11, i));
  return Array.from({ length: between(next, 3, 8) }, () => word(next)).join(" ");
});

/** How often a word is a phrase, a figure or a name instead. */
const PHRASE = 0.012;
const FIGURE = PHRASE + 0.025;
const NAME = FIGURE + 0.05;

function piece(next: Random, { people, places }: Cast): string {
  const kind = next();
  if (kind < PHRASE) return PHRASES[zipf(next, PHRASES.length)] ?? "";
  if (kind < FIGURE) return figure(next);
  if (kind < NAME) {
    const who = next() < 0.6 ? pick(next, people) : pick(next, places);
    return next() < 0.2 ? `${who}'s` : who;
  }
  const plain = word(next);
  if (kind > 0.99) return `${plain}-${word(next)}`;
  return kind > 0.93 ? `${plain},` : plain;
}

/** A sentence of some 8 to 30 words, now and then somebody's. */
export function sentence(next: Random, of: Cast): string {
  let text = capital(piece(next, of));
  for (let left = between(next, 6, 25); left > 0; left--) text += ` ${piece(next, of)}`;
  if (text.endsWith(",")) text = text.slice(0, -1);
  if (next() < 0.15) return `"${text}," said ${pick(next, of.people)}.`;
  return next() < 0.03 ? `${text} ...` : `${text}.`;
}

/** A paragraph of one to three sentences. */
export function paragraph(next: Random, of: Cast): string {
  let text = sentence(next, of);
  for (let left = between(next, 0, 2); left > 0; left--) text += ` ${sentence(next, of)}`;
  return text;
}

/** A headline. */
export function headline(next: Random, of: Cast): string {
  const words = Array.from({ length: between(next, 4, 9) }, () => word(next));
  return `${pick(next, of.places)} ${words.join(" ")}`;
}

/** Words of a text, as many as it has spaces and one more. */
export function wordsIn(text: string): number {
  let words = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) words++;
  return words;
}
