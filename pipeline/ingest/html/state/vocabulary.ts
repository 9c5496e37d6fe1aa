import type { Json } from "../../../../schemas/document.ts";
import type { Block } from "../../../../schemas/draft.ts";
import { isNode, type LdNode } from "../json-ld.ts";

const TYPE_KEYS = [
  "type",
  "_type",
  "__typename",
  "nodeType",
  "kind",
  "blockType",
  "tag",
  "tagName",
  "component",
  "blockName",
];
const TAG =
  /^(?:p|div|section|article|main|h[1-6]|ul|ol|li|blockquote|span|a|em|strong|b|i|u|br|figure|aside|inline-embed|mark|sub|sup)$/u;
const ASIDE =
  /image|photo|picture|video|gallery|slideshow|embed|advert|^ads?$|^ad[-_]|promo|related|recommend|recirc|newsletter|social|tweet|audio|podcast|divider|interstitial|iframe|caption|credit|figure|poll|^button|comment|teaser|trending|popular|^(?:meta(?:data)?|seo|media|authors?|bylines?|bio|tags|topics|keywords|sections?info|nav(?:igation)?|menu|footer|header|bread_?crumbs?|share|url|id|slug|(?:short_?)?descriptions?|summary|excerpt|abstract|subtitle|standfirst|dek|subheadline|title|headlines?|config|settings|tracking|analytics|translations?|i18n|labels|aside|sidebar|most[-_]?read.*|more[-_].*)$/iu;
const PARAGRAPH = /^(?:.*[-_.:/])?(?:paragraph|p|unstyled|block)$|Paragraph(?:Block)?$/iu;
const HEADING =
  /^(?:.*[-_.:/])?(?:heading|header|h[1-6]|subhead(?:ing)?|crosshead|header-(?:one|two|three|four))(?:[-_]?\d)?$/iu;
const LIST_ITEM = /^(?:.*[-_.:/])?(?:list[-_]?item|li|(?:un)?ordered-list-item)$/iu;
const QUOTE = /^(?:.*[-_.:/])?(?:block)?quote$/iu;

/** The word by which an object says what kind of thing it is, or "". */
export function typeOf(node: LdNode): string {
  for (const key of TYPE_KEYS) if (typeof node[key] === "string") return node[key];
  return "";
}

/** Whether a type or key names what is no part of a story's text: pictures, widgets, other stories, what is said of the story. */
export function aside(word: string): boolean {
  return ASIDE.test(word);
}

/** The kind of block that a type or a tag's name means; null when it is none, or a whole of several. */
export function kindOfType(type: string): Block["kind"] | null {
  if (PARAGRAPH.test(type)) return "paragraph";
  if (HEADING.test(type)) return "heading";
  if (LIST_ITEM.test(type)) return "list_item";
  return QUOTE.test(type) ? "quote" : null;
}

/** An element written as a value: `["p", {…}, "text"]`, or React's `["$", "p", null, {"children": …}]`; null for any other value. */
export function markupOf(value: Json): { readonly name: string; readonly children: Json } | null {
  if (!Array.isArray(value)) return null;
  const [name, second, , props] = value as readonly Json[];
  if (typeof name !== "string") return null;
  if (name === "$") {
    const children = isNode(props) ? (props["children"] ?? null) : null;
    return { name: typeof second === "string" && !second.startsWith("$") ? second : "div", children };
  }
  if (value.length < 2 || !TAG.test(name)) return null;
  return { name, children: (value as readonly Json[]).slice(isNode(second) && typeOf(second) === "" ? 2 : 1) };
}
