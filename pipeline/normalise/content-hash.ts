import { digest32 } from "../codec/digest.ts";
import { byLetters } from "../text/characters.ts";

const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;

function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(BETWEEN, " ");
}

const letters = byLetters(comparable);

/** 32 hex digits for a body, the same for bodies that differ in case, compatibility forms (NFKC), white space or punctuation only. */
export function contentHash(body: string): string {
  return digest32(letters(body) ?? comparable(body).trim());
}
