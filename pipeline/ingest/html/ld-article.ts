import type { Json } from "../../../schemas/document.ts";
import { fold } from "../../text/fold.ts";
import { isNode, type LdNode, type LinkedData, listOf, resolve, typesOf } from "./json-ld.ts";
import { plain } from "./plain.ts";

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|ClaimReview|VideoObject|Gallery|PressRelease)$/u;
const STORY_TYPE = /(?:Article|Posting|Report)$/u;

/** A string property in plain text: the first one where there are several; null when it has none. */
export function stringOf(node: LdNode | null, key: string): string | null {
  if (!node) return null;
  for (const value of listOf(node[key])) {
    if (typeof value === "number") return String(value);
    const text = typeof value === "string" ? value : isNode(value) ? value["@value"] : null;
    if (typeof text === "string" && text.trim() !== "") return plain(text);
  }
  return null;
}

function score(node: LdNode, headlines: ReadonlySet<string>): number {
  const types = typesOf(node);
  if (!types.some((t) => ARTICLE_TYPE.test(t))) return 0;
  const headline = stringOf(node, "headline") ?? stringOf(node, "name");
  return (
    (types.some((t) => STORY_TYPE.test(t)) ? 8 : 1) +
    (headline !== null && headlines.has(fold(headline)) ? 6 : 0) +
    (headline !== null ? 3 : 0) +
    (node["datePublished"] !== undefined ? 2 : 0) +
    (node["author"] !== undefined ? 1 : 0)
  );
}

/** The node of the page's own story: the best described article, rather one whose headline is one of `headlines` (the page's titles). */
export function articleNode(data: LinkedData, headlines: readonly string[]): LdNode | null {
  const folded = new Set(headlines.map(fold));
  let best: LdNode | null = null;
  let most = 0;
  for (const node of data.nodes) {
    const s = score(node, folded);
    if (s > most) {
      best = node;
      most = s;
    }
  }
  return best;
}

/** A person or organisation as linked data names it. */
export interface LdName {
  readonly name: string;
  readonly organization: boolean;
}

const NAME_PARTS = [
  ["givenName", "familyName"],
  ["firstName", "lastName"],
] as const;
/** Names are nested in names no deeper. */
const DEEPEST = 4;

/** The names of a person or organisation: its name, which may be a list, or hold another person; else its parts; else its address. */
function namesWithin(value: Json, depth = 0): string[] {
  if (typeof value === "string") return [plain(value)];
  if (!isNode(value) || depth > DEEPEST) return [];
  const whole = stringOf(value, "name");
  const listed = listOf(value["name"]);
  if (whole && listed.length === 1) return [whole];
  const inner = [...listed, ...(listed.length === 0 ? listOf(value["author"]) : [])];
  const nested = inner.flatMap((v) => namesWithin(v, depth + 1)).filter((n) => n !== "");
  if (nested.length > 0) return nested;
  for (const keys of NAME_PARTS) {
    const parts = keys.map((key) => stringOf(value, key)).filter((p) => p !== null);
    if (parts.length > 0) return [parts.join(" ")];
  }
  const address = stringOf(value, "url");
  return address === null ? [] : [address];
}

/** The names in a property that holds people or organisations, in order, references resolved; an address where it gives no name. */
export function namesOf(data: LinkedData, node: LdNode | null, key: string): LdName[] {
  const names: LdName[] = [];
  for (const item of listOf(node?.[key])
    .flatMap((v) => listOf(v))
    .map((v) => resolve(data, v))) {
    const types = isNode(item) ? typesOf(item) : [];
    const organization = types.some((t) => t.endsWith("Organization")) && !types.includes("Person");
    for (const name of namesWithin(item)) names.push({ name, organization });
  }
  return names.filter((n) => n.name !== "");
}
