/** A stream of fractions in [0, 1). */
export type Random = () => number;

/** Fractions in [0, 1) from a seed (mulberry32). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed that depends on each of the given ones and on their order. */
export function seedOf(...seeds: readonly number[]): number {
  let seed = 0x2545f491;
  for (const part of seeds) {
    seed = Math.imul(seed ^ part, 0x5bd1e995);
    seed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
    seed ^= seed >>> 13;
  }
  return seed >>> 0;
}

/** A whole number from `least` to `most`. */
export function between(next: Random, least: number, most: number): number {
  return least + Math.floor(next() * (most - least + 1));
}

/** One of some values. Throws when there is none. */
export function pick<T>(next: Random, from: readonly T[]): T {
  const value = from[Math.floor(next() * from.length)];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
}
