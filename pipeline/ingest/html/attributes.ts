import type { References } from "./references.ts";

const READ = new Set(
  (
    "aria-hidden aria-label charset class content data-component data-qa data-testid data-type datetime hidden href http-equiv id " +
    "itemid itemprop itemscope itemtype lang name property rel role style title type"
  ).split(" "),
);
const [TAB, LINE_FEED, FORM_FEED, RETURN, SPACE] = [9, 10, 12, 13, 32] as const;
const [QUOTE, APOSTROPHE, SLASH, EQUALS, GREATER] = [34, 39, 47, 61, 62] as const;

function isSpace(c: number): boolean {
  return c === SPACE || c === LINE_FEED || c === TAB || c === RETURN || c === FORM_FEED;
}

/** Whether a character ends the name of a tag or attribute. */
export function endsName(c: number): boolean {
  return c === GREATER || c === SLASH || isSpace(c);
}

/** Index after a tag's name that starts at `from`. */
export function nameEnd(html: string, from: number): number {
  let at = from;
  while (at < html.length && !endsName(html.charCodeAt(at))) at++;
  return at;
}

function afterSpaces(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at++;
  return at;
}

/** The rest of a start tag: what of its attributes something reads, and the index of its `>`. */
export interface TagRest {
  readonly attributes: Record<string, string>;
  readonly end: number;
  readonly selfClosed: boolean;
}

/** Index after a value that starts at `from`, its quotes included; negative when the page ends first. */
function valueEnd(html: string, from: number): number {
  const quote = html.charCodeAt(from);
  if (quote === QUOTE || quote === APOSTROPHE) {
    const end = html.indexOf(quote === QUOTE ? '"' : "'", from + 1);
    return end < 0 ? -1 : end + 1;
  }
  let at = from;
  while (at < html.length && html.charCodeAt(at) !== GREATER && !isSpace(html.charCodeAt(at))) at++;
  return at;
}

function valueIn(html: string, start: number, end: number, references: References): string {
  const first = html.charCodeAt(start);
  if (first === QUOTE || first === APOSTROPHE)
    return references.inAttribute(html.slice(start + 1, end - 1), first === QUOTE ? '"' : "'");
  return references.inAttribute(html.slice(start, end), "");
}

/** Reads a start tag from after its name on (13.2.5.32 and following); null when the page ends within it. Of attributes of one name the first counts. */
export function readTag(html: string, from: number, references: References): TagRest | null {
  const attributes: Record<string, string> = {};
  let at = from;
  while (at < html.length) {
    const c = html.charCodeAt(at);
    if (c === GREATER) return { attributes, end: at, selfClosed: false };
    if (c === SLASH) {
      at = afterSpaces(html, at + 1);
      if (html.charCodeAt(at) === GREATER) return { attributes, end: at, selfClosed: true };
      continue;
    }
    if (isSpace(c)) {
      at++;
      continue;
    }
    const start = at++;
    while (at < html.length && html.charCodeAt(at) !== EQUALS && !endsName(html.charCodeAt(at))) at++;
    const name = html.slice(start, at).toLowerCase();
    const isRead = READ.has(name) && !Object.hasOwn(attributes, name);
    const sign = afterSpaces(html, at);
    if (html.charCodeAt(sign) !== EQUALS) {
      if (isRead) attributes[name] = "";
      continue;
    }
    const value = afterSpaces(html, sign + 1);
    at = valueEnd(html, value);
    if (at < 0) return null;
    if (isRead) attributes[name] = valueIn(html, value, at, references);
  }
  return null;
}
