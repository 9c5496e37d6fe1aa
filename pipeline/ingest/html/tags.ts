import type { Mention } from "../../../schemas/draft.ts";
import { clean } from "../../text/clean.ts";
import { type Element, FIELD_LIMIT, textOf } from "./element.ts";
import { metaValues } from "./head.ts";
import { isNode, listOf } from "./json-ld.ts";
import { gatherer, isOfStory, type Page, propertyElements, propertyValue } from "./page.ts";
import { shareWord } from "./words.ts";

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

/** The outermost element around a link, up to six levels, that is named as a list of tags. */
function tagList(page: Page, element: Element): Element | null {
  let found: Element | null = null;
  for (let at: Element | null = element, up = 0; at && up < 6 && at.name !== "body"; at = at.parent, up++)
    if (shareWord(page.words(at), TAG_WORDS)) found = at;
  return found;
}

function isFar(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (FAR.has(at.name)) return true;
  return false;
}

/** Links to tags, in lists that stand between the headline and shortly after the story. A link within a sentence of the story is none. */
function readLinks(page: Page, headline: Element | null, add: (rule: string, value: string) => void): void {
  const from = headline ? Math.max(0, page.elements.indexOf(headline) - 60) : 0;
  const last = page.story.pieces.at(-1)?.element;
  const to = last ? page.elements.indexOf(last) + 200 : page.elements.length;
  const sentences = new Set(page.story.pieces.filter((p) => p.linked < p.text.length * 0.7).map((p) => p.element));
  const isInSentence = (e: Element): boolean => {
    for (let at = e.parent, up = 0; at && up < 4; at = at.parent, up++) if (sentences.has(at)) return true;
    return false;
  };
  for (const [at, e] of page.elements.entries()) {
    if (e.name !== "a" || e.attributes["href"] === undefined) continue;
    const isTag = /\btag\b/u.test(e.attributes["rel"] ?? "");
    if (!isTag && (at < from || at > to || isFar(e))) continue;
    const text = clean(textOf(e, FIELD_LIMIT));
    if (text === "" || text.length > TAG_LIMIT || isInSentence(e)) continue;
    if (isTag) add("links/rel-tag", text);
    else if (text.length <= 50 && tagList(page, e)) add("links/tag-list", text);
    else if (text.length <= 50 && TAG_ADDRESS.test(e.attributes["href"])) add("links/tag-address", text);
  }
}

function readMeta(key: string, values: readonly string[], add: (rule: string, value: string) => void): void {
  for (const value of values) for (const tag of values.length > 1 ? [value] : splitUp(value)) add(`meta/${key}`, tag);
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
  for (const key of TAG_METAS) readMeta(key, metaValues(head, key), add);
  for (const e of propertyElements(page, "keywords").filter(isOfStory))
    for (const tag of splitUp(propertyValue(e))) add("microdata/keywords", tag);
  readLinks(page, headline, add);
  return mentions;
}
