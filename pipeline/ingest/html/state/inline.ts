import type { Json } from "../../../../schemas/document.ts";
import { isNode, type LdNode } from "../json-ld.ts";
import type { Lookup } from "./look.ts";
import { markupOf } from "./vocabulary.ts";

const TEXT_KEYS = "html text content value markdown rendered copy body data".split(" ");
const HOLDERS = "data model attrs props attributes fields".split(" ");
const CHILD_KEYS = "children content spans nodes blocks runs items inlines body".split(" ");
const MAX_DEPTH = 20;

function textAt(node: LdNode, lookup: Lookup): string | null {
  for (const key of TEXT_KEYS) {
    const value = lookup.of(node[key] ?? null);
    if (typeof value === "string" && value !== "") return value;
  }
  return null;
}

/** The text that a block's object gives as one string, itself or in what it wraps. */
export function stringIn(node: LdNode, lookup: Lookup): string | null {
  const own = textAt(node, lookup);
  if (own !== null) return own;
  for (const key of HOLDERS) {
    const held = lookup.of(node[key] ?? null);
    const text = isNode(held) ? textAt(held, lookup) : null;
    if (text !== null) return text;
  }
  return null;
}

/** The text of one block, however its runs of inline text are nested. */
export function inlineText(given: Json, lookup: Lookup, depth = 0): string {
  const value = lookup.of(given);
  if (typeof value === "string") return value;
  if (depth > MAX_DEPTH || typeof value !== "object" || value === null) return "";
  const markup = markupOf(value);
  if (markup !== null) return inlineText(markup.children, lookup, depth + 1);
  if (Array.isArray(value)) return (value as readonly Json[]).map((v) => inlineText(v, lookup, depth + 1)).join("");
  if (!isNode(value)) return "";
  const own = stringIn(value, lookup);
  if (own !== null) return own;
  for (const key of CHILD_KEYS) if (Array.isArray(value[key])) return inlineText(value[key], lookup, depth + 1);
  for (const key of HOLDERS) if (isNode(value[key])) return inlineText(value[key], lookup, depth + 1);
  return "";
}
