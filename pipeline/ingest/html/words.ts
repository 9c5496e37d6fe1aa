import type { Element } from "./element.ts";
import { wordsIn } from "./furniture.ts";

/** Gives the words of an element's class, id and test id. It remembers what it has split: make one for each page. */
export function wordReader(): (element: Element) => ReadonlySet<string> {
  const byName = new Map<string, ReadonlySet<string>>();
  const byElement = new Map<Element, ReadonlySet<string>>();
  return (element) => {
    const known = byElement.get(element);
    if (known) return known;
    const { attributes } = element;
    const name = `${attributes["class"] ?? ""} ${attributes["id"] ?? ""} ${attributes["data-testid"] ?? ""}`;
    const words = byName.get(name) ?? new Set(wordsIn(name));
    byName.set(name, words);
    byElement.set(element, words);
    return words;
  };
}

/** Whether two sets of words share one. */
export function shareWord(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of words) if (wanted.has(word)) return true;
  return false;
}
