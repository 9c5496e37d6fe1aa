import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { knownName, NO_SCOPE, type Scope, scopeInside } from "./xml-names.ts";

/** An element of XML. Names have the prefix that their namespace is known by; attributes are named as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  /** In order; text comes decoded and may be split over several strings. */
  readonly children: (XmlElement | string)[];
  readonly scope: Scope;
}

/** Walks of a tree may recurse: of elements nested deeper than this only the text is kept. */
const MAX_DEPTH = 120;
const nothing = (): undefined => undefined;

/** A tree that grows, with its open elements, the innermost last. */
interface Growth {
  readonly root: XmlElement;
  /** Open elements as written, beside the elements themselves. */
  readonly open: { readonly written: string; readonly element: XmlElement }[];
  /** Open elements too deep to be kept. */
  beyond: number;
}

const innermost = ({ open, root }: Growth) => open.at(-1)?.element ?? root;

function attach(growth: Growth, written: string, attributes: Record<string, string>, alone: boolean): void {
  if (growth.open.length >= MAX_DEPTH) {
    if (!alone) growth.beyond++;
    return;
  }
  const parent = innermost(growth);
  const scope = scopeInside(parent.scope, attributes);
  const element: XmlElement = { name: knownName(written, scope), attributes, parent, children: [], scope };
  parent.children.push(element);
  if (!alone) growth.open.push({ written, element });
}

/** An end tag that closes nothing is passed over; one that closes an outer element closes those in it too. */
function close(growth: Growth, written: string): void {
  const { open } = growth;
  if (growth.beyond > 0) {
    growth.beyond--;
    return;
  }
  for (let at = open.length - 1; at >= 0; at--) {
    if (open[at]?.written !== written) continue;
    open.length = at;
    return;
  }
}

/** Takes in the tokens of a text, in order. */
function growing(text: string, growth: Growth): TokenizerCallbacks {
  let [name, attribute, value] = ["", "", ""];
  let attributes: Record<string, string> = {};
  const write = (piece: string) => {
    innermost(growth).children.push(piece);
  };
  return {
    onopentagname: (start, end) => {
      [name, attributes] = [text.slice(start, end), {}];
    },
    onattribname: (start, end) => {
      [attribute, value] = [text.slice(start, end), ""];
    },
    onattribdata: (start, end) => {
      value += text.slice(start, end);
    },
    onattribentity: (code) => {
      value += String.fromCodePoint(code);
    },
    onattribend: () => {
      if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
    },
    onopentagend: () => attach(growth, name, attributes, false),
    onselfclosingtag: () => attach(growth, name, attributes, true),
    onclosetag: (start, end) => close(growth, text.slice(start, end).trim()),
    ontext: (start, end) => write(text.slice(start, end)),
    ontextentity: (code) => write(String.fromCodePoint(code)),
    oncdata: (start, end, offset) => write(text.slice(start, end - offset)),
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: nothing,
  };
}

/**
 * Reads XML into a tree under an element named `#root` that stands in `parent`, whose namespaces hold in it. Any text is
 * read, in time linear in its length: damage costs the tags it stands in. No entity is expanded but the five of XML and
 * numbers (XML 1.0, 4.6), so none is fetched and none grows; others stay as they are written. Returns the root and the
 * innermost element that the text ends in.
 */
export function parseXml(
  text: string,
  parent: XmlElement | null = null,
): { readonly root: XmlElement; readonly innermost: XmlElement } {
  const root: XmlElement = { name: "#root", attributes: {}, parent, children: [], scope: parent?.scope ?? NO_SCOPE };
  const growth: Growth = { root, open: [], beyond: 0 };
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, growing(text, growth));
  tokenizer.write(text);
  tokenizer.end();
  return { root, innermost: innermost(growth) };
}
