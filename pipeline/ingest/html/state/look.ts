import type { Json } from "../../../../schemas/document.ts";
import { isNode, type LdNode } from "../json-ld.ts";
import { dereferenced } from "./flight.ts";
import type { PageState } from "./scripts.ts";

/** How the values of a page's state hang together. */
export interface Lookup {
  /** What a value stands for: a reference (`$1a`, `{"__ref": "Article:1"}`) the value that it leads to, any other value itself. */
  readonly of: (value: Json) => Json;
}

/** A lookup of references between rows of React's payload, and between records of a normalised store. */
export function lookupIn(state: PageState): Lookup {
  const stores = state.values.filter(isNode);
  const record = (key: string): Json | undefined => {
    for (const store of stores) if (Object.hasOwn(store, key)) return store[key];
    return undefined;
  };
  const of = (value: Json): Json => {
    if (typeof value === "string") return value.startsWith("$") ? dereferenced(value, state.rows) : value;
    if (!isNode(value)) return value;
    const key = value["__ref"] ?? (value["type"] === "id" ? value["id"] : undefined);
    return (typeof key === "string" ? record(key) : undefined) ?? value;
  };
  return { of };
}

/** The first value among `keys` of a node that is there, references followed. */
export function firstOf(node: LdNode, keys: readonly string[], lookup: Lookup): Json | undefined {
  for (const key of keys) {
    const value = node[key];
    if (value !== undefined && value !== null && value !== "") return lookup.of(value);
  }
  return undefined;
}
