import { endsName, nameEnd, readTag } from "./attributes.ts";
import type { Element } from "./element.ts";
import { close, type Growth, open, seed, text } from "./grow.ts";
import { type References, references } from "./references.ts";
import { FOREIGN, RAW } from "./syntax.ts";

/** A page read into a tree. */
export interface Tree {
  readonly root: Element;
  /** All elements in document order. */
  readonly elements: readonly Element[];
  /** Texts of `<script type="application/ld+json">`, in order. */
  readonly jsonLd: readonly string[];
}

const [MARK, SLASH, QUESTION] = [33, 47, 63] as const;
const EMPTY_COMMENT = /<!---?>/y;
const COMMENT_END = /--!?>/g;

function isLetter(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
}

/** Index after the first `mark` from `from` on, or the page's end. */
function past(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/** Index after the match of a pattern from `from` on; negative when there is none. */
function match(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : -1;
}

/** Index after what starts with `<!` or `<?` at `from`: a comment, a declaration, or, in a drawing, text that is marked as such. */
function afterDeclaration(html: string, from: number, isForeign: boolean): number {
  if (html.startsWith("<!--", from)) {
    const empty = match(EMPTY_COMMENT, html, from);
    if (empty >= 0) return empty;
    const end = match(COMMENT_END, html, from + 4);
    return end < 0 ? html.length : end;
  }
  if (isForeign && html.startsWith("<![CDATA[", from)) return past(html, "]]>", from);
  return past(html, ">", from);
}

/** Where the end tag of an element with text alone in it starts, or the page's end. */
function rawEnd(html: string, name: string, from: number): number {
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
    const end = at + 2 + name.length;
    if (html.slice(at + 2, end).toLowerCase() === name && endsName(html.charCodeAt(end))) return at;
  }
  return html.length;
}

/** Takes in the start tag at `from`; gives the index after it, and after its text where it has text alone. */
function start(html: string, from: number, growth: Growth, resolve: References): number {
  const nameAt = nameEnd(html, from + 1);
  const name = html.slice(from + 1, nameAt).toLowerCase();
  const isForeign = growth.silent !== null && FOREIGN.has(growth.silent.name);
  const tag = readTag(html, nameAt, resolve);
  if (tag === null) return html.length;
  open(growth, name, tag.attributes, tag.selfClosed);
  if (isForeign || !RAW.has(name)) return tag.end + 1;
  const end = rawEnd(html, name, tag.end + 1);
  const inside = html.slice(tag.end + 1, end);
  if (inside !== "") text(growth, name === "title" ? resolve.inTitle(inside) : inside);
  return end;
}

/** Takes in the markup at a `<`; gives the index after it, or null when it is no markup but a character. */
function markup(html: string, from: number, growth: Growth, resolve: References): number | null {
  const c = html.charCodeAt(from + 1);
  if (isLetter(c)) return start(html, from, growth, resolve);
  if (c === SLASH) {
    if (!isLetter(html.charCodeAt(from + 2))) return from + 2 < html.length ? past(html, ">", from + 2) : null;
    const end = nameEnd(html, from + 2);
    if (end < html.length) close(growth, html.slice(from + 2, end).toLowerCase());
    return past(html, ">", end);
  }
  if (c !== MARK && c !== QUESTION) return null;
  return afterDeclaration(html, from, growth.silent !== null && FOREIGN.has(growth.silent.name));
}

/** Reads a page into a tree: one pass (13.2.5), any input, in time linear in its length. */
export function parseTree(html: string): Tree {
  const growth = seed();
  const resolve = references();
  let at = 0;
  let written = 0;
  const write = (end: number): void => {
    if (end > written) text(growth, resolve.inText(html.slice(written, end)));
  };
  for (;;) {
    const lt = html.indexOf("<", at);
    if (lt < 0) break;
    at = lt + 1;
    const c = html.charCodeAt(at);
    if (!isLetter(c) && c !== SLASH && c !== MARK && c !== QUESTION) continue;
    write(lt);
    written = lt;
    const after = markup(html, lt, growth, resolve);
    if (after === null) continue;
    at = after;
    written = after;
  }
  write(html.length);
  return growth;
}
