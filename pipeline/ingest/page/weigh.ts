import { contextOf } from "./context.ts";
import { FEATURES, type Feature, type Sight, sights } from "./features.ts";
import type { Signed } from "./sign.ts";
import { bestSpan } from "./span.ts";
import { CLIP, COSTS, SHIFT, STEEPNESS, WEIGHTS } from "./weights.ts";

const LEAST_WORDS = 3;
/** What a Markdown heading over a paragraph, or an item of a Markdown list that is no link, is worth; not learnt, since the pages learnt from have none. */
const MARKED = 3;
const TERMS = (Object.keys(FEATURES) as Feature[]).map((name) => ({ weight: WEIGHTS[name], feature: FEATURES[name] }));

/** Which lines are the article's own. `open` says which may be at all; the others are passed over as if they were not there. */
export function articleLines(all: readonly Signed[], open: readonly boolean[]): boolean[] {
  const seen = sights(all, open, contextOf(all)).filter((sight) => sight !== undefined);
  const scores = Float64Array.from(seen, (sight) => {
    const score = Math.min(CLIP, Math.max(-CLIP, weigh(sight) + SHIFT));
    return score * Math.max(LEAST_WORDS, sight.here.line.measure.words) ** STEEPNESS;
  });
  const chosen = new Array<boolean>(all.length).fill(false);
  bestSpan(scores, COSTS).forEach((is, n) => {
    const sight = seen[n];
    if (is && sight !== undefined) chosen[sight.at] = true;
  });
  return chosen;
}

function weigh(sight: Sight): number {
  let sum = 0;
  for (const { weight, feature } of TERMS) sum += weight * feature(sight);
  const { heading, item } = sight.here.line;
  return sum + ((heading > 1 && sight.nextProse > 0) || item ? MARKED : 0);
}
