import { between, type Random, random, seedOf } from "../random.ts";
import { agencyOf, type Outlet, outletOf } from "./outlets.ts";
import { type Cast, cast, headline, paragraph, wordsIn } from "./prose.ts";
import { name, zipf } from "./words.ts";

/** What one text tells, before any paper has put its furniture around it. */
export interface Story {
  readonly title: string;
  readonly author: string;
  readonly agency: string | null;
  readonly outlet: Outlet;
  readonly cast: Cast;
  readonly paragraphs: readonly string[];
}

/** Stories among which a subject runs on, and its subjects. */
const SPELL = 600;
const SUBJECTS = 150;
/** Background is at most this share of a text's own words: a follow-up is no copy. */
const BACKGROUND = 0.5;

interface Subject {
  readonly cast: Cast;
  readonly background: readonly string[];
}

function makeSubject(seed: number, number: number): Subject {
  const next = random(seedOf(seed, 31, number));
  const of = cast(next);
  return { cast: of, background: Array.from({ length: 4 }, () => paragraph(next, of)) };
}

/** The subjects of late, which are many times asked for. */
const subjects = new Map<string, Subject>();

function subject(seed: number, number: number): Subject {
  const key = `${seed} ${number}`;
  const found = subjects.get(key) ?? makeSubject(seed, number);
  if (subjects.size > 4 * SUBJECTS) subjects.clear();
  subjects.set(key, found);
  return found;
}

/** Background paragraphs that a text of so many words can take up without being mostly background. */
function backgroundOf(next: Random, { background }: Subject, words: number): readonly string[] {
  const wanted = next() < 0.4 ? 0 : between(next, 1, 2);
  const first = between(next, 0, 2);
  const some = background.slice(first, first + wanted);
  while (some.reduce((sum, text) => sum + wordsIn(text), 0) > BACKGROUND * words) some.pop();
  return some;
}

/** The `number`-th story: its own paragraphs first, then those that it shares with other stories of its subject. */
export function storyOf(seed: number, number: number): Story {
  const next = random(seedOf(seed, 32, number));
  const about = subject(seed, SUBJECTS * Math.floor(number / SPELL) + zipf(next, SUBJECTS));
  // Most stories are short, a few are very long
  const length = 5 + Math.floor(22 * next() ** 2);
  const own = Array.from({ length }, () => paragraph(next, about.cast));
  const words = own.reduce((sum, text) => sum + wordsIn(text), 0);
  return {
    title: headline(next, about.cast),
    author: `${name(next)} ${name(next)}`,
    agency: next() < 0.3 ? agencyOf(next) : null,
    outlet: outletOf(next),
    cast: about.cast,
    paragraphs: [...own, ...backgroundOf(next, about, words)],
  };
}

/** A roundup quotes some stories of the last so many, an eighth of each at most: it is no copy of half of one, nor of another roundup. */
export const LOOKS_BACK = 600;
const QUOTED = 1 / 8;

/** The `number`-th story, which quotes the openings of some that came before. Throws where too few did. */
export function roundupOf(seed: number, number: number): Story {
  if (number < LOOKS_BACK) throw new Error(`story ${number} is too early for a roundup`);
  const next = random(seedOf(seed, 33, number));
  const of = cast(next);
  const told = new Set(Array.from({ length: 8 }, () => number - between(next, 1, LOOKS_BACK)));
  const items = [...told]
    .map((earlier) => storyOf(seed, earlier))
    .flatMap(({ title, paragraphs }) => {
      const quoted = paragraphs.slice(0, Math.floor(QUOTED * paragraphs.length));
      return quoted.length === 0 ? [] : [title, ...quoted];
    });
  return {
    title: `${headline(next, of)}: the day at a glance`,
    author: `${name(next)} ${name(next)}`,
    agency: null,
    outlet: outletOf(next),
    cast: of,
    paragraphs: [paragraph(next, of), ...items],
  };
}
