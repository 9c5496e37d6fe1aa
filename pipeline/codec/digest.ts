import { createHash } from "node:crypto";

/** 32 hex digits that stand for the parts in order: the first 128 bits of the SHA-256 of the parts, each with its length before it. */
export function digest32(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest("hex").slice(0, 32);
}
