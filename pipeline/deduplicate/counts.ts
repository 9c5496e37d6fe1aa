/** How often unsigned 32-bit values came up. */
export interface Counts {
  readonly add: (value: number) => void;
  readonly of: (value: number) => number;
  /** Calls back with each value that came up, and how often. */
  readonly each: (visit: (value: number, times: number) => void) => void;
}

const FIRST_BITS = 6;

/** Counts of values, none yet; a table that doubles when it is half full. */
export function countsOf(): Counts {
  let bits = FIRST_BITS;
  let values = new Uint32Array(1 << bits);
  let counts = new Uint32Array(1 << bits);
  let held = 0;
  const slotOf = (value: number): number => {
    const mask = values.length - 1;
    let slot = Math.imul(value, 0x9e3779b1) >>> (32 - bits);
    while (counts[slot] !== 0 && values[slot] !== value) slot = (slot + 1) & mask;
    return slot;
  };
  const put = (value: number, times: number) => {
    const slot = slotOf(value);
    if (counts[slot] === 0) held++;
    values[slot] = value;
    counts[slot] = (counts[slot] ?? 0) + times;
  };
  const each = (visit: (value: number, times: number) => void) => {
    for (let slot = 0; slot < values.length; slot++)
      if (counts[slot] !== 0) visit(values[slot] ?? 0, counts[slot] ?? 0);
  };
  const widen = () => {
    const [old, times] = [values, counts];
    bits++;
    held = 0;
    values = new Uint32Array(1 << bits);
    counts = new Uint32Array(1 << bits);
    for (let slot = 0; slot < old.length; slot++) if (times[slot] !== 0) put(old[slot] ?? 0, times[slot] ?? 0);
  };
  return {
    add: (value) => {
      put(value, 1);
      if (2 * held > values.length) widen();
    },
    of: (value) => counts[slotOf(value)] ?? 0,
    each,
  };
}
