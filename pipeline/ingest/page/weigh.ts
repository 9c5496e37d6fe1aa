import { contextOf, FEATURES, type Features, featuresOf, type Signed } from "./features.ts";
import { bestSpan } from "./span.ts";
import { CLIP, COSTS, SHIFT, STEEPNESS, WEIGHTS } from "./weights.ts";

const LEAST_WORDS = 3;

/** Which lines are the article's own. `open` says which may be at all; the others are passed over as if they were not there. */
export function articleLines(all: readonly Signed[], open: readonly boolean[]): boolean[] {
  const kept = all.filter((_, at) => open[at]);
  const context = contextOf(kept);
  const scores = new Float64Array(kept.length);
  kept.forEach((one, at) => {
    const score = Math.min(CLIP, Math.max(-CLIP, weigh(featuresOf(kept, at, context)) + SHIFT));
    scores[at] = score * Math.max(LEAST_WORDS, one.line.measure.words) ** STEEPNESS;
  });
  const chosen = bestSpan(scores, COSTS);
  let next = 0;
  return all.map((_, at) => (open[at] ? (chosen[next++] ?? false) : false));
}

function weigh(features: Features): number {
  let sum = 0;
  for (const name of FEATURES) sum += WEIGHTS[name] * features[name];
  return sum;
}
