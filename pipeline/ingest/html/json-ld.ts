import type { Json } from "../../../schemas/document.ts";
import { strictJson } from "../../text/json.ts";
import { readLiteral } from "./state/literal.ts";

/** A node of linked data: an object with its properties. */
export type LdNode = { readonly [key: string]: Json };

/** What a page's JSON-LD says, flat. */
export interface LinkedData {
  /** Objects at the top, in `@graph` and as `mainEntity`, in order. */
  readonly nodes: readonly LdNode[];
  readonly byId: ReadonlyMap<string, LdNode>;
}

const OPENINGS = ["//", "/*", "*/", "<![CDATA[", "<!--"];
const CLOSINGS = ["//", "/*", "*/", "]]>", "-->", ";"];
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them, pages have them
const CONTROLS = /[\u0000-\u001f]+/g;
const MAX_NESTING = 12;

/** The text without the comments and CDATA marks around it. */
function unwrap(text: string): string {
  let bare = text.trim();
  for (let round = 0; round < 4; round++) {
    for (const mark of OPENINGS) if (bare.startsWith(mark)) bare = bare.slice(mark.length).trimStart();
    for (const mark of CLOSINGS) if (bare.endsWith(mark)) bare = bare.slice(0, -mark.length).trimEnd();
  }
  return bare;
}

/** Reads JSON as pages have it: in comments or CDATA, with raw control characters, spare commas, bare quotes in a text, or anything after it. Undefined when it is no JSON even so. */
export function parseJson(text: string): Json | undefined {
  const strict = strictJson(text);
  if (strict !== undefined) return strict;
  const bare = unwrap(text).replace(CONTROLS, " ");
  const start = bare.search(/[[{]/u);
  return strictJson(bare) ?? (start < 0 ? undefined : readLiteral(bare, start, "lenient").value);
}

export function isNode(value: Json | undefined): value is LdNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as a list: itself if it is one, nothing for null. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

/** The node's types without namespace. */
export function typesOf(node: LdNode): string[] {
  return listOf(node["@type"])
    .filter((t): t is string => typeof t === "string")
    .map((t) => t.slice(Math.max(t.lastIndexOf("/"), t.lastIndexOf("#"), t.lastIndexOf(":")) + 1));
}

/** Collects the nodes of all JSON-LD scripts of a page; scripts that are no JSON are passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const nodes: LdNode[] = [];
  const byId = new Map<string, LdNode>();
  const index = (value: Json | undefined, nesting: number): void => {
    if (nesting > MAX_NESTING) return;
    if (Array.isArray(value)) for (const v of value as readonly Json[]) index(v, nesting + 1);
    else if (isNode(value)) {
      const id = value["@id"];
      if (typeof id === "string" && Object.keys(value).length > Object.keys(byId.get(id) ?? {}).length)
        byId.set(id, value);
      for (const key of Object.keys(value)) index(value[key], nesting + 1);
    }
  };
  const collect = (value: Json | undefined, nesting: number): void => {
    if (nesting > MAX_NESTING) return;
    for (const item of listOf(value)) {
      if (Array.isArray(item)) collect(item, nesting + 1);
      if (!isNode(item)) continue;
      nodes.push(item);
      collect(item["@graph"], nesting + 1);
      collect(item["mainEntity"], nesting + 1);
    }
  };
  for (const script of scripts) {
    const value = parseJson(script);
    index(value, 0);
    collect(value, 0);
  }
  return { nodes, byId };
}

/** The node that a reference `{"@id": …}` stands for, or the node itself. */
export function resolve(data: LinkedData, value: Json): Json {
  if (!isNode(value)) return value;
  const id = value["@id"];
  const target = typeof id === "string" ? data.byId.get(id) : undefined;
  return target && Object.keys(value).every((k) => k.startsWith("@")) ? target : value;
}
