import { decodeHTML } from "entities/decode";
import { type Element, MAX_DEPTH } from "./element.ts";
import { BREAKS_OUT, CLOSES, ENDS_PARAGRAPH, FOREIGN, HEADINGS, SCOPES, SILENT, VOID } from "./syntax.ts";

/** A tree while a page is read into it. */
export interface Growth {
  readonly root: Element;
  readonly elements: Element[];
  readonly jsonLd: string[];
  /** Open elements, the root first. */
  readonly stack: Element[];
  /** Open elements too deep to be kept. */
  beyond: number;
  /** Characters of text read. */
  size: number;
  /** Whether more elements or text came than a page of news has; they are left out. */
  full: boolean;
  /** An open element whose text is not read, how many of its name are open, and its text where that is linked data. */
  silent: { readonly name: string; depth: number; readonly text: string[] | null } | null;
}

/** Elements and characters of text that are read of one page: many times what the longest live blogs have. */
const MOST_ELEMENTS = 200_000;
const MOST_READ = 3_000_000;

const LD_JSON = /^\s*application\/(?:\w+\+)?ld\+json/iu;

/** A tree that is only its root. */
export function seed(): Growth {
  const root: Element = { name: "#root", attributes: {}, parent: null, children: [] };
  return { root, elements: [], jsonLd: [], stack: [root], beyond: 0, size: 0, full: false, silent: null };
}

const top = (growth: Growth): Element => growth.stack.at(-1) ?? growth.root;

function pop(growth: Growth): void {
  if (growth.stack.length > 1) growth.stack.pop();
}

function makeRoom(growth: Growth, opening: string): void {
  if (growth.beyond > 0) return;
  if (ENDS_PARAGRAPH.has(opening) && top(growth).name === "p") pop(growth);
  if (HEADINGS.has(opening) && HEADINGS.has(top(growth).name)) pop(growth);
  const closes = CLOSES.get(opening);
  while (closes?.has(top(growth).name)) pop(growth);
}

function attach(growth: Growth, name: string, attributes: Readonly<Record<string, string>>): void {
  const parent = top(growth);
  const element: Element = { name, attributes, parent, children: [] };
  parent.children.push(element);
  growth.elements.push(element);
  if (!VOID.has(name)) growth.stack.push(element);
}

/** Takes in a start tag. */
export function open(
  growth: Growth,
  name: string,
  attributes: Readonly<Record<string, string>>,
  selfClosed: boolean,
): void {
  if (growth.silent) {
    if (!FOREIGN.has(growth.silent.name) || !BREAKS_OUT.has(name)) {
      if (name === growth.silent.name && !selfClosed) growth.silent.depth++;
      return;
    }
    growth.silent = null;
  }
  if (SILENT.has(name)) {
    if (selfClosed && FOREIGN.has(name)) return;
    const isLinkedData = name === "script" && LD_JSON.test(attributes["type"] ?? "");
    growth.silent = { name, depth: 1, text: isLinkedData ? [] : null };
    return;
  }
  growth.full ||= growth.elements.length >= MOST_ELEMENTS || growth.size >= MOST_READ;
  if (growth.full) return;
  makeRoom(growth, name);
  if (growth.stack.length <= MAX_DEPTH) attach(growth, name, attributes);
  else if (!VOID.has(name)) growth.beyond++;
}

function closeInnermost(growth: Growth, closing: string): void {
  for (let i = growth.stack.length - 1; i > 0; i--) {
    const name = growth.stack[i]?.name ?? "";
    if (name === closing) {
      growth.stack.length = i;
      return;
    }
    if (SCOPES.has(name) && !SCOPES.has(closing) && !BREAKS_OUT.has(closing)) return;
  }
}

/** Takes in an end tag; one that closes nothing is passed over. */
export function close(growth: Growth, name: string): void {
  const { silent } = growth;
  if (!silent) {
    if (name === "br") text(growth, " ", true);
    else if (VOID.has(name)) return;
    else if (growth.beyond > 0) growth.beyond--;
    else closeInnermost(growth, name);
  } else if (name === silent.name && --silent.depth === 0) {
    if (silent.text) growth.jsonLd.push(silent.text.join(""));
    growth.silent = null;
  }
}

/** Takes in a text as written; where it is not `raw`, its character references are resolved. */
export function text(growth: Growth, written: string, raw: boolean): void {
  if (growth.silent) growth.silent.text?.push(written);
  else if (!growth.full) {
    const piece = raw || !written.includes("&") ? written : decodeHTML(written);
    growth.size += piece.length;
    top(growth).children.push(piece);
  }
}
