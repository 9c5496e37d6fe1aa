import type { Json } from "../../../../schemas/document.ts";
import { fold } from "../../../text/fold.ts";
import { isNode, type LdNode } from "../json-ld.ts";
import { plain } from "../plain.ts";
import { inlineText } from "./inline.ts";
import { firstOf, type Lookup } from "./look.ts";
import { typeOf } from "./vocabulary.ts";

/** What a page says of its story that its object in a script must say too. */
export interface Known {
  /** Folded titles. */
  readonly titles: ReadonlySet<string>;
  /** Paths of the page's own address, without the slash at their end. */
  readonly paths: ReadonlySet<string>;
}

const TITLE_KEYS =
  "headline title headlines hed articleTitle pageTitle displayTitle mainTitle webTitle headlineText storyTitle article_title page_title seoHeadline promoHeadline seoTitle contentTitle".split(
    " ",
  );
const URL_KEYS =
  "canonical_url canonicalUrl canonicalURL url webUrl link permalink shareUrl share_url fullUrl uri path href".split(
    " ",
  );
const INNER_KEYS = "basic main rendered default text value plain print web".split(" ");
const HEADLINE_TYPE = /^(?:headline|title|heading|header|h1)$/iu;
/** A shorter title may be a part of any other. */
const LONG = 20;
/** Keys of a document of its own, which a titled part of the story does not have. */
const DOCUMENT_KEY = /^(?:authors?$|bylines?$|slug$|canonical|publish|first_?publish|date_?(?:of_?)?publi)/iu;
/** A shorter path is that of a section. */
const SHORTEST_PATH = 12;
const ORIGIN = /^(?:https?:)?\/\/[^/]+/iu;

/** The path of an address, as page and script compare: without host, query and slash at the end; null for one that many pages share. */
export function pathOf(address: string): string | null {
  const path = address
    .replace(ORIGIN, "")
    .replace(/[?#].*/su, "")
    .replace(/\/$/u, "");
  return path.startsWith("/") && path.length >= SHORTEST_PATH ? path : null;
}

function textIn(value: Json | undefined, lookup: Lookup): string | null {
  if (typeof value === "string") return value;
  if (value === undefined || !isNode(value)) return null;
  const inner = firstOf(value, INNER_KEYS, lookup);
  return typeof inner === "string" ? inner : null;
}

/** An object's own title in plain text, however it is nested. */
export function titleOf(node: LdNode, lookup: Lookup): string | null {
  const title = textIn(firstOf(node, TITLE_KEYS, lookup), lookup);
  return title === null || title.length > 500 ? null : plain(title);
}

/** An object's own path. */
function ownPath(node: LdNode, lookup: Lookup): string | null {
  const url = textIn(firstOf(node, URL_KEYS, lookup), lookup);
  return url === null ? null : pathOf(url);
}

/** Whether a title is one of the page's, or one of them is the other with more words around it. */
function isOwnTitle(title: string, { titles }: Known): boolean {
  const key = fold(title);
  if (titles.has(key)) return true;
  return key.length >= LONG && [...titles].some((t) => t.length >= LONG && (t.includes(key) || key.includes(t)));
}

/** Whether an object is a block of the story's text that is its headline. */
function isHeadlineBlock(node: LdNode, known: Known, lookup: Lookup): boolean {
  return HEADLINE_TYPE.test(typeOf(node)) && known.titles.has(fold(inlineText(node, lookup).slice(0, 500)));
}

/** Whether an object is the story's own (`own`), another story's or page's (`other`), or says nothing of it (`open`). */
export function identityOf(node: LdNode, known: Known, lookup: Lookup): "own" | "other" | "open" {
  const path = ownPath(node, lookup);
  if (path !== null && known.paths.has(path)) return "own";
  const title = titleOf(node, lookup);
  if (title !== null && isOwnTitle(title, known)) return "own";
  if (isHeadlineBlock(node, known, lookup)) return "own";
  if (title === null) return "open";
  return path !== null || Object.keys(node).some((key) => DOCUMENT_KEY.test(key)) ? "other" : "open";
}
