import { type Element, textOf } from "../html/element.ts";
import { parseTree } from "../html/tree.ts";
import { isIndentedCopy, paragraphsOf } from "./paragraphs.ts";

/** The end of a sentence, or of a text that was cut. */
const ENDED = /[.…!?\]。][”"’»]?\s*$/u;
const SHORT = 60;

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

/** Whether the lines of an element are the text's own: preformatted, or wire copy with indented first lines put in one paragraph. */
function keepsLines({ name, children }: Element): boolean {
  if (name === "pre") return true;
  return name === "p" && children.every((c) => typeof c === "string") && isIndentedCopy(children.join(""));
}

function partLines(elements: readonly Element[]): void {
  for (const element of elements.filter(keepsLines)) {
    const texts = paragraphsOf(textOf(element));
    const parts = texts.map((text): Element => ({ name: "p", attributes: {}, parent: element, children: [text] }));
    element.children.splice(0, element.children.length, ...parts);
  }
}

/** A fragment as a tree, its preformatted lines parted into paragraphs, without a link that leads on at its end. */
export function treeOf(markup: string): Element {
  const { root, elements } = parseTree(markup);
  if (markup.includes("\n")) partLines(elements);
  const link = lastLink(root);
  if (link?.parent) link.parent.children.splice(link.parent.children.indexOf(link), 1);
  return root;
}
