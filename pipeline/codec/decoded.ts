/** What decompression yields, in order. */
export type Decoded =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** A compressed member begins at this stored byte; the bytes that follow are its own. */
  | { readonly kind: "member"; readonly at: number }
  /** What came last is not whole. Further members may follow. */
  | Tear;

/** Where the stored bytes stop making sense: `at` is a stored byte. */
export interface Tear {
  readonly kind: "tear";
  readonly fault: "truncated" | "corrupt";
  readonly at: number;
  readonly message: string;
}

/** Stored bytes as they are. */
export async function* plain(stored: AsyncIterable<Uint8Array>): AsyncGenerator<Decoded> {
  for await (const bytes of stored) if (bytes.length > 0) yield { kind: "bytes", bytes };
}

/** The bytes of a decoded stream up to its first tear, and that tear once they have been read. */
export function untorn(pieces: AsyncIterable<Decoded>): {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly torn: () => Tear | null;
} {
  let tear: Tear | null = null;
  const bytes = async function* () {
    for await (const piece of pieces) {
      if (piece.kind === "tear") {
        tear = piece;
        return;
      }
      if (piece.kind === "bytes") yield piece.bytes;
    }
  };
  return { bytes: bytes(), torn: () => tear };
}
