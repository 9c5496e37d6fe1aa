import { digest32 } from "../codec/digest.ts";

const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;

/** 32 hex digits for a body, the same for bodies that differ in case, compatibility forms (NFKC), white space or punctuation only. */
export function contentHash(body: string): string {
  return digest32(body.normalize("NFKC").toLowerCase().replace(BETWEEN, " ").trim());
}
