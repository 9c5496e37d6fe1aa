import { fold } from "../../text/fold.ts";
import type { TagList } from "./choose.ts";

/** A publishing system's own form: no capitals, words joined. */
function isSlug(tag: string): boolean {
  return tag === tag.toLowerCase() && tag !== tag.toUpperCase();
}

/** Tags in the form that readers see: what is all in small letters (`new-york`) as another of the page's lists prints it (`New York`), tag links before the rest. */
export function asPrinted(tags: readonly string[], lists: readonly TagList[]): readonly string[] {
  if (!tags.some(isSlug)) return tags;
  const forms = new Map<string, string>();
  const seenFirst = lists.toSorted((a, b) => Number(b.rule.startsWith("links/")) - Number(a.rule.startsWith("links/")));
  for (const tag of seenFirst.flatMap((l) => l.tags))
    if (!isSlug(tag) && !forms.has(fold(tag))) forms.set(fold(tag), tag);
  return tags.map((tag) => (isSlug(tag) ? (forms.get(fold(tag)) ?? tag) : tag));
}
