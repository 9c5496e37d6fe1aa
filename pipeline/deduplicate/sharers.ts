/** Where a key is first looked for in a table of `2 ** (32 - shift)` slots. */
function slotOf(lo: number, hi: number, shift: number): number {
  return Math.imul(lo ^ Math.imul(hi, 0x85ebca6b), 0x9e3779b1) >>> shift;
}

/** For each item the next that has the same key, plus 1; 0 when there is none. */
function chained(keys: Uint32Array, width: number, count: number): Uint32Array {
  const bits = Math.ceil(Math.log2(2 * count + 2));
  const [slots, mask, shift] = [new Uint32Array(1 << bits), (1 << bits) - 1, 32 - bits];
  const next = new Uint32Array(count);
  for (let item = count - 1; item >= 0; item--) {
    const [lo, hi] = [keys[width * item] ?? 0, keys[width * item + 1] ?? 0];
    let slot = slotOf(lo, hi, shift);
    for (;;) {
      const head = slots[slot] ?? 0;
      if (head === 0) break;
      const at = width * (head - 1);
      if (keys[at] === lo && keys[at + 1] === hi) break;
      slot = (slot + 1) & mask;
    }
    next[item] = slots[slot] ?? 0;
    slots[slot] = item + 1;
  }
  return next;
}

/**
 * Calls back with the items, ascending, of each 64-bit key that two or more have, in the order of the first of them; what is
 * handed over is good until the call returns. The halves of item `i`'s key are `keys[width * i]` and the value after it.
 */
export function eachShared(keys: Uint32Array, width: number, visit: (items: readonly number[]) => void): void {
  const count = keys.length / width;
  const next = chained(keys, width, count);
  const later = new Uint8Array(count);
  const items: number[] = [];
  for (let first = 0; first < count; first++) {
    if (later[first] === 1 || next[first] === 0) continue;
    items.length = 0;
    for (let item = first + 1; item > 0; item = next[item - 1] ?? 0) {
      later[item - 1] = 1;
      items.push(item - 1);
    }
    visit(items);
  }
}
