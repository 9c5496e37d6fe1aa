import type { Element } from "./element.ts";
import type { Page } from "./page.ts";
import { TAG_WORDS } from "./tag-words.ts";
import { shareWord } from "./words.ts";

/** How a link was known to be one to a tag. */
export type TagRule =
  | "links/rel-tag"
  | "links/rel-category"
  | "links/labelled"
  | "links/tag-list"
  | "links/tag-address";

const TAG_ADDRESS =
  /[/?&](?:tags?|topics?|themen?|thema|temas?|etiquetas?|keywords?|schlagwort(?:e|er)?|stichwort|subjects?|sujets?|hashtags?|argomenti|mots-cles|tema|emne|tagi|temat|etiket|konu|konular|haberleri|labels?|temat[ay]|teema|emneord|dossiers?|sujet|mot-cle|assuntos?|palabras?-clave|noticias-de|taxonomy\/term)[/=?-]/iu;
const CATEGORY = /\/(?:category|kategorie|categorie|categoria|rubrik|section)\//iu;
/** What holds the links of the whole site. A `nav` below the headline may hold the story's. */
const FAR = new Set(["header", "footer", "aside"]);

/** Whether the element stands in a part of the page that is not the story's. `isBelow`: it stands below the headline. */
export function isFar(element: Element, isBelow: boolean): boolean {
  for (let at: Element | null = element; at; at = at.parent) {
    if (at.name === "article") return false;
    if (FAR.has(at.name) || (at.name === "nav" && !isBelow)) return true;
  }
  return false;
}

function isMenu(link: Element): boolean {
  for (let at: Element | null = link; at; at = at.parent) if (at.name === "nav" || at.name === "header") return true;
  return false;
}

/** Tells whether an element is named as a tag or a list of tags: make one for each page. */
export function namedAsTags(page: Page): (element: Element) => boolean {
  const known = new Map<ReadonlySet<string>, boolean>();
  return (element) => {
    const words = page.words(element);
    const before = known.get(words);
    if (before !== undefined) return before;
    const is = shareWord(words, TAG_WORDS);
    known.set(words, is);
    return is;
  };
}

/** Whether a link, what is in it, or what is around it up to six levels, is named as tags. */
function isInTags(isNamed: (element: Element) => boolean, link: Element): boolean {
  for (let at: Element | null = link, up = 0; at && up < 6 && at.name !== "body"; at = at.parent, up++)
    if (isNamed(at)) return true;
  return link.children.some((c) => typeof c !== "string" && isNamed(c));
}

/** Whether a link says of itself that it leads to a tag. */
export function isMarkedTag({ attributes }: Element): boolean {
  return /\btag\b/u.test(attributes["rel"] ?? "");
}

/** By which rule a link is one to a tag; null when it is none. `isNamed`: whether an element is named as tags; `isBelow`: it stands below the headline. */
export function tagRule(isNamed: (element: Element) => boolean, link: Element, isBelow: boolean): TagRule | null {
  const { rel = "", href = "" } = link.attributes;
  if (isMarkedTag(link) && !isMenu(link))
    return /\bcategory\b/u.test(rel) || CATEGORY.test(href) ? "links/rel-category" : "links/rel-tag";
  const rule = isInTags(isNamed, link) ? "links/tag-list" : TAG_ADDRESS.test(href) ? "links/tag-address" : null;
  return rule === null || isFar(link, isBelow) ? null : rule;
}
