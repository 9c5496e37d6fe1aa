import type { Block } from "../../../schemas/draft.ts";
import { type Element, textOf } from "../html/element.ts";
import { type Piece, piecesOf } from "../html/pieces.ts";
import { parseTree } from "../html/tree.ts";
import { decodeEntities } from "./entities.ts";
import { markupOf } from "./markup.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** Tags that part the paragraphs of a fragment; without any, its line ends do. */
const BLOCKS = /<(?:p|div|h[1-6]|li|blockquote|section|article|table|pre)[\s>/]/i;
const BREAK = /<br\s*\/?>/gi;
/** What stands beside an article's text in its markup. */
const ASIDE = new Set(["figure", "figcaption", "caption", "aside", "nav", "footer", "form", "button"]);
const CAPTION = /\bcaption\b/i;
/** From this share of links on, what stands last leads elsewhere: "read more", where the story first appeared, other stories. */
const LEADS_ELSEWHERE = 0.45;

/** The end of a sentence, or of a text that was cut. */
const ENDED = /[.…!?\]。][”"’»]?\s*$/u;
const SHORT = 60;

function isAside(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) {
    if (ASIDE.has(at.name) || CAPTION.test(at.attributes["class"] ?? "")) return true;
  }
  return false;
}

/** A text of a tree, with the innermost link that it stands in. */
interface Leaf {
  readonly text: string;
  readonly link: Element | null;
}

/** The texts of a tree from its last to its first. */
function* fromLast(element: Element, link: Element | null): Generator<Leaf> {
  for (let at = element.children.length - 1; at >= 0; at--) {
    const child = element.children[at];
    if (typeof child === "string") {
      if (child.trim() !== "") yield { text: child, link };
    } else if (child !== undefined) yield* fromLast(child, child.name === "a" ? child : link);
  }
}

/** The link that a tree's text ends in, where it is short and stands after a sentence: "continue reading". */
function lastLink(root: Element): Element | null {
  let last: Element | null = null;
  for (const { text, link } of fromLast(root, null)) {
    if (last === null && link === null) return null;
    last ??= link;
    if (link === last) continue;
    return last !== null && ENDED.test(text.slice(-8)) && textOf(last, SHORT).length <= SHORT ? last : null;
  }
  return null;
}

/** A fragment as a tree, without a link that leads on at its end. */
function treeOf(markup: string): Element {
  const { root } = parseTree(markup);
  const link = lastLink(root);
  if (link?.parent) link.parent.children.splice(link.parent.children.indexOf(link), 1);
  return root;
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

/** The text of an article as blocks, in order: of a fragment of markup its paragraphs, headings, lists, quotes and tables, of plain text its paragraphs. What stands beside the story in markup, and links elsewhere at its end, are left out. */
export function blocksOf(text: string): Block[] {
  const markup = unescaped(text);
  const paragraphs = (plain: string) =>
    paragraphsOf(plain).map((p): Block => ({ kind: "paragraph", text: p, line: null }));
  if (markupOf(markup) === null) return paragraphs(decodeEntities(markup));
  if (!BLOCKS.test(markup)) return paragraphs(textOf(treeOf(markup.replace(BREAK, "\n"))));
  return ownPieces(markup).map(({ kind, text: own }) => ({ kind, text: own, line: null }));
}

/** A text of one line, such as a headline or a teaser, without the markup in it. */
export function lineOf(text: string): string {
  return blocksOf(text)
    .map((b) => b.text)
    .join(" ");
}
