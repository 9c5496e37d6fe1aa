import { decodeHTML } from "entities/decode";
import { strictJson } from "../../text/json.ts";
import type { LdNode } from "./json-ld.ts";
import { isNode, listOf } from "./json-ld.ts";

/** No tag is longer. */
export const TAG_LIMIT = 80;

const COMMAS = /(?:(?<!\s)\s+)?[,;，、；]\s*/u;
/** What parts tags where no comma does: bars, line ends, bullets. */
const BARS = /(?:(?<!\s)\s+)?[|｜\n\r•·]\s*/u;
/** Hash marks, each before a tag of one or more words. */
const HASHES = /^#\S.*\s#\S/su;
const LIST = /^\s*\[\s*"/u;

/** The tags that one string gives: a list in JSON, or parted by commas; by bars, line ends or hash marks where it has none. */
export function splitTags(value: string): string[] {
  const text = value.includes("&") ? decodeHTML(value) : value;
  const list = LIST.test(text) ? strictJson(text) : undefined;
  if (Array.isArray(list)) return list.filter((t) => typeof t === "string" && t.length <= TAG_LIMIT) as string[];
  const parts = COMMAS.test(text) ? text.split(COMMAS) : HASHES.test(text) ? text.split("#") : text.split(BARS);
  return parts.map((t) => t.trim()).filter((t) => t !== "" && t.length <= TAG_LIMIT);
}

/** The keywords of a node of linked data: strings or named terms, in lists of lists. */
export function keywordsOf(node: LdNode | null): string[] {
  const keywords = listOf(node?.["keywords"]).flatMap((k) => listOf(k));
  const names = keywords.map((keyword) => (isNode(keyword) ? (keyword["name"] ?? keyword["@value"]) : keyword));
  const strings = names.filter((name) => typeof name === "string");
  return strings.length === 1 ? splitTags(strings[0] ?? "") : strings;
}
