/** Bytes that have come and are not yet used up. What it has shown stays as it was: its memory is only ever added to. */
export interface Window {
  /** The bytes not yet dropped. */
  readonly view: () => Buffer;
  /** Offset in the stream of the first byte of the view. */
  readonly at: () => number;
  readonly append: (bytes: Uint8Array) => void;
  readonly drop: (count: number) => void;
}

/** A view of bytes with the search functions of a Buffer; nothing is copied. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** An empty window on a stream that begins at `base`. Appending costs time linear in all bytes appended. */
export function window(base: number): Window {
  let memory: Buffer = Buffer.alloc(0);
  let [start, end, at] = [0, 0, base];
  let owned = false;
  const append = (bytes: Uint8Array) => {
    if (start === end) {
      [memory, start, end, owned] = [asBuffer(bytes), 0, bytes.length, false];
      return;
    }
    if (!owned || end + bytes.length > memory.length) {
      const live = end - start;
      const grown = Buffer.allocUnsafeSlow(2 * live + bytes.length);
      memory.copy(grown, 0, start, end);
      [memory, start, end, owned] = [grown, 0, live, true];
    }
    memory.set(bytes, end);
    end += bytes.length;
  };
  return {
    view: () => memory.subarray(start, end),
    at: () => at,
    append,
    drop: (count) => {
      start += count;
      at += count;
    },
  };
}
