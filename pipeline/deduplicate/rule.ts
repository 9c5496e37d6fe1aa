import { TRAITS } from "../../schemas/sketch.ts";
import type { Corpus } from "./corpus.ts";
import { type Measures, shared } from "./measure.ts";
import type { Settings } from "./settings.ts";

/** Why two records that share fingerprints are no copies. */
export const REFUSALS = ["numbers", "window", "text", "several"] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Jaccard of the numbers in both bodies, null when neither has any. */
export function numberAgreement(corpus: Corpus, a: number, b: number): number | null {
  const [x, y] = [corpus.numbers(a), corpus.numbers(b)];
  if (x.length + y.length === 0) return null;
  const both = shared(x, y);
  return both / (x.length + y.length - both);
}

/** Share of the numbers of the body with fewer that the other has, null when one has none. */
export function numberContainment(corpus: Corpus, a: number, b: number): number | null {
  const [x, y] = [corpus.numbers(a), corpus.numbers(b)];
  const least = Math.min(x.length, y.length);
  return least === 0 ? null : shared(x, y) / least;
}

/** The least ms that can lie between two publications, for the precision they are known to; 0 when one is unknown. */
export function apart(corpus: Corpus, a: number, b: number): number {
  const after = (x: number, y: number) => (corpus.published[y] ?? Number.NaN) - (corpus.publishedEnd[x] ?? Number.NaN);
  const gap = Math.max(after(a, b), after(b, a));
  return Number.isNaN(gap) ? 0 : Math.max(0, gap);
}

/** What the sketches alone can say against a pair; null when their texts must be compared. */
export function ruledOut(corpus: Corpus, a: number, b: number, settings: Settings): Refusal | null {
  const far = apart(corpus, a, b) > settings.window;
  const agreement = numberAgreement(corpus, a, b);
  if (agreement !== null && agreement < (far ? settings.farNumbers : settings.numbers))
    return far ? "window" : "numbers";
  return null;
}

/** What speaks against two records being copies when their texts were compared; null when they are. */
export function refusal(corpus: Corpus, a: number, b: number, found: Measures, settings: Settings): Refusal | null {
  const out = ruledOut(corpus, a, b, settings);
  if (out !== null) return out;
  if (apart(corpus, a, b) > settings.window) return found.containment >= settings.farContainment ? null : "window";
  if (found.similarity >= settings.similarity) return null;
  const [x, y] = [corpus.tokens[a] ?? 0, corpus.tokens[b] ?? 0];
  const alike = Math.min(x, y) >= settings.lengthRatio * Math.max(x, y);
  if (!alike || found.containment < settings.containment) return "text";
  const several = ((corpus.traits[a] ?? 0) | (corpus.traits[b] ?? 0)) & TRAITS.several;
  return several ? "several" : null;
}
