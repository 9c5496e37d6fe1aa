import { growing } from "./growing.ts";

/** Pairs of rows, `a[i] < b[i]`. */
export interface Pairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

/** Collects pairs. */
export interface PairList {
  readonly add: (x: number, y: number) => void;
  readonly pairs: () => Pairs;
}

/** An empty list of pairs. */
export function pairList(): PairList {
  const [a, b] = [growing(), growing()];
  return {
    add: (x, y) => {
      a.push(Math.min(x, y));
      b.push(Math.max(x, y));
    },
    pairs: () => ({ a: a.values(), b: b.values() }),
  };
}

/** Where the pair of two rows is among pairs that ascend by `b`, then by `a`; -1 when it is not. */
export function placeOf({ a, b }: Pairs, x: number, y: number): number {
  const [lesser, greater] = [Math.min(x, y), Math.max(x, y)];
  let [low, high] = [0, a.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const after = (b[middle] ?? 0) - greater || (a[middle] ?? 0) - lesser;
    if (after === 0) return middle;
    if (after < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}
