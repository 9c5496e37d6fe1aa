const BITS = 11;
const BINS = 1 << BITS;
const MASK = BINS - 1;

/** The order that sorts 64-bit keys given as two halves, keeping equal ones in the order they came in; linear in their number. */
export function sortedOrder(lo: Uint32Array, hi: Uint32Array): Uint32Array {
  let from = Uint32Array.from(lo.keys());
  let to = new Uint32Array(from.length);
  for (const half of [lo, hi])
    for (let shift = 0; shift < 32; shift += BITS) {
      const ends = new Uint32Array(BINS + 1);
      for (let i = 0; i < half.length; i++) {
        const bin = ((half[i] ?? 0) >>> shift) & MASK;
        ends[bin + 1] = (ends[bin + 1] ?? 0) + 1;
      }
      for (let bin = 0; bin < BINS; bin++) ends[bin + 1] = (ends[bin + 1] ?? 0) + (ends[bin] ?? 0);
      for (let i = 0; i < from.length; i++) {
        const item = from[i] ?? 0;
        const bin = ((half[item] ?? 0) >>> shift) & MASK;
        const at = ends[bin] ?? 0;
        to[at] = item;
        ends[bin] = at + 1;
      }
      [from, to] = [to, from];
    }
  return from;
}

/** Calls back with each run of items that have the same key, in ascending order of key; the items of a run ascend. */
export function groupsOf(
  lo: Uint32Array,
  hi: Uint32Array,
  visit: (items: Uint32Array) => void,
  order = sortedOrder(lo, hi),
): void {
  let start = 0;
  for (let end = 1; end <= order.length; end++) {
    const [first, item] = [order[start] ?? 0, order[end] ?? 0];
    if (end < order.length && lo[item] === lo[first] && hi[item] === hi[first]) continue;
    visit(order.subarray(start, end));
    start = end;
  }
}
