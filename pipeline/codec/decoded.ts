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
