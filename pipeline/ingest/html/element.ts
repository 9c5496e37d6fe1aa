/** An element of a page. Children are in document order; text comes decoded and may be split over several strings. */
export interface Element {
  readonly name: string;
  /** Only the attributes that something here reads. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: (Element | string)[];
}

/** Walks of a tree may recurse: no element is deeper than this. What a page nests deeper is read as if it stood at this depth. */
export const MAX_DEPTH = 160;

/** No field of a page (a name, a date, a headline) is longer: of an element with more text only this much is looked at. */
export const FIELD_LIMIT = 4000;

/** Whether `element` is `ancestor` or below it. */
export function isWithin(element: Element, ancestor: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** The element's text as written, its descendants' included; a little more than `limit` characters of it when it is longer. */
export function textOf(element: Element, limit = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  const visit = (at: Element): void => {
    for (const child of at.children) {
      if (length > limit) return;
      if (typeof child === "string") {
        parts.push(child.length > limit ? child.slice(0, limit + 1) : child);
        length += child.length;
        continue;
      }
      const breaking = child.name === "br" || BREAKING.has(child.name);
      if (breaking) parts.push(" ");
      visit(child);
      if (breaking) parts.push(" ");
    }
  };
  visit(element);
  return parts.join("");
}

/** Elements that end the line before and after them. */
export const BREAKING = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
