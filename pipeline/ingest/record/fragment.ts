import type { Block } from "../../../schemas/draft.ts";
import { collapse } from "../../text/whitespace.ts";
import { type Element, textOf } from "../html/element.ts";
import { type Piece, piecesOf } from "../html/pieces.ts";
import { decodeEntities } from "./entities.ts";
import { treeOf } from "./fragment-tree.ts";
import { markupOf } from "./markup.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** Tags that part the paragraphs of a fragment; without any, its line ends do. */
const BLOCKS = /<(?:p|div|h[1-6]|li|blockquote|section|article|table|pre)[\s>/]/i;
const BREAK = /<br\s*\/?>/gi;
/** What stands beside an article's text in its markup. */
const ASIDE = new Set("figure figcaption caption aside nav header footer form button".split(" "));
const CAPTION = /\bcaption\b/i;
/** From this share of links on, what stands last leads elsewhere: "read more", where the story first appeared, other stories. */
const LEADS_ELSEWHERE = 0.45;

function isAside(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) {
    if (ASIDE.has(at.name) || CAPTION.test(at.attributes["class"] ?? "")) return true;
  }
  return false;
}

function ownPieces(markup: string): Piece[] {
  const pieces = piecesOf(treeOf(markup)).filter((p) => !isAside(p.element));
  const leads = (p: Piece | undefined) => p !== undefined && p.linked >= LEADS_ELSEWHERE * p.text.length;
  while (leads(pieces.at(-1))) pieces.pop();
  return pieces;
}

/** A text whose markup was escaped once more than it should be, as markup; any other as it is. */
export function unescaped(text: string): string {
  if (!/&(?:lt|#60|#x3c);/i.test(text) || markupOf(text) !== null) return text;
  const decoded = decodeEntities(text);
  return markupOf(decoded) === null ? text : decoded;
}

/** A block's text in which references, or markup such as an embedded player's, had been escaped once more. */
function plain(text: string): string {
  const decoded = decodeEntities(text);
  return markupOf(decoded) === null ? decoded : textOf(treeOf(decoded));
}

/** Blank lines part paragraphs where no element does. */
const BLANK = /\n[ \t\r]*\n/g;

/** The text of an article as blocks, in order: of a fragment of markup its paragraphs, headings, lists, quotes and tables, of plain text its paragraphs. What stands beside the story in markup, and links elsewhere at its end, are left out. */
export function blocksOf(text: string): Block[] {
  const markup = unescaped(text);
  const paragraphs = (lines: string) =>
    paragraphsOf(lines).map((p): Block => ({ kind: "paragraph", text: p, line: null }));
  if (markupOf(markup) === null) return paragraphs(decodeEntities(markup));
  if (!BLOCKS.test(markup)) return paragraphs(textOf(treeOf(markup.replace(BREAK, "\n"))));
  const parted = /<p[\s>]/i.test(markup) ? markup : markup.replace(BLANK, "<br><br>");
  return ownPieces(parted)
    .map(({ kind, text: own }) => ({ kind, text: collapse(plain(own)), line: null }))
    .filter((b) => /[\p{L}\p{N}]/u.test(b.text));
}

/** A text of one line, such as a headline or a teaser, without the markup in it. */
export function lineOf(text: string): string {
  return blocksOf(text)
    .map((b) => b.text)
    .join(" ");
}
