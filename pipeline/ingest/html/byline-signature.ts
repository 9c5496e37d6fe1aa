import { isCredit } from "./byline-opens.ts";
import type { Element } from "./element.ts";
import type { Page } from "./page.ts";
import type { Piece } from "./pieces.ts";

const SIGNATURE = 80;
/** Where Vietnamese news signs its stories. */
const RIGHT = /^right$|text-align:\s?right/iu;
const BRACKETED = /^[([（【].*[)\]）】]$/u;

/** Whether a short line signs a story: in brackets, labelled, opening as credits do, or all in bold or italics at the story's very end. */
function isSigned({ text, strong, linked, element }: Piece, isLast: boolean): boolean {
  if (BRACKETED.test(text) || isCredit(text)) return true;
  // A line that is all link leads to another story
  if (linked > text.length / 2) return false;
  if (isLast && RIGHT.test(element.attributes["style"] ?? element.attributes["align"] ?? "")) return true;
  return isLast && strong >= text.replace(/\s/gu, "").length * 0.9 && !/[.!?…:]$/u.test(text);
}

/** The last line of a story and the first after it, where they may be signed by its writers. */
export function signatures(page: Page, isElsewhere: (element: Element) => boolean): readonly string[] {
  const last = page.story.pieces.at(-1);
  if (!last) return [];
  const at = page.pieces.indexOf(last);
  const isOfStory = (p: Piece, after: number) => after < 2 && p.element.parent === last.element.parent;
  return page.pieces
    .slice(Math.max(0, at), at + 4)
    .filter((p, after) => p.kind === "paragraph" && p.text.length <= SIGNATURE && isSigned(p, isOfStory(p, after)))
    .filter((p) => !isElsewhere(p.element))
    .map((p) => p.text);
}
