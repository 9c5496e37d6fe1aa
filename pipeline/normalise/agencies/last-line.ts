import type { Block } from "../../../schemas/draft.ts";
import { lastCredit } from "./credit.ts";

const TAIL = /^(.*[.!?"”»)])\s+([^.!?]{2,40})\.?$/su;

/** The blocks without the credit that ends a story: a last line or last words that are names of agencies and nothing more. */
export function withoutLastCredit(blocks: readonly Block[], isCredit: (words: string) => boolean): readonly Block[] {
  const last = blocks.at(-1);
  if (last === undefined || (blocks.length < 2 && last.text.length < 100)) return blocks;
  const credit = last.text.length > 60 ? null : lastCredit(last.text);
  if (credit !== null && isCredit(credit)) return blocks.slice(0, -1);
  const tail = TAIL.exec(last.text.slice(-300));
  const words = tail?.[2]?.replace(/^[([—–-]+\s*|(?:(?<!\s)\s+)?(?<![)\]])[)\]]+$/gu, "");
  if (tail === null || words === undefined || !isCredit(words)) return blocks;
  const kept = last.text.slice(0, last.text.length - (tail[0].length - (tail[1]?.length ?? 0)));
  return [...blocks.slice(0, -1), { ...last, text: kept.trim() }];
}
