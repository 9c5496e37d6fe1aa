import { type Element, FIELD_LIMIT, textOf } from "./element.ts";
import { plain } from "./plain.ts";

/** What a page's head says: meta tags by lower-case name or property, links by rel, the title, the language. */
export interface Head {
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | null;
  readonly amp: string | null;
  readonly title: string | null;
  readonly language: string | null;
}

const META_KEYS = ["property", "name", "itemprop", "http-equiv"] as const;

/** Reads the head of a page, wherever its tags stand. Values come in plain text. */
export function readHead(elements: readonly Element[]): Head {
  const metas = new Map<string, string[]>();
  let canonical: string | null = null;
  let amp: string | null = null;
  let title: string | null = null;
  let language: string | null = null;
  for (const element of elements) {
    const { name, attributes } = element;
    if (name === "meta") {
      const content = attributes["content"];
      if (content === undefined || content.trim() === "") continue;
      for (const key of META_KEYS) {
        const named = attributes[key]?.trim().toLowerCase();
        if (!named) continue;
        const list = metas.get(named);
        const value = plain(content);
        if (list) list.push(value);
        else metas.set(named, [value]);
      }
    } else if (name === "link") {
      const rel = (attributes["rel"] ?? "").toLowerCase();
      if (rel === "canonical") canonical ??= attributes["href"]?.trim() || null;
      if (rel === "amphtml") amp ??= attributes["href"]?.trim() || null;
    } else if (name === "title" && title === null) {
      title = plain(textOf(element, FIELD_LIMIT)) || null;
    } else if (name === "html") {
      language ??= attributes["lang"]?.trim() || null;
    }
  }
  return { metas, canonical, amp, title, language };
}

/** The values of the first of `keys` that the page has, in order. */
export function metaValues(head: Head, key: string): readonly string[] {
  return head.metas.get(key) ?? [];
}
