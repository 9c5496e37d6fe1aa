import { clean } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import { type Element, FIELD_LIMIT, textOf } from "./element.ts";
import type { Page } from "./page.ts";
import { namedAsTags } from "./tag-list.ts";
import { splitTags } from "./tag-strings.ts";
import { isTagLabel } from "./tag-words.ts";

/** What a list of tags without links is made of. */
const ITEMS = new Set(["a", "button", "div", "li", "p", "span"]);
const LONGEST = 40;
const MOST = 30;
/** The story speaks of at least such a share of its tags. */
const SPOKEN = 0.5;
/** Levels above an item in which its list is named. */
const LEVELS = 3;
const LABELLED = /^(?<label>[^:：]{2,40}?)\s?[:：]\s*(?<tags>\S.*)$/su;
const HASHED = /^(?:#[\p{L}\p{M}\p{N}_]{2,40}(?:[\s,]+|$))+$/u;

/** The outermost element around an item that is named as tags, no more than some levels up. */
function listOfItem(item: Element, isNamed: (element: Element) => boolean): Element | null {
  let list: Element | null = null;
  for (let at: Element | null = item, up = 0; at && up <= LEVELS && at.name !== "body"; at = at.parent, up++)
    if (isNamed(at)) list = at;
  return list;
}

/** The items of each list that is named as tags: elements with nothing but a few words in them. */
function lists(page: Page): string[][] {
  const isNamed = namedAsTags(page);
  const found = new Map<Element, string[]>();
  for (const element of page.elements) {
    if (!ITEMS.has(element.name) || element.children.length === 0) continue;
    if (element.children.some((c) => typeof c !== "string")) continue;
    const list = listOfItem(element, isNamed);
    const text = list ? clean(textOf(element, FIELD_LIMIT)) : "";
    if (list && text !== "" && !isTagLabel(text)) found.set(list, [...(found.get(list) ?? []), text]);
  }
  return [...found.values()].filter((texts) => texts.length > 1 && texts.length <= MOST);
}

/** The tags of a line that says that it has some, `Tags: Ferries, Harbour`, or that is of hash marks. */
function onLine(text: string): string[] {
  if (text.startsWith("#") && HASHED.test(text)) return text.split(/[\s,]+/u).filter((t) => t !== "");
  const { label = "", tags = "" } = LABELLED.exec(text)?.groups ?? {};
  return label !== "" && isTagLabel(label) ? splitTags(tags) : [];
}

/** Tags that are printed at the story without links: on a line of their own, or as a list that is named so; the story speaks of some of them. */
export function readTagTexts(page: Page, add: (rule: string, value: string) => void): void {
  const story = fold(page.story.pieces.map((p) => p.text).join(" "));
  const lines = page.pieces.filter((p) => p.linked === 0 && p.length < 600).map((p) => onLine(p.text));
  for (const own of [...lines, ...lists(page)]) {
    const spoken = own.filter((tag) => story.includes(fold(tag)));
    if (spoken.length < own.length * SPOKEN || own.length === 0 || own.some((tag) => tag.length > LONGEST)) continue;
    for (const tag of own) add("text/tags", tag);
    return;
  }
}
