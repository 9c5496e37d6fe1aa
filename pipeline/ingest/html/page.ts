import type { Mention } from "../../../schemas/draft.ts";
import { clean } from "../../text/clean.ts";
import type { Element } from "./element.ts";
import { FIELD_LIMIT, textOf } from "./element.ts";
import type { Head } from "./head.ts";
import type { LdNode, LinkedData } from "./json-ld.ts";
import type { Piece } from "./pieces.ts";
import { plain } from "./plain.ts";

/** A page as its fields are read from. */
export interface Page {
  readonly elements: readonly Element[];
  readonly head: Head;
  readonly data: LinkedData;
  /** The JSON-LD node of the page's own story. */
  readonly article: LdNode | null;
  readonly pieces: readonly Piece[];
  /** Elements by microdata or RDFa property. */
  readonly properties: ReadonlyMap<string, readonly Element[]>;
  /** The words of an element's class, id and test id. */
  readonly words: (element: Element) => ReadonlySet<string>;
  /** What holds the story, and its pieces. */
  readonly story: { readonly root: Element | null; readonly pieces: readonly Piece[] };
}

/** Longer values than this are no titles, names, dates or tags. */
const LIMIT = 4000;

/** Gathers mentions of one field in order of trust: empty values, and values that the same rule gave already, are left out. */
export function gatherer(): {
  readonly add: (rule: string, value: string | null | undefined) => void;
  readonly mentions: Mention[];
} {
  const mentions: Mention[] = [];
  const seen = new Set<string>();
  const add = (rule: string, value: string | null | undefined): void => {
    if (!value || value.length > LIMIT) return;
    const text = plain(value);
    const key = `${rule}\n${text}`;
    if (text === "" || seen.has(key)) return;
    seen.add(key);
    mentions.push({ value: text, rule, line: null });
  };
  return { add, mentions };
}

/** What an element with `itemprop` says: its content, its time, or its text. */
export function propertyValue(element: Element): string {
  const { attributes } = element;
  return attributes["content"] ?? attributes["datetime"] ?? clean(textOf(element, FIELD_LIMIT));
}

/** Elements by their microdata or RDFa properties, without prefixes. Meta tags in the head count with the head, not here. */
export function propertiesOf(elements: readonly Element[]): ReadonlyMap<string, readonly Element[]> {
  const found = new Map<string, Element[]>();
  for (const element of elements) {
    const { attributes, name } = element;
    const named = attributes["itemprop"] ?? (name === "meta" ? undefined : attributes["property"]);
    if (named === undefined) continue;
    for (const property of new Set(named.split(/\s+/u).map(withoutPrefix))) {
      const same = found.get(property);
      if (same) same.push(element);
      else found.set(property, [element]);
    }
  }
  return found;
}

function withoutPrefix(property: string): string {
  return property.slice(Math.max(property.lastIndexOf(":"), property.lastIndexOf("/")) + 1);
}

/** The elements with a property of that name. */
export function propertyElements(page: Page, property: string): readonly Element[] {
  return page.properties.get(property) ?? [];
}

const STORY_ITEM = /(?:Article|Posting|Report|CreativeWork|WebPage)$/u;

/** Whether the element's property is one of the story, not of another item (a comment, a related story's card, an organisation). */
export function isOfStory(element: Element): boolean {
  for (let at = element.parent; at; at = at.parent) {
    if (at.attributes["itemscope"] === undefined && at.attributes["itemtype"] === undefined) continue;
    return STORY_ITEM.test((at.attributes["itemtype"] ?? "Article").trim());
  }
  return true;
}
