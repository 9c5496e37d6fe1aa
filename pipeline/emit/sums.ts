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
