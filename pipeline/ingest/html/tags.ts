import type { Mention } from "../../../schemas/draft.ts";
import { type Element, textOf } from "./element.ts";
import { metaValues } from "./head.ts";
import { isNode, listOf, typesOf } from "./json-ld.ts";
import { gatherer, isOfStory, type Page, propertyElements, propertyValue } from "./page.ts";
import { readTagLinks } from "./tag-links.ts";
import { keywordsOf, splitTags, TAG_LIMIT } from "./tag-strings.ts";
import { readTagTexts } from "./tag-texts.ts";

const TAG_METAS =
  "news_keywords article:tag og:article:tag parsely-tags sailthru.tags cxenseparse:taxonomy keywords article:keywords dc.subject dcterms.subject tags".split(
    " ",
  );
/** Where each tag has a meta element of its own: commas stand within a tag there. */
const ONE_EACH = new Set(["article:tag", "og:article:tag"]);

function readMeta(key: string, values: readonly string[], add: (rule: string, value: string) => void): void {
  const isWhole = ONE_EACH.has(key) && values.length > 1;
  for (const value of values) for (const tag of isWhole ? [value] : splitTags(value)) add(`meta/${key}`, tag);
}

/** Names of meta elements that publishing systems of their own keep tags in. */
const NAMED_TAGS = /(?:[:._-](?:tags?|keywords?)|^(?:tag|keyword|topics?|subject))\d?$/u;

/** Keys of meta elements that hold tags: those that many systems share, then those that are named so. */
function tagKeys(metas: ReadonlyMap<string, unknown>): readonly string[] {
  const own = [...metas.keys()].filter((key) => NAMED_TAGS.test(key) && !TAG_METAS.includes(key));
  return [...TAG_METAS, ...own];
}

/** The tags in an element with the property `keywords`: its links, or its text. */
function namedIn(element: Element): readonly string[] {
  const links = element.children.filter((c): c is Element => typeof c !== "string" && c.name === "a");
  return links.length > 1 ? links.map((link) => textOf(link, TAG_LIMIT)) : splitTags(propertyValue(element));
}

/** Kinds of nodes that are the page itself, or its story in another form. */
const PAGE_TYPES = new Set(["WebPage", "ItemPage", "CreativeWork", "Thing"]);

/** The keywords in linked data: the story's, or else those of the page that it stands on. */
function declaredKeywords({ article, data }: Page): readonly string[] {
  const own = keywordsOf(article);
  if (own.length > 0) return own;
  const page = data.nodes.find((n) => n["keywords"] !== undefined && typesOf(n).some((t) => PAGE_TYPES.has(t)));
  return keywordsOf(page ?? null);
}

/** The tags that the page gives its story, one mention each: of linked data, of meta tags, of tag links. */
export function readTags(page: Page, headline: Element | null): Mention[] {
  const { add, mentions } = gatherer();
  const { article, head } = page;
  for (const keyword of declaredKeywords(page)) add("json-ld/keywords", keyword);
  for (const key of ["about", "mentions"])
    for (const item of listOf(article?.[key])) {
      const name = isNode(item) ? item["name"] : item;
      if (typeof name === "string" && name.length <= TAG_LIMIT) add(`json-ld/${key}`, name);
    }
  for (const key of tagKeys(head.metas)) readMeta(key, metaValues(head, key), add);
  for (const e of propertyElements(page, "keywords").filter(isOfStory))
    for (const tag of namedIn(e)) add("microdata/keywords", tag);
  readTagLinks(page, headline, add);
  if (mentions.length === 0) readTagTexts(page, add);
  return mentions;
}
