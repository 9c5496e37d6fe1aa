import type { Mention } from "../../../schemas/draft.ts";
import { clean } from "../../text/clean.ts";
import { type Element, FIELD_LIMIT, textOf } from "./element.ts";
import { metaValues } from "./head.ts";
import { namesOf } from "./ld-article.ts";
import { gatherer, isOfStory, type Page, propertyElements } from "./page.ts";
import { shareWord } from "./words.ts";

const AUTHOR_METAS =
  "author article:author og:article:author byl parsely-author sailthru.author dc.creator dcterms.creator dc.contributor cxenseparse:author twitter:data1 citation_author authors article:author:name article.author rnews:author creator".split(
    " ",
  );
const BYLINE_WORDS = new Set(
  "byline bylines author authors autor autoren auteur auteurs autore autores autori yazar penulis redactor redacteur skribent forfatter journalist reporter writer writers credit signature firma by contributor contributors".split(
    " ",
  ),
);
const NOT_BYLINE = new Set(
  "bio biography about image img avatar photo picture social twitter comment comments related more follow box card caption figcaption media figure description".split(
    " ",
  ),
);
const ELSEWHERE_WORDS = new Set(
  "caption captions figcaption comments related recommended recommendations teaser teasers mostread popular trending sidebar".split(
    " ",
  ),
);
const BYLINE_LIMIT = 160;
const ADDRESS = /^(?:https?:)?\/\//iu;

function isByline(page: Page, element: Element): boolean {
  const words = page.words(element);
  return shareWord(words, BYLINE_WORDS) && !shareWord(words, NOT_BYLINE);
}

/** Whether the element stands in a picture, a caption or a list of other stories: who is named there wrote something else. */
function isElsewhere(page: Page, element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) {
    if (at.name === "figure" || at.name === "figcaption" || at.name === "nav" || at.name === "footer") return true;
    if (shareWord(page.words(at), ELSEWHERE_WORDS)) return true;
  }
  return false;
}

/** The part of the page that a byline may stand in: from before the headline to shortly after the story. */
function nearby(page: Page, headline: Element | null): readonly Element[] {
  const from = headline ? Math.max(0, page.elements.indexOf(headline) - 30) : 0;
  const last = page.story.pieces.at(-1)?.element;
  const to = last ? page.elements.indexOf(last) + 40 : page.elements.length;
  return page.elements.slice(from, Math.max(from + 100, to));
}

function named(element: Element): string {
  if (element.attributes["content"]) return element.attributes["content"];
  const within = (at: Element): Element | null => {
    for (const child of at.children) {
      if (typeof child === "string") continue;
      if (/\bname\b/u.test(child.attributes["itemprop"] ?? child.attributes["property"] ?? "")) return child;
      const deeper = within(child);
      if (deeper) return deeper;
    }
    return null;
  };
  const name = within(element);
  return name ? (name.attributes["content"] ?? textOf(name, FIELD_LIMIT)) : textOf(element, FIELD_LIMIT);
}

/** Who the page says wrote it: names from structured data first, then from links and classes; and credit lines as printed, those that are marked as such before those `printed` below the headline. */
export function readPeople(
  page: Page,
  headline: Element | null,
  printed: readonly string[],
): { readonly authors: Mention[]; readonly bylines: Mention[] } {
  const authors = gatherer();
  const bylines = gatherer();
  const ld = namesOf(page.data, page.article, "author");
  for (const { name } of ld.filter((n) => !n.organization)) authors.add("json-ld/author", name);
  for (const { name } of ld.filter((n) => n.organization)) authors.add("json-ld/author/organization", name);
  for (const { name } of namesOf(page.data, page.article, "creator")) authors.add("json-ld/creator", name);
  for (const key of AUTHOR_METAS)
    for (const value of metaValues(page.head, key)) if (!ADDRESS.test(value)) authors.add(`meta/${key}`, value);
  for (const e of propertyElements(page, "author").filter((e) => isOfStory(e) && !isElsewhere(page, e))) {
    const text = clean(named(e));
    if (text.length <= BYLINE_LIMIT) authors.add("microdata/author", text);
  }
  const near = nearby(page, headline);
  for (const e of near) {
    if (e.name !== "a") continue;
    const text = clean(textOf(e, FIELD_LIMIT));
    if (text.length > 80 || isElsewhere(page, e)) continue;
    if (/\bauthor\b/u.test(e.attributes["rel"] ?? "")) authors.add("html/rel-author", text);
    else if (
      /\/(?:authors?|autor(?:en|es|i)?|auteurs?|by|people|person|profile|profil|journalist|redaktion|redaccion|staff|reporter|contributor|writers?|team)\//iu.test(
        e.attributes["href"] ?? "",
      )
    )
      authors.add("links/author", text);
  }
  const taken = new Set<Element>();
  for (const e of near) {
    if (e.parent && taken.has(e.parent)) taken.add(e);
    else if (e.name !== "meta" && isByline(page, e) && !isElsewhere(page, e)) {
      const text = clean(textOf(e, FIELD_LIMIT));
      if (text.length > BYLINE_LIMIT || text.length < 3) continue;
      bylines.add("html/byline", text);
      taken.add(e);
    }
  }
  for (const line of printed) bylines.add("visible/byline", line);
  return { authors: authors.mentions, bylines: bylines.mentions };
}
