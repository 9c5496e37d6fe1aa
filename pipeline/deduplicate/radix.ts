const BITS = 11;
const BINS = 1 << BITS;
const MASK = BINS - 1;

/** The order that sorts unsigned 32-bit keys, keeping equal ones in the order they came in; linear in their number. */
export function sortedOrder(keys: Uint32Array): Uint32Array {
  let from = new Uint32Array(keys.length);
  for (let i = 0; i < from.length; i++) from[i] = i;
  let to = new Uint32Array(keys.length);
  for (let shift = 0; shift < 32; shift += BITS) {
    const ends = new Uint32Array(BINS + 1);
    for (let i = 0; i < keys.length; i++) {
      const bin = (((keys[i] ?? 0) >>> shift) & MASK) + 1;
      ends[bin] = (ends[bin] ?? 0) + 1;
    }
    for (let bin = 0; bin < BINS; bin++) ends[bin + 1] = (ends[bin + 1] ?? 0) + (ends[bin] ?? 0);
    for (let i = 0; i < from.length; i++) {
      const item = from[i] ?? 0;
      const bin = ((keys[item] ?? 0) >>> shift) & MASK;
      const at = ends[bin] ?? 0;
      to[at] = item;
      ends[bin] = at + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Splits items of one high half by their low halves: groups ascend by the low half, items within a group. */
function splitByLow(items: Uint32Array, lo: Uint32Array, least: number, visit: (items: Uint32Array) => void): void {
  const sorted = items.slice().sort((x, y) => (lo[x] ?? 0) - (lo[y] ?? 0) || x - y);
  let start = 0;
  for (let end = 1; end <= sorted.length; end++) {
    if (end < sorted.length && lo[sorted[end] ?? 0] === lo[sorted[start] ?? 0]) continue;
    if (end - start >= least) visit(sorted.subarray(start, end));
    start = end;
  }
}

/**
 * Calls back with the items of each key that at least `least` items have, in ascending order of key; the items of a
 * group ascend. Keys are 64-bit, in two halves.
 */
export function groupsOf(lo: Uint32Array, hi: Uint32Array, least: number, visit: (items: Uint32Array) => void): void {
  const order = sortedOrder(hi);
  let start = 0;
  let mixed = false;
  for (let end = 1; end <= order.length; end++) {
    const [first, item] = [order[start] ?? 0, order[end] ?? 0];
    if (end < order.length && hi[item] === hi[first]) {
      mixed ||= lo[item] !== lo[first];
      continue;
    }
    if (mixed) splitByLow(order.subarray(start, end), lo, least, visit);
    else if (end - start >= least) visit(order.subarray(start, end));
    start = end;
    mixed = false;
  }
}
