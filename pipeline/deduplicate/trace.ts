import type { Pairs } from "./pairs.ts";

/** For each row, those that it was joined with. */
function neighbours(count: number, { a, b }: Pairs) {
  const starts = new Uint32Array(count + 1);
  for (const rows of [a, b]) for (const row of rows) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < count; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const next = starts.slice();
  const others = new Uint32Array(2 * a.length);
  const put = (row: number, other: number) => {
    const at = next[row] ?? 0;
    others[at] = other;
    next[row] = at + 1;
  };
  for (let i = 0; i < a.length; i++) {
    put(a[i] ?? 0, b[i] ?? 0);
    put(b[i] ?? 0, a[i] ?? 0);
  }
  return (row: number) => others.subarray(starts[row] ?? 0, starts[row + 1] ?? 0);
}

/**
 * For each row the next on the way to the row kept for it, along the pairs by which clusters became one; a row that is
 * kept has itself.
 */
export function wayToKept(count: number, joins: Pairs, kept: Uint32Array): Uint32Array {
  const joined = neighbours(count, joins);
  const next = Uint32Array.from({ length: count }, (_, row) => row);
  const from = new Uint32Array(count);
  for (let root = 0; root < count; root++) {
    if (kept[root] !== root) continue;
    const reached = [root];
    from[root] = root;
    for (let at = 0; at < reached.length; at++) {
      const row = reached[at] ?? 0;
      if (kept[row] === root) next[row] = from[row] ?? row;
      for (const other of joined(row)) {
        if (other === from[row]) continue;
        from[other] = row;
        reached.push(other);
      }
    }
  }
  return next;
}
