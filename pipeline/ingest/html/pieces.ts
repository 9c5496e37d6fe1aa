import type { Block } from "../../../schemas/draft.ts";
import { clean } from "../../text/clean.ts";
import { MOST_TEXT } from "../limits.ts";
import { BREAKING, type Element, textOf } from "./element.ts";
import { isProse, lengthOf } from "./measure.ts";

/** A stretch of text between two line breaks of a page. */
export interface Piece {
  readonly kind: Block["kind"];
  readonly text: string;
  /** Length of `text` as a Latin text would have. */
  readonly length: number;
  /** Whether it reads like a paragraph of a story. */
  readonly prose: boolean;
  /** Characters of `text` that stand in links. */
  readonly linked: number;
  /** Characters of `text` in bold or italics. */
  readonly strong: number;
  /** The innermost element that breaks lines around it. */
  readonly element: Element;
}

/** Where a piece of text stands. */
interface Place {
  readonly kind: Block["kind"];
  readonly linked: boolean;
  readonly strong: boolean;
  readonly block: Element;
}

const HEADING = /^h[1-6]$/;
const ASIDE =
  /(?:^|[\s_-])(?:(?:rollover|tooltip|popover|hover-?card|popup)[\w-]{0,24}(?:text|content|box|block|inner|body|bubble|panel)|sr-only|visually-?hidden|screen-reader-text)(?:[\s_-]|$)/iu;
const STRONG = new Set(["b", "strong", "em", "i"]);
/** A row of a table with more text than this lays out a page; as much raw text with the white space of its source is looked at. */
const ROW_LIMIT = 400;
const ROW_SOURCE = 2000;

/** Whether an element in a line of text is shown on request, or to screen readers, and not read with the line. */
function isAside({ name, attributes }: Element): boolean {
  if (name === "button") return true;
  return name === "span" && attributes["class"] !== undefined && ASIDE.test(attributes["class"]);
}

function kindIn(element: Element, outer: Block["kind"]): Block["kind"] {
  if (HEADING.test(element.name)) return "heading";
  if (element.name === "li") return "list_item";
  if (element.name === "blockquote") return "quote";
  return outer;
}

function cellsOf(row: Element): string | null {
  const cells = row.children.filter((c): c is Element => typeof c !== "string" && (c.name === "td" || c.name === "th"));
  if (cells.length < 2) return null;
  const sources = cells.map((c) => textOf(c, ROW_SOURCE));
  if (sources.some((t) => t.length > ROW_SOURCE)) return null;
  const texts = sources.map(clean);
  const length = texts.reduce((sum, t) => sum + t.length, 0);
  return length > 0 && length <= ROW_LIMIT ? texts.filter((t) => t !== "").join(" | ") : null;
}

/** The text of some parts: a little more than an article can have where there is more, so that the cut is seen. */
function longest(parts: readonly string[]): string {
  const text = parts.join("");
  return text.length > MOST_TEXT ? text.slice(0, MOST_TEXT + 1) : text;
}

/** The page's text as pieces, in document order: one for each line that a browser would break at a block or a double `<br>`. */
export function piecesOf(root: Element): Piece[] {
  const pieces: Piece[] = [];
  let parts: string[] = [];
  let linked = 0;
  let strong = 0;
  let at: Place | null = null;
  let breaks = 0;

  function add(kind: Block["kind"], text: string, element: Element): void {
    const length = lengthOf(text);
    pieces.push({ kind, text, length, prose: isProse(kind, text, length, linked), linked, strong, element });
  }

  function flush(): void {
    breaks = 0;
    if (!at || parts.length === 0) return;
    const text = clean(longest(parts));
    if (text !== "") add(at.kind, text, at.block);
    parts = [];
    linked = 0;
    strong = 0;
    at = null;
  }

  function write(text: string, place: Place): void {
    const length = text.trim().length;
    if (length > 0) {
      breaks = 0;
      at ??= place;
      if (place.linked) linked += length;
      if (place.strong) strong += length;
    }
    if (at) parts.push(text);
  }

  function enter(element: Element, place: Place): void {
    if (element.name === "br") {
      breaks++;
      if (breaks >= 2) flush();
      else if (at) parts.push(" ");
      return;
    }
    if (element.name === "title" || element.name === "head" || isAside(element)) return;
    const breaking = BREAKING.has(element.name);
    if (breaking) flush();
    const row = element.name === "tr" ? cellsOf(element) : null;
    if (row !== null) add("table_row", row, element);
    else
      visit(element, {
        kind: breaking ? kindIn(element, place.kind) : place.kind,
        linked: place.linked || (element.name === "a" && element.attributes["href"] !== undefined),
        strong: place.strong || STRONG.has(element.name),
        block: breaking ? element : place.block,
      });
    if (breaking) flush();
  }

  function visit(element: Element, place: Place): void {
    for (const child of element.children) {
      if (typeof child === "string") write(child, place);
      else enter(child, place);
    }
  }

  visit(root, { kind: "paragraph", linked: false, strong: false, block: root });
  flush();
  return pieces;
}
