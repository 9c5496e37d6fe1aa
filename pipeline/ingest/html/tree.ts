import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { Element } from "./element.ts";
import { close, open, seed, text } from "./grow.ts";
import { FOREIGN } from "./syntax.ts";

/** A page read into a tree. */
export interface Tree {
  readonly root: Element;
  /** All elements in document order. */
  readonly elements: readonly Element[];
  /** Texts of `<script type="application/ld+json">`, in order. */
  readonly jsonLd: readonly string[];
  /** Whether the page has more than is read of one. */
  readonly full: boolean;
}

const READ = new Set(
  (
    "aria-hidden aria-label charset class content data-component data-qa data-testid data-type datetime hidden href http-equiv id " +
    "itemid itemprop itemscope itemtype lang name property rel role style title type"
  ).split(" "),
);
const nothing = (): undefined => undefined;

/** Reads a page into a tree: one pass, any input, in time linear in its length. The tokenizer alone, as htmlparser2's parser searches its whole stack at every end tag. */
export function parseTree(html: string): Tree {
  const growth = seed();
  let name = "";
  let attributes: Record<string, string> = {};
  let attribute = "";
  let value = "";
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
    onopentagend: () => open(growth, name, attributes, false),
    onselfclosingtag: () => open(growth, name, attributes, true),
    onclosetag: (start, end) => close(growth, html.slice(start, end).toLowerCase()),
    ontext: (start, end) => text(growth, html.slice(start, end)),
    ontextentity: (code) => text(growth, String.fromCodePoint(code)),
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: nothing,
    isInForeignContext: () => growth.silent !== null && FOREIGN.has(growth.silent.name),
  };
  const tokenizer = new Tokenizer({ decodeEntities: true, xmlMode: false }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return growth;
}
