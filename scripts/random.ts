/** A stream of fractions in [0, 1). */
export type Random = () => number;

/** Rounds before the seed has reached all of the state. */
const WARM = 12;

/**
 * Fractions in [0, 1) from a seed (sfc32, Doty-Humphrey 2010). Its 128 bits of state keep the streams of a million seeds apart: where
 * the state is a counter of 32 bits they run into one another, and two stories tell the same from there on.
 */
export function random(seed: number): Random {
  let [a, b, c, count] = [seed | 0, seed ^ 0x5bd1e995, 0x2545f491, 1];
  const step = (): number => {
    const out = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out;
  };
  for (let i = 0; i < WARM; i++) step();
  return () => (step() >>> 0) / 2 ** 32;
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
