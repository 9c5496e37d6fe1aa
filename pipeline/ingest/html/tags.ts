import type { Mention } from "../../../schemas/draft.ts";
import { clean } from "../../text/clean.ts";
import { type Element, textOf } from "./element.ts";
import { wordsIn } from "./furniture.ts";
import { metaValues } from "./head.ts";
import { isNode, listOf } from "./json-ld.ts";
import { gatherer, isOfStory, type Page, propertyElements, propertyValue } from "./page.ts";

const TAG_METAS =
  "news_keywords article:tag og:article:tag parsely-tags sailthru.tags cxenseparse:taxonomy keywords article:keywords dc.subject dcterms.subject tags".split(
    " ",
  );
const TAG_WORDS = new Set(
  "tag tags taglist topics topic keywords keyword schlagworte schlagwort etiquetas temas themen thema etiketler".split(
    " ",
  ),
);
const TAG_ADDRESS =
  /\/(?:tags?|topics?|themen?|thema|temas?|etiquetas?|keywords?|schlagwort(?:e|er)?|stichwort|subjects?|sujets?|hashtags?|argomenti|mots-cles|tema|emne|tagi|temat|etiket|noticias-de)[/=?-]/iu;
const SPLIT = /\s*[,;，、]\s*/u;
const TAG_LIMIT = 80;
const FAR = new Set(["nav", "header", "footer", "aside"]);

function splitUp(value: string): string[] {
  return value.split(SPLIT).filter((t) => t !== "" && t.length <= TAG_LIMIT);
}

function isInTagList(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 5; at = at.parent, up++) {
    if (
      wordsIn(
        `${at.attributes["class"] ?? ""} ${at.attributes["id"] ?? ""} ${at.attributes["data-testid"] ?? ""}`,
      ).some((w) => TAG_WORDS.has(w))
    )
      return true;
  }
  return false;
}

function isFar(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (FAR.has(at.name)) return true;
  return false;
}

/** The tags that the page gives its story, one mention each: of linked data, of meta tags, of tag links. */
export function readTags(page: Page): Mention[] {
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
  for (const key of TAG_METAS)
    for (const value of metaValues(head, key)) for (const tag of splitUp(value)) add(`meta/${key}`, tag);
  for (const e of propertyElements(page, "keywords").filter(isOfStory))
    for (const tag of splitUp(propertyValue(e))) add("microdata/keywords", tag);
  for (const e of page.elements) {
    if (e.name !== "a" || e.attributes["href"] === undefined || isFar(e)) continue;
    const text = clean(textOf(e));
    if (text === "" || text.length > TAG_LIMIT) continue;
    if (/\btag\b/u.test(e.attributes["rel"] ?? "")) add("links/rel-tag", text);
    else if (isInTagList(e)) add("links/tag-list", text);
    else if (TAG_ADDRESS.test(e.attributes["href"])) add("links/tag-address", text);
  }
  return mentions;
}
