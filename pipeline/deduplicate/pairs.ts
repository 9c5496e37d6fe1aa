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
