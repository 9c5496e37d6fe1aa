/** What it costs to leave the article for furniture inside it and to come back, and for each line away. */
export interface SpanCosts {
  readonly resume: number;
  readonly away: number;
}

const BEFORE = 0;
const INSIDE = 1;
const AWAY = 2;
const AFTER = 3;

/**
 * Which lines are the article's: the one stretch, with gaps in it, whose lines' scores sum highest (Viterbi over before, inside, away and after).
 * Scores above 0 speak for the article. Linear in the number of lines; ties go to the shorter stretch.
 */
export function bestSpan(scores: Float64Array, costs: SpanCosts): boolean[] {
  const n = scores.length;
  const from = new Uint8Array(n * 4);
  const before = 0;
  let inside = Number.NEGATIVE_INFINITY;
  let away = Number.NEGATIVE_INFINITY;
  let after = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < n; at++) {
    const score = scores[at] ?? 0;
    const resumed = away - costs.resume;
    const entering = Math.max(before, inside, resumed);
    from[at * 4 + INSIDE] = entering === inside ? INSIDE : entering === before ? BEFORE : AWAY;
    from[at * 4 + AWAY] = away > inside ? AWAY : INSIDE;
    from[at * 4 + AFTER] = after >= inside ? AFTER : INSIDE;
    from[at * 4 + BEFORE] = BEFORE;
    after = Math.max(after, inside);
    away = Math.max(away, inside) - costs.away;
    inside = entering + score;
  }
  let state = after >= inside ? AFTER : INSIDE;
  if (before >= Math.max(after, inside)) state = BEFORE;
  const chosen = new Array<boolean>(n).fill(false);
  for (let at = n - 1; at >= 0; at--) {
    chosen[at] = state === INSIDE;
    state = from[at * 4 + state] ?? BEFORE;
  }
  return chosen;
}
