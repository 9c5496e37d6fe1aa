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
  const seen = sights(all, open, contextOf(all));
  const chosen = new Array<boolean>(all.length).fill(false);
  bestSpan(scoresOf(seen), COSTS).forEach((is, n) => {
    const sight = seen[n];
    if (is && sight !== undefined) chosen[sight.at] = true;
  });
  return chosen;
}

/** What each line scores: the sum of its features' weights, by its words. One feature after another, since calls that change at every turn cost more than what they do. */
function scoresOf(seen: readonly Sight[]): Float64Array {
  const sums = new Float64Array(seen.length);
  for (const { weight, feature } of TERMS) {
    for (let n = 0; n < seen.length; n++) sums[n] = (sums[n] ?? 0) + weight * feature(seen[n] as Sight);
  }
  return sums.map((sum, n) => {
    const { here, nextProse } = seen[n] as Sight;
    const { heading, item, measure } = here.line;
    const marked = (heading > 1 && nextProse > 0) || item ? MARKED : 0;
    const score = Math.min(CLIP, Math.max(-CLIP, sum + marked + SHIFT));
    return score * Math.max(LEAST_WORDS, measure.words) ** STEEPNESS;
  });
}
