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

function nameOf(data: LinkedData, value: LdNode): string | null {
  const whole = stringOf(value, "name");
  if (whole) return whole;
  const parts = [stringOf(value, "givenName"), stringOf(value, "familyName")].filter((p) => p !== null);
  if (parts.length > 0) return parts.join(" ");
  const inner = value["author"];
  return isNode(inner) ? nameOf(data, inner) : null;
}

/** The names in a property that holds people or organisations, in order, references resolved. */
export function namesOf(data: LinkedData, node: LdNode | null, key: string): LdName[] {
  const names: LdName[] = [];
  for (const item of listOf(node?.[key])
    .flatMap((v) => listOf(v))
    .map((v) => resolve(data, v))) {
    if (typeof item === "string") names.push({ name: plain(item), organization: false });
    if (!isNode(item)) continue;
    const organization = typesOf(item).some((t) => t.endsWith("Organization")) && !typesOf(item).includes("Person");
    const listed = listOf(item["name"]);
    if (listed.length > 1) {
      for (const n of listed) if (typeof n === "string") names.push({ name: plain(n), organization });
    } else {
      const name = nameOf(data, item);
      if (name) names.push({ name, organization });
    }
  }
  return names.filter((n) => n.name !== "");
}
