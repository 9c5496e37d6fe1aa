import { TRAITS } from "../../schemas/sketch.ts";
import type { Corpus } from "./corpus.ts";
import { type Measures, shared } from "./measure.ts";
import type { Demands, Settings } from "./settings.ts";

/** Why two records that share fingerprints are no copies. */
export type Refusal = "numbers" | "text" | "several";

/** Jaccard of the numbers in both bodies, null when neither has any. */
export function numberAgreement(corpus: Corpus, a: number, b: number): number | null {
  const [x, y] = [corpus.numbers(a), corpus.numbers(b)];
  if (x.length + y.length === 0) return null;
  const both = shared(x, y);
  return both / (x.length + y.length - both);
}

/** The least ms that can lie between two publications, for the precision they are known to; 0 when one is unknown. */
export function apart(corpus: Corpus, a: number, b: number): number {
  const after = (x: number, y: number) => (corpus.published[y] ?? Number.NaN) - (corpus.publishedEnd[x] ?? Number.NaN);
  const gap = Math.max(after(a, b), after(b, a));
  return Number.isNaN(gap) ? 0 : Math.max(0, gap);
}

function demands(corpus: Corpus, a: number, b: number, settings: Settings): Demands {
  const gap = apart(corpus, a, b);
  if (gap <= settings.near) return settings.soon;
  return gap <= settings.window ? settings.later : settings.far;
}

/** Words of the shorter body for each word of the longer. */
function lengthRatio({ tokens }: Corpus, a: number, b: number): number {
  const [x, y] = [tokens[a] ?? 0, tokens[b] ?? 0];
  return Math.min(x, y) / Math.max(x, y, 1);
}

/** Share of the numbers of both bodies that both have, but for those that can stand in the words that only one has; 1 when there are none. */
function numbersKept(corpus: Corpus, a: number, b: number, containment: number, settings: Settings): number {
  const [x, y] = [corpus.numbers(a), corpus.numbers(b)];
  const both = shared(x, y);
  const common = containment * Math.min(corpus.tokens[a] ?? 0, corpus.tokens[b] ?? 0);
  const stray = (row: number, numbers: number) =>
    Math.max(0, numbers - both - Math.floor(((corpus.tokens[row] ?? 0) - common) / settings.wordsPerStray));
  const strays = stray(a, x.length) + stray(b, y.length);
  return strays === 0 ? 1 : both / (both + strays);
}

/** What the sketches alone can say against a pair; null when their texts must be compared. */
export function ruledOut(corpus: Corpus, a: number, b: number, settings: Settings): Refusal | null {
  const [x, y] = [corpus.numbers(a), corpus.numbers(b)];
  const least = Math.min(x.length, y.length);
  const words = Math.min(corpus.tokens[a] ?? 0, corpus.tokens[b] ?? 0);
  const many = least >= settings.someNumbers && least * settings.wordsPerNumber >= words;
  if (many && shared(x, y) < settings.numbersHeld * least) return "numbers";
  const asked = demands(corpus, a, b, settings);
  return numbersKept(corpus, a, b, asked.containment, settings) < asked.numbers ? "numbers" : null;
}

/** Whether one body may be the other with words changed throughout: alike in length and numbers, with no passage exchanged. */
function isWoven(corpus: Corpus, a: number, b: number, found: Measures, asked: Demands, settings: Settings): boolean {
  const words = Math.min(corpus.tokens[a] ?? 0, corpus.tokens[b] ?? 0);
  return (
    found.woven >= asked.woven &&
    found.containment * words >= settings.wovenWords &&
    lengthRatio(corpus, a, b) >= settings.wovenRatio &&
    !(found.agreement < settings.wovenAgreement)
  );
}

/** What speaks against two records being copies when their texts were compared; null when they are. */
export function refusal(corpus: Corpus, a: number, b: number, found: Measures, settings: Settings): Refusal | null {
  const out = ruledOut(corpus, a, b, settings);
  if (out !== null) return out;
  const asked = demands(corpus, a, b, settings);
  if (found.containment < asked.containment && !isWoven(corpus, a, b, found, asked, settings)) return "text";
  const words = Math.min(corpus.tokens[a] ?? 0, corpus.tokens[b] ?? 0);
  if (found.containment < settings.nearlyAll) {
    if (found.containment * words < settings.sharedWords) return "text";
    const [x, y] = [corpus.numbers(a), corpus.numbers(b)];
    if (Math.min(x.length, y.length) >= settings.someNumbers && shared(x, y) === 0) return "numbers";
  }
  if (numbersKept(corpus, a, b, found.containment, settings) < asked.numbers) return "numbers";
  if (found.agreement < asked.agreement && found.conflicts * settings.wordsPerConflict > words) return "numbers";
  const ratio = lengthRatio(corpus, a, b);
  const [x, y] = [(corpus.traits[a] ?? 0) & TRAITS.several, (corpus.traits[b] ?? 0) & TRAITS.several];
  if (x !== y && ratio < settings.severalRatio) return "several";
  if (ratio >= settings.lengthRatio) return null;
  if (x !== 0) return "several";
  return words >= settings.excerptWords && found.containment >= settings.excerptContainment ? null : "text";
}
