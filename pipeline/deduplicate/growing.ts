/** A typed array that grows. */
export interface Growing {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** What was pushed, in order, over the same memory. */
  readonly values: () => Uint32Array;
}

/** A growing list of unsigned 32-bit integers. */
export function growing(): Growing {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const wider = new Uint32Array(2 * length);
        wider.set(values);
        values = wider;
      }
      values[length++] = value;
    },
    length: () => length,
    values: () => values.subarray(0, length),
  };
}
