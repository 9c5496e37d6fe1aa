import { clean } from "../../text/clean.ts";
import { BREAKING, type Element } from "./element.ts";

/** A credit has no longer parts: those are sentences about the writer. */
const LONGEST_PART = 110;
/** An element with more text than this is no credit. */
const LIMIT = 600;
/** What is named in these are pictures, or other pages. */
export const PICTURES = new Set(["figure", "figcaption", "nav"]);
const LETTER = /[\p{L}\d]/u;
const BARS = /^[|·•\s]+|(?<![|·•\s])[|·•\s]+$/gu;
const LETTER_END = /[\p{L}\d]$/u;
const LETTER_START = /^[\p{L}\d]/u;
const WORD = /^\p{L}[\p{L}\p{M}.'’-]*$/u;

const NAME_PART = /(?:first|last|given|family|sur)[-_]?name/iu;

const isNamePart = ({ attributes }: Element) =>
  NAME_PART.test(`${attributes["class"] ?? ""} ${attributes["itemprop"] ?? ""}`);
const isApart = (element: Element) => element.name === "br" || element.name === "button" || BREAKING.has(element.name);

/** What stands between two texts: a line break, an end tag, a start tag. */
interface Between {
  broke: boolean;
  left: boolean;
  entered: boolean;
}

/** Whether a text is no part of what came before it. Words in elements of their own, `<i>Ann</i> <i>Lee</i>`, may be one name. */
function isNewPart(open: string, text: string, between: Between): boolean {
  if (between.broke) return true;
  const [before, after] = [open.trim(), text.trim()];
  // A last letter in an element of its own, to be styled: `Ann Le<span>e</span>`
  if (/^\p{Ll}$/u.test(text) && LETTER_END.test(open)) return false;
  const isGlued = before.length > 1 && LETTER_END.test(open) && LETTER_START.test(text);
  if (between.left && between.entered) return isGlued || !WORD.test(before) || !WORD.test(after);
  return isGlued && (between.left || between.entered);
}

/**
 * What a reader sees as separate parts of an element's text: in blocks, lines, or neighbouring elements of their own; or where
 * markup alone keeps two words apart, `<a>Ann Lee</a>Reporter`. None for an element with more text than a credit has.
 */
export function segmentsOf(element: Element): readonly string[] {
  const parts: string[] = [];
  const between: Between = { broke: false, left: false, entered: false };
  let [open, length] = ["", 0];
  const write = (text: string): void => {
    length += text.length;
    if (text.trim() === "") {
      open += " ";
      return;
    }
    if (isNewPart(open, text, between)) {
      parts.push(open);
      open = "";
    }
    open += text;
    Object.assign(between, { broke: false, left: false, entered: false });
  };
  const enter = (child: Element): void => {
    if (isApart(child)) between.broke = true;
    between.entered = true;
    visit(child);
    if (isApart(child)) between.broke = true;
    between.left = true;
  };
  const visit = (at: Element): void => {
    let isNamed = false;
    for (const child of at.children) {
      if (length > LIMIT) return;
      if (typeof child === "string") write(child);
      else if (!PICTURES.has(child.name)) {
        const wasNamed = isNamed;
        isNamed = isNamePart(child);
        if (isNamed && wasNamed) between.left = false;
        enter(child);
      }
    }
  };
  visit(element);
  if (length > LIMIT) return [];
  return [...parts, open]
    .map(clean)
    .filter((part) => LETTER.test(part) && part.length <= LONGEST_PART)
    .map((part) => part.replace(BARS, ""));
}
