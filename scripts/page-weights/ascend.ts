import { bestSpan } from "../../pipeline/ingest/page/span.ts";
import { type Case, NAMES } from "./cases.ts";

export interface Model {
  readonly weights: { readonly [feature: string]: number };
  readonly shift: number;
  readonly clip: number;
  readonly steepness: number;
  readonly resume: number;
  readonly away: number;
}

export interface Result {
  readonly set: string;
  readonly precision: number;
  readonly recall: number;
}

interface Knobs {
  readonly shift: number;
  readonly clip: number;
  readonly steepness: number;
  readonly resume: number;
  readonly away: number;
}

const START: Knobs = { shift: 0.5, clip: 6, steepness: 0.5, resume: 3.2, away: 0.58 };
const SCALE: Knobs = { shift: 1, clip: 2, steepness: 0.2, resume: 2, away: 0.2 };
const STEPS = [0.5, 0.4, 0.3, 0.2, 0.1];
/** How dear it is to leave the regression: what keeps few pages from being learnt by heart. */
const LEASH = Number(process.env["LEASH"] ?? 0.002);
const GAIN = 5e-5;

/** The article found on each page by a model. */
export function results(cases: readonly Case[], model: Model): Result[] {
  const w = Float64Array.from(NAMES, (name) => model.weights[name] ?? 0);
  return cases.map((one) => found(one, sums(one, w), model));
}

function sums(one: Case, w: Float64Array): Float64Array {
  return Float64Array.from(one.rows, ({ x }) => x.reduce((sum, value, j) => sum + value * (w[j] ?? 0), 0));
}

function found(one: Case, z: Float64Array, knobs: Knobs): Result {
  const scores = z.map((sum, at) => {
    const clipped = Math.min(knobs.clip, Math.max(-knobs.clip, sum + knobs.shift));
    return clipped * Math.max(3, one.rows[at]?.words ?? 0) ** knobs.steepness;
  });
  let hit = 0;
  let taken = 0;
  bestSpan(scores, knobs).forEach((is, at) => {
    const row = one.rows[at];
    if (!is || row === undefined) return;
    taken += row.words;
    hit += row.words * row.share;
  });
  return { set: one.set, precision: taken === 0 ? Number.NaN : hit / taken, recall: Math.min(1, hit / one.gold) };
}

/** F1 of the mean precision and the mean recall, by set. */
export function score(list: readonly Result[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const set of [...new Set(list.map((one) => one.set))].sort()) {
    const own = list.filter((one) => one.set === set);
    const answered = own.filter(({ precision }) => !Number.isNaN(precision));
    const p = answered.reduce((sum, { precision }) => sum + precision, 0) / Math.max(1, answered.length);
    const r = own.reduce((sum, { recall }) => sum + recall, 0) / own.length;
    out.set(set, p + r === 0 ? 0 : (2 * p * r) / (p + r));
  }
  return out;
}

/** The weights moved from where they start, one by one and in falling steps, while whole articles come out better. */
export function ascend(cases: readonly Case[], start: Float64Array): Model {
  let w = start;
  let z = cases.map((one) => sums(one, w));
  let knobs = START;
  const worth = (zs: readonly Float64Array[], k: Knobs, weights: Float64Array) => {
    const all = score(cases.map((one, at) => found(one, zs[at] ?? new Float64Array(), k)));
    const mean = [...all.values()].reduce((a, b) => a + b, 0) / all.size;
    return mean - LEASH * weights.reduce((sum, value, j) => sum + (value - (start[j] ?? 0)) ** 2, 0);
  };
  let best = worth(z, knobs, w);
  const moveWeight = (j: number, by: number): boolean => {
    const next = w.with(j, (w[j] ?? 0) + by);
    const zs = cases.map((one, at) => (z[at] ?? new Float64Array()).map((s, i) => s + by * (one.rows[i]?.x[j] ?? 0)));
    const value = worth(zs, knobs, next);
    if (value <= best + GAIN) return false;
    [w, z, best] = [next, zs, value];
    return true;
  };
  const moveKnob = (name: keyof Knobs, by: number): boolean => {
    const next = { ...knobs, [name]: knobs[name] + by };
    if (next.clip < 1 || next.steepness < 0 || next.resume < 0 || next.away < 0) return false;
    const value = worth(z, next, w);
    if (value <= best + GAIN) return false;
    [knobs, best] = [next, value];
    return true;
  };
  for (const step of STEPS) {
    for (const name of Object.keys(START) as (keyof Knobs)[])
      moveKnob(name, -step * SCALE[name]) || moveKnob(name, step * SCALE[name]);
    for (let j = 0; j < NAMES.length; j++) moveWeight(j, -step) || moveWeight(j, step);
  }
  const weights = Object.fromEntries(NAMES.map((name, j) => [name, Math.round((w[j] ?? 0) * 100) / 100]));
  return { weights, ...knobs };
}
