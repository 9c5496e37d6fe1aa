/** The same items in an order drawn from a seed (Fisher-Yates over a 32-bit linear congruential generator). */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const out = [...items];
  let state = seed >>> 0;
  for (let last = out.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const at = state % (last + 1);
    const [a, b] = [out[at], out[last]];
    if (a !== undefined && b !== undefined) {
      out[at] = b;
      out[last] = a;
    }
  }
  return out;
}
