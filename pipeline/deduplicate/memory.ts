/** Values in a block. */
const BLOCK = 1 << 16;

/** Up to so many values are copied sooner one by one. */
const FEW = 64;

let block = new Uint32Array(BLOCK);
let used = 0;

/**
 * An array of `length` zeros. Many share a block of memory, which is free when none of them is held: a buffer of its own for each
 * small list costs more than to fill it.
 */
export function memory(length: number): Uint32Array {
  if (used + length > block.length) {
    block = new Uint32Array(Math.max(BLOCK, length));
    used = 0;
  }
  used += length;
  return block.subarray(used - length, used);
}

/** A copy of the first `count` values, in memory that lasts. */
export function lasting(values: Uint32Array, count = values.length): Uint32Array {
  const copy = memory(count);
  if (count > FEW) copy.set(values.subarray(0, count));
  else for (let i = 0; i < count; i++) copy[i] = values[i] ?? 0;
  return copy;
}
