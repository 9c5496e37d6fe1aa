import type { Mention } from "../../../schemas/draft.ts";
import type { Element } from "./element.ts";
import { metaValues } from "./head.ts";
import { isNode, listOf } from "./json-ld.ts";
import { gatherer, isOfStory, type Page, propertyElements, propertyValue } from "./page.ts";
import { readTagLinks } from "./tag-links.ts";

const TAG_METAS =
  "news_keywords article:tag og:article:tag parsely-tags sailthru.tags cxenseparse:taxonomy keywords article:keywords dc.subject dcterms.subject tags".split(
    " ",
  );
const SPLIT = /(?:(?<!\s)\s+)?[,;，、]\s*/u;
const TAG_LIMIT = 80;

function splitUp(value: string): string[] {
  return value.split(SPLIT).filter((t) => t !== "" && t.length <= TAG_LIMIT);
}

/** Where each tag has a meta element of its own: commas stand within a tag there. */
const ONE_EACH = new Set(["article:tag", "og:article:tag"]);

function readMeta(key: string, values: readonly string[], add: (rule: string, value: string) => void): void {
  const isWhole = ONE_EACH.has(key) && values.length > 1;
  for (const value of values) for (const tag of isWhole ? [value] : splitUp(value)) add(`meta/${key}`, tag);
}

/** Names of meta elements that publishing systems of their own keep tags in. */
const NAMED_TAGS = /(?:[:._-](?:tags?|keywords?)|^keyword|^topics)\d?$/u;

/** Keys of meta elements that hold tags: those that many systems share, then those that are named so. */
function tagKeys(metas: ReadonlyMap<string, unknown>): readonly string[] {
  const own = [...metas.keys()].filter((key) => NAMED_TAGS.test(key) && !TAG_METAS.includes(key));
  return [...TAG_METAS, ...own];
}

/** The tags that the page gives its story, one mention each: of linked data, of meta tags, of tag links. */
export function readTags(page: Page, headline: Element | null): Mention[] {
  const { add, mentions } = gatherer();
  const { article, head } = page;
  const keywords = listOf(article?.["keywords"]);
  for (const keyword of keywords) {
    const value = isNode(keyword) ? (keyword["name"] ?? keyword["@value"]) : keyword;
    if (typeof value !== "string") continue;
    if (keywords.length > 1) add("json-ld/keywords", value);
    else for (const tag of splitUp(value)) add("json-ld/keywords", tag);
  }
  for (const key of ["about", "mentions"])
    for (const item of listOf(article?.[key])) {
      const name = isNode(item) ? item["name"] : item;
      if (typeof name === "string" && name.length <= TAG_LIMIT) add(`json-ld/${key}`, name);
    }
  for (const key of tagKeys(head.metas)) readMeta(key, metaValues(head, key), add);
  for (const e of propertyElements(page, "keywords").filter(isOfStory))
    for (const tag of splitUp(propertyValue(e))) add("microdata/keywords", tag);
  readTagLinks(page, headline, add);
  return mentions;
}
