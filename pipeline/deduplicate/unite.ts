import { type Pairs, pairList } from "./pairs.ts";

/** Disjoint sets over rows; the least row of a set stands for it. */
export interface Sets {
  readonly find: (row: number) => number;
  /** Makes one set of two; false when they were one already. */
  readonly unite: (a: number, b: number) => boolean;
}

/** `count` sets of one row each. */
export function setsOf(count: number): Sets {
  const parent = Uint32Array.from({ length: count }, (_, i) => i);
  const find = (row: number): number => {
    let at = row;
    while (parent[at] !== at) {
      const up = parent[at] ?? at;
      const above = parent[up] ?? up;
      parent[at] = above;
      at = above;
    }
    return at;
  };
  const unite = (a: number, b: number): boolean => {
    const [x, y] = [find(a), find(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
    return x !== y;
  };
  return { find, unite };
}

/** Sets that know by which pairs they became one: those pairs make a tree of each set. */
export interface JoinedSets extends Sets {
  readonly joins: () => Pairs;
}

/** `count` sets of one row each, whose pairs are remembered. */
export function joinedSetsOf(count: number): JoinedSets {
  const sets = setsOf(count);
  const list = pairList();
  const unite = (a: number, b: number): boolean => {
    const united = sets.unite(a, b);
    if (united) list.add(a, b);
    return united;
  };
  return { find: sets.find, unite, joins: list.pairs };
}
