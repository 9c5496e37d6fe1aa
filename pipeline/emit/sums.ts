/** A file and the hex digest of its bytes. */
export interface Sum {
  readonly path: string;
  readonly sha256: string;
}

/** `SHA256SUMS` as `sha256sum -c` reads it, by path. */
export function sumsFile(sums: readonly Sum[]): string {
  return [...sums]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((s) => `${s.sha256}  ${s.path}\n`)
    .join("");
}

/** Digests by path, as `sumsFile` wrote them. */
export function parseSums(text: string): ReadonlyMap<string, string> {
  const lines = text.split("\n").filter((line) => line !== "");
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}
