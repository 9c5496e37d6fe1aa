import type { Json } from "../../../../schemas/document.ts";
import type { Mention } from "../../../../schemas/draft.ts";
import { isNode, type LdNode, listOf } from "../json-ld.ts";
import { gatherer } from "../page.ts";
import type { OwnNode } from "./article.ts";
import { firstOf, type Lookup } from "./look.ts";

const TAG_KEYS = "tags keywords topics articleTags tagList tag_list seoKeywords".split(" ");
/** Where some keep what a story is about apart from the rest of it. */
const ABOUT_KEYS = ["taxonomy", "metadata"] as const;
const AUTHOR_KEYS = "authors author bylines byline creators contributors writers".split(" ");
const PUBLISHED_KEYS = (
  "datePublished date_published publishedAt published_at publishDate publish_date publishedDate published_date publicationDate publication_date " +
  "firstPublished first_publish_date firstPublishedAt firstPublishDate displayDate display_date pubDate publishTime published_time publishedTime dateTimePublished"
).split(" ");
const MODIFIED_KEYS =
  "dateModified date_modified modifiedAt updatedAt updated_at lastUpdated last_updated_date lastModified".split(" ");
const NAME_KEYS = "name label title text displayName display_name fullName full_name tag value".split(" ");
const SEPARATED = /(?:(?<!\s)\s+)?[,;|]\s*/u;
/** Wrappers around the nodes of a list. */
const WRAPPERS = "nodes edges items data node attributes fields".split(" ");
const MOST = 60;

/** The names that a list of strings or objects gives. */
function namesIn(given: Json | undefined, lookup: Lookup, depth = 0): string[] {
  if (given === undefined || depth > 6) return [];
  const value = lookup.of(given);
  if (Array.isArray(value))
    return (value as readonly Json[]).slice(0, MOST).flatMap((v) => namesIn(v, lookup, depth + 1));
  if (typeof value === "string") return depth === 0 ? value.split(SEPARATED) : [value];
  if (!isNode(value)) return [];
  const name = firstOf(value, NAME_KEYS, lookup);
  if (typeof name === "string") return [name];
  const inner = [name, firstOf(value, WRAPPERS, lookup)].find((v) => v !== undefined);
  return namesIn(inner, lookup, depth + 1);
}

function dateIn(value: Json | undefined): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value;
  return isNode(value) ? dateIn(listOf(value["iso"] ?? value["date"] ?? value["value"])[0]) : null;
}

/** What a story's objects say besides its text. */
export interface StateFields {
  readonly tags: readonly Mention[];
  readonly authors: readonly Mention[];
  readonly published: readonly Mention[];
  readonly modified: readonly Mention[];
}

/** Tags, authors and dates of the first own object that has any, copied as they stand; `state/<key>` names the place. */
export function stateFields(own: readonly OwnNode[], lookup: Lookup): StateFields {
  const nodes = own.map((o) => o.node);
  const abouts = nodes.flatMap((node) => ABOUT_KEYS.map((key) => node[key]).filter(isNode));
  const names = (rule: string, keys: readonly string[], among: readonly LdNode[]): readonly Mention[] => {
    for (const node of among) {
      const { add, mentions } = gatherer();
      for (const name of namesIn(firstOf(node, keys, lookup), lookup)) if (name.length <= 120) add(rule, name);
      if (mentions.length > 0) return mentions;
    }
    return [];
  };
  const dates = (keys: readonly string[]): readonly Mention[] => {
    const { add, mentions } = gatherer();
    for (const node of nodes) for (const key of keys) add(`state/${key}`, dateIn(fieldOf(node, key)));
    return mentions;
  };
  return {
    tags: names("state/tags", TAG_KEYS, [...nodes, ...abouts]),
    authors: names("state/authors", AUTHOR_KEYS, nodes),
    published: dates(PUBLISHED_KEYS),
    modified: dates(MODIFIED_KEYS),
  };
}

function fieldOf(node: LdNode, key: string): Json | undefined {
  return node[key];
}
