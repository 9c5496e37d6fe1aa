import type { Block } from "../../schemas/draft.ts";
import { clean } from "../text/clean.ts";

/** Scripts written without spaces: each letter counts as a word, as word processors count them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_LETTERS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const WORDS = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;

/** The blocks' texts in order, joined by a blank line: NFC, no invisible characters, no empty paragraph. */
export function bodyText(blocks: readonly Pick<Block, "text">[]): string {
  const paragraphs = blocks.map((b) => clean(b.text)).filter((t) => t !== "");
  return paragraphs.join("\n\n");
}

/** Words in a text; in scripts without spaces, letters. */
export function wordCount(text: string): number {
  if (!UNSPACED.test(text)) return text.match(WORDS)?.length ?? 0;
  const letters = text.match(UNSPACED_LETTERS)?.filter((c) => /\p{L}/u.test(c)).length ?? 0;
  return letters + (text.replace(UNSPACED_LETTERS, " ").match(WORDS)?.length ?? 0);
}
