const KINDS: readonly (readonly [kind: string, magic: string])[] = [
  ["xz", "fd377a585a00"],
  ["bzip2", "425a68"],
  ["7-Zip", "377abcaf271c"],
  ["RAR", "526172211a07"],
  ["LZ4", "04224d18"],
  ["compress", "1f9d"],
  ["Feather V1", "46454131"],
  ["Avro", "4f626a01"],
  ["ORC", "4f5243"],
];

/** The name of a compression or format that bytes are of and that nothing here reads, or null. */
export function unsupportedKind(head: Buffer): string | null {
  const first = head.toString("hex", 0, 8);
  const kind = KINDS.find(([, magic]) => first.startsWith(magic))?.[0] ?? null;
  // A digit and the magic of a block, so that no text is taken for it.
  return kind === "bzip2" && !/^425a683[1-9]3141/.test(first) ? null : kind;
}
