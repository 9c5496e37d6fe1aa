import type { Json } from "../../../../schemas/document.ts";
import type { Block } from "../../../../schemas/draft.ts";
import { fold } from "../../../text/fold.ts";
import { isNode, type LdNode } from "../json-ld.ts";
import { piecesOf } from "../pieces.ts";
import { plain } from "../plain.ts";
import { parseTree } from "../tree.ts";
import { identityOf, type Known } from "./identity.ts";
import { inlineText, stringIn } from "./inline.ts";
import type { Lookup } from "./look.ts";
import { aside, kindOfType, markupOf, typeOf } from "./vocabulary.ts";

const BLOCK_MARKUP = /<(?:p|h[1-6]|li|blockquote|div|br)\b[^<>]*>/iu;
const LINES = /\r\n|[\n\r\u2028\u2029]+/u;
/** Attributes, data, addresses and ids, which are for machines. */
const MACHINE = /^[\w-]+=["'{]|^[[{<]["\w]|^https?:\S+$|^[\da-f-]{8,}$/u;
/** A string under no telling key is prose from this length on. */
const PROSE = 120;
const MAX_DEPTH = 60;
const BODY_KEYS =
  /^(?:article_?)?(?:body|content|text|html|story|copy|markup|data|plain|paragraphs?|rendered|value|full_?text|main)(?:_?(?:text|html|content|markup|data|copy))?$/iu;

/** Puts each block once, in order, but for the headline. */
function gatherBlocks(titles: ReadonlySet<string>) {
  const blocks: Block[] = [];
  const seen = new Set<string>();
  const put = (kind: Block["kind"], printed: string): void => {
    const text = plain(printed);
    const key = MACHINE.test(text) ? "" : fold(text);
    if (key === "" || seen.has(key) || titles.has(key)) return;
    seen.add(key);
    blocks.push({ kind, text, line: null });
  };
  return { blocks, put };
}

/** Says whether one more value may be looked at. */
export type Allowance = () => boolean;

/** Leave to look at so many values in all. */
export function allowance(values: number): Allowance {
  let left = values;
  return () => left-- > 0;
}

/** The blocks of a story's object in the order of its values, as many as `allowed` leaves. What belongs to another story, a picture or a widget is left out. */
export function blocksIn(root: Json, known: Known, lookup: Lookup, allowed: Allowance): readonly Block[] {
  const { blocks, put } = gatherBlocks(known.titles);

  function prose(text: string, kind: Block["kind"]): void {
    if (BLOCK_MARKUP.test(text)) for (const p of piecesOf(parseTree(text).root)) put(p.kind, p.text);
    else for (const line of text.split(LINES)) put(kind, line);
  }

  function node(value: LdNode, depth: number): void {
    const type = typeOf(value);
    const kind = kindOfType(type);
    if ((kind === null && aside(type)) || (depth > 0 && identityOf(value, known, lookup) === "other")) return;
    const text = kind === null ? "" : inlineText(value, lookup);
    const own = type === "" ? null : stringIn(value, lookup);
    if (kind !== null && text !== "") prose(text, kind);
    else if (own !== null) prose(own, "paragraph");
    else for (const [key, held] of Object.entries(value)) if (!aside(key)) visit(held, key, depth + 1);
  }

  function element({ name, children }: { readonly name: string; readonly children: Json }, depth: number): void {
    const kind = kindOfType(name);
    if (kind !== null) put(kind, inlineText(children, lookup));
    else if (!aside(name)) visit(children, "", depth + 1);
  }

  function list(items: readonly Json[], key: string, depth: number): void {
    for (const item of items)
      if (typeof item !== "string") visit(item, "", depth + 1);
      else if (BODY_KEYS.test(key)) prose(item, "paragraph");
  }

  function visit(given: Json, key: string, depth: number): void {
    if (depth > MAX_DEPTH || !allowed()) return;
    const value = lookup.of(given);
    const markup = markupOf(value);
    const kind = kindOfType(key);
    if (typeof value === "string") {
      const isBody = BODY_KEYS.test(key) && (value.length >= PROSE || BLOCK_MARKUP.test(value));
      if (kind !== null || isBody) prose(value, kind ?? "paragraph");
    } else if (markup !== null) element(markup, depth);
    else if (Array.isArray(value)) list(value as readonly Json[], key, depth);
    else if (isNode(value)) node(value, depth);
  }

  visit(root, "", 0);
  return blocks;
}
