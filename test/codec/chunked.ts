/** Bytes in chunks of the sizes listed, in turn. */
export async function* chunked(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let [at, turn] = [0, 0]; at < bytes.length; turn++) {
    const next = Math.min(at + Math.max(sizes[turn % sizes.length] ?? 1, 1), bytes.length);
    yield bytes.slice(at, next);
    at = next;
  }
}
