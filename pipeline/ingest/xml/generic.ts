import type { Json } from "../../../schemas/document.ts";
import { localName } from "../../codec/xml-tags.ts";
import { parseXml, type XmlElement } from "../../codec/xml-tree.ts";
import { isUsualName } from "../record/aliases.ts";
import { textOf } from "./element.ts";
import { xhtmlMarkup } from "./markup.ts";

/** Elements of a page's text: what holds some is a text, not a record. */
const TEXTUAL = new Set(
  "p br b i u em strong a span div h1 h2 h3 h4 h5 h6 ul ol li blockquote table sup sub".split(" "),
);
/** Records do not stand deeper in a file, nor their parts in them. */
const DEPTH = 4;
/** Usual names that a record has at least. */
const ENOUGH = 3;

const elementsOf = (element: XmlElement) => element.children.filter((c): c is XmlElement => typeof c !== "string");
const local = (element: XmlElement) => localName(element.name);

function isRecord(element: XmlElement): boolean {
  return (
    new Set(elementsOf(element).map(local)).size >= ENOUGH &&
    elementsOf(element).filter((e) => isUsualName(local(e))).length >= ENOUGH
  );
}

function firstAmong(
  elements: readonly XmlElement[],
  depth: number,
  test: (e: XmlElement) => boolean,
): XmlElement | null {
  const found = elements.find(test);
  if (found !== undefined || depth === 0) return found ?? null;
  for (const element of elements) {
    const inner = firstAmong(elementsOf(element), depth - 1, test);
    if (inner !== null) return inner;
  }
  return null;
}

/** Name of the elements that are records of articles by the names of their parts, in the first bytes of a file; null where none are. */
export function recordName(head: Buffer): string | null {
  const found = firstAmong(elementsOf(parseXml(head.toString("utf8")).root), DEPTH, isRecord);
  return found === null ? null : local(found);
}

/** Name of the elements that hold others below the outermost, for a file that is said to be of records without usual names; its outermost element's where none do. */
export function likeliestName(head: Buffer): string | null {
  const [root] = elementsOf(parseXml(head.toString("utf8")).root);
  if (root === undefined) return null;
  return local(elementsOf(root).find((e) => elementsOf(e).length > 0) ?? root);
}

/** Whether an element only holds its parts together, as `authors` does `author` and `categories` does `category`. */
function isListOf(element: XmlElement, parts: readonly XmlElement[]): boolean {
  const name = local(element).toLowerCase();
  const isOne = (part: string) => part.length > 2 && part !== name && name.startsWith(part.slice(0, -1));
  return parts.length > 0 && parts.every((p) => isOne(local(p).toLowerCase()));
}

function partOf(element: XmlElement, depth: number): Json {
  const inner = elementsOf(element);
  if (depth > 0 && isListOf(element, inner)) return inner.map((e) => partOf(e, depth - 1));
  if (inner.length === 0 && textOf(element) !== "") return textOf(element);
  if (inner.some((e) => TEXTUAL.has(local(e))) || depth === 0) return xhtmlMarkup(element);
  return fieldsOf(element, depth - 1);
}

/** An element as a structured record: its attributes and its parts by their names, those of one name as a list, texts with markup in them as markup. */
export function fieldsOf(element: XmlElement, depth = DEPTH): { readonly [key: string]: Json } {
  const fields = new Map<string, Json[]>();
  const put = (name: string, value: Json) => {
    const known = fields.get(name);
    if (known === undefined) fields.set(name, [value]);
    else known.push(value);
  };
  for (const part of elementsOf(element)) put(local(part), partOf(part, depth));
  for (const [name, value] of Object.entries(element.attributes)) {
    if (!fields.has(localName(name)) && !name.startsWith("xmlns")) put(localName(name), value);
  }
  return Object.fromEntries(
    [...fields].map(([name, values]): [string, Json] => [name, values.length === 1 ? (values[0] ?? null) : values]),
  );
}
