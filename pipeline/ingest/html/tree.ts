import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { type Element, MAX_DEPTH } from "./element.ts";

/** A page read into a tree. */
export interface Tree {
  readonly root: Element;
  /** All elements in document order. */
  readonly elements: readonly Element[];
  /** Texts of `<script type="application/ld+json">`, in order. */
  readonly jsonLd: readonly string[];
}

const words = (list: string) => new Set(list.split(" "));
/** HTML standard, 13.1.2: elements without an end. */
const VOID = words(
  "area base basefont br col command embed frame hr img input keygen link meta param source track wbr",
);
/** What has no text to read: left out with all that is in it. */
const SILENT = words("script style template svg math iframe object canvas noscript select datalist textarea noframes");
const FOREIGN = words("svg math");
/** An HTML element inside a drawing ends it (13.2.6.5). */
const BREAKS_OUT = words("p div h1 h2 h3 h4 h5 h6 ul ol li table body article section header footer main nav");
const ENDS_PARAGRAPH = words(
  "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hr li main menu nav ol p pre section table ul",
);
/** Open elements that a start tag closes when they are innermost (13.1.2.4, optional tags). */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", words("li")],
  ["dt", words("dt dd")],
  ["dd", words("dt dd")],
  ["tr", words("tr td th")],
  ["td", words("td th")],
  ["th", words("td th")],
  ["tbody", words("thead tbody tr td th")],
  ["tfoot", words("thead tbody tr td th")],
  ["option", words("option")],
  ["a", words("a")],
  ["body", words("head")],
]);
const HEADINGS = words("h1 h2 h3 h4 h5 h6");
/** Where the search for an element to close ends. */
const SCOPES = words("table td th body html article");
const READ = words(
  "aria-hidden aria-label charset class content data-component data-qa data-testid data-type datetime hidden href http-equiv id " +
    "itemid itemprop itemscope itemtype lang name property rel role style title type",
);
const LD_JSON = /^\s*application\/(?:\w+\+)?ld\+json/iu;

/** Reads a page into a tree: one pass, any input, in time linear in its length. */
export function parseTree(html: string): Tree {
  const root: Element = { name: "#root", attributes: {}, parent: null, children: [] };
  const elements: Element[] = [];
  const jsonLd: string[] = [];
  const stack: Element[] = [root];
  /** Open elements too deep to be kept. */
  let beyond = 0;
  let silent: { readonly name: string; depth: number; readonly text: string[] | null } | null = null;
  let name = "";
  let attributes: Record<string, string> = {};
  let attribute = "";
  let value = "";

  const top = () => stack.at(-1) ?? root;
  const pop = () => {
    if (stack.length > 1) stack.pop();
  };

  function close(closing: string): void {
    if (beyond > 0) {
      beyond--;
      return;
    }
    for (let i = stack.length - 1; i > 0; i--) {
      const open = stack[i]?.name ?? "";
      if (open === closing) {
        stack.length = i;
        return;
      }
      if (SCOPES.has(open) && !SCOPES.has(closing) && !BREAKS_OUT.has(closing)) return;
    }
  }

  function makeRoom(opening: string): void {
    if (beyond > 0) return;
    if (ENDS_PARAGRAPH.has(opening) && top().name === "p") pop();
    if (HEADINGS.has(opening) && HEADINGS.has(top().name)) pop();
    const closes = CLOSES.get(opening);
    while (closes?.has(top().name)) pop();
  }

  function enterSilence(): void {
    const text = name === "script" && LD_JSON.test(attributes["type"] ?? "") ? [] : null;
    silent = { name, depth: 1, text };
  }

  function open(selfClosed: boolean): void {
    if (silent) {
      if (!FOREIGN.has(silent.name) || !BREAKS_OUT.has(name)) {
        if (name === silent.name && !selfClosed) silent.depth++;
        return;
      }
      silent = null;
    }
    if (SILENT.has(name)) {
      if (!(selfClosed && FOREIGN.has(name))) enterSilence();
      return;
    }
    makeRoom(name);
    if (stack.length > MAX_DEPTH) {
      if (!VOID.has(name)) beyond++;
      return;
    }
    const element: Element = { name, attributes, parent: top(), children: [] };
    top().children.push(element);
    elements.push(element);
    if (!VOID.has(name)) stack.push(element);
  }

  function text(piece: string): void {
    if (silent) silent.text?.push(piece);
    else top().children.push(piece);
  }

  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      name = html.slice(start, end).toLowerCase();
      attributes = {};
    },
    onattribname(start, end) {
      attribute = html.slice(start, end).toLowerCase();
      value = "";
    },
    onattribdata(start, end) {
      if (READ.has(attribute)) value += html.slice(start, end);
    },
    onattribentity(code) {
      value += String.fromCodePoint(code);
    },
    onattribend() {
      if (READ.has(attribute) && !Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
    },
    onopentagend: () => open(false),
    onselfclosingtag: () => open(true),
    onclosetag(start, end) {
      const closing = html.slice(start, end).toLowerCase();
      if (!silent) {
        if (!VOID.has(closing)) close(closing);
        else if (closing === "br") text(" ");
      } else if (closing === silent.name && --silent.depth === 0) {
        if (silent.text) jsonLd.push(silent.text.join(""));
        silent = null;
      }
    },
    ontext: (start, end) => text(html.slice(start, end)),
    ontextentity: (code) => text(String.fromCodePoint(code)),
    oncdata: () => undefined,
    oncomment: () => undefined,
    ondeclaration: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => undefined,
    isInForeignContext: () => silent !== null && FOREIGN.has(silent.name),
  };
  const tokenizer = new Tokenizer({ decodeEntities: true, xmlMode: false }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return { root, elements, jsonLd };
}
