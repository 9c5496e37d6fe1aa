import { hash } from "node:crypto";

/** 32 hex digits that stand for the parts in order: the first 128 bits of the SHA-256 of the parts, each with its length before it. */
export function digest32(...parts: readonly string[]): string {
  let whole = "";
  for (const part of parts) whole += `${part.length}:${part}`;
  return hash("sha256", whole, "hex").slice(0, 32);
}
