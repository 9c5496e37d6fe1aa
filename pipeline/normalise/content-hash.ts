import { digest32 } from "../codec/digest.ts";
import { fold } from "../text/fold.ts";

/** 32 hex digits for a body, the same for bodies that differ in case, accents, white space or punctuation only. */
export function contentHash(body: string): string {
  return digest32(fold(body));
}
