import type { Element } from "./element.ts";

/** Names that say what state an element is in or what its story is about, and not what it is: utility classes, WordPress's post classes. */
const STATE = /^(?:tag|category|post_tag|has|no|with|is|not|format|status|single|section|term|js)[-_]|[:[\]!]/u;
const SPACES = /\s+/u;
const NOTHING: ReadonlySet<string> = new Set();

const isSmall = (c: number): boolean => c >= 97 && c <= 122;
const isCapital = (c: number): boolean => c >= 65 && c <= 90;

/** The words of one class: runs of letters, each capital the start of one. */
function split(token: string): string[] {
  const found: string[] = [];
  let start = -1;
  for (let at = 0; at <= token.length; at++) {
    const c = token.charCodeAt(at);
    if (isSmall(c) && start >= 0) continue;
    if (start >= 0) found.push(token.slice(start, at).toLowerCase());
    start = isSmall(c) || isCapital(c) ? at : -1;
  }
  return found;
}

/** What names of elements are made of. It remembers what it has split: make one for each page. */
export interface WordReader {
  /** The words that the classes or ids in an attribute are made of, in lower case: `relatedLinks__more-item` gives related, links, more, item. */
  readonly inName: (name: string) => ReadonlySet<string>;
  /** The words of an element's class, id and test id. */
  readonly ofElement: (element: Element) => ReadonlySet<string>;
}

/** A reader of the names of a page. */
export function wordReader(): WordReader {
  const byToken = new Map<string, readonly string[]>();
  const byName = new Map<string, ReadonlySet<string>>();
  const inToken = (token: string): readonly string[] => {
    const known = byToken.get(token);
    if (known) return known;
    const words = STATE.test(token) ? [] : split(token);
    byToken.set(token, words);
    return words;
  };
  const inName = (name: string): ReadonlySet<string> => {
    const known = byName.get(name);
    if (known) return known;
    const words = new Set<string>();
    for (const token of name.split(SPACES)) for (const word of inToken(token)) words.add(word);
    byName.set(name, words);
    return words;
  };
  const byElement = new Map<Element, ReadonlySet<string>>();
  const ofElement = (element: Element): ReadonlySet<string> => {
    const { class: classes, id, "data-testid": testId } = element.attributes;
    if (id === undefined && testId === undefined) return classes === undefined ? NOTHING : inName(classes);
    const known = byElement.get(element);
    if (known) return known;
    const words = inName(`${classes ?? ""} ${id ?? ""} ${testId ?? ""}`);
    byElement.set(element, words);
    return words;
  };
  return { inName, ofElement };
}

/** Whether two sets of words share one. */
export function shareWord(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of words) if (wanted.has(word)) return true;
  return false;
}
