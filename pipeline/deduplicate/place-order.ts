import { sortedOrder } from "./radix.ts";

const TWO_32 = 2 ** 32;

/** The order that sorts by key what is in `order` already, equal keys as they stand. */
function thenBy(order: Uint32Array, key: (item: number) => number): Uint32Array {
  return sortedOrder(order.map(key)).map((at) => order[at] ?? 0);
}

/** Records by their path's rank, then by offset. Throws when two have the same place. */
export function placeOrder(path: Uint32Array, offset: Float64Array): Uint32Array {
  const by = (a: number, b: number) => (path[a] ?? 0) - (path[b] ?? 0) || (offset[a] ?? 0) - (offset[b] ?? 0);
  let order: Uint32Array = new Uint32Array(path.length).map((_, i) => i);
  let sorted = true;
  for (let i = 1; i < order.length && sorted; i++) sorted = by(i - 1, i) <= 0;
  if (!sorted) {
    order = thenBy(order, (i) => (offset[i] ?? 0) % TWO_32);
    order = thenBy(order, (i) => (offset[i] ?? 0) / TWO_32);
    order = thenBy(order, (i) => path[i] ?? 0);
  }
  for (let i = 1; i < order.length; i++)
    if (by(order[i - 1] ?? 0, order[i] ?? 0) === 0)
      throw new Error(`two records at byte ${offset[order[i] ?? 0]} of one file`);
  return order;
}

/** Each path's place among all, sorted; the paths come sorted too. */
export function ranked(paths: readonly string[]): { readonly sorted: readonly string[]; readonly rank: Uint32Array } {
  const order = [...paths.keys()].sort((x, y) => ((paths[x] ?? "") < (paths[y] ?? "") ? -1 : 1));
  const rank = new Uint32Array(paths.length);
  for (const [at, i] of order.entries()) rank[i] = at;
  return { sorted: order.map((i) => paths[i] ?? ""), rank };
}
