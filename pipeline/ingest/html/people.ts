import type { Mention } from "../../../schemas/draft.ts";
import { creditLines } from "./byline.ts";
import { lineOf } from "./byline-lines.ts";
import { WRITERS } from "./byline-marks.ts";
import { type Places, placesOf } from "./byline-place.ts";
import { signatures } from "./byline-signature.ts";
import type { Element } from "./element.ts";
import { metaValues } from "./head.ts";
import { namesOf } from "./ld-article.ts";
import { gatherer, isOfStory, type Page, propertyElements } from "./page.ts";

const AUTHOR_METAS =
  "author article:author og:article:author byl parsely-author sailthru.author dc.creator dcterms.creator dc.contributor cxenseparse:author twitter:data1 citation_author authors article:author:name article.author rnews:author creator".split(
    " ",
  );
const BYLINE_LIMIT = 160;
const NAME_LIMIT = 80;
const SLUG = /\/([a-z]{2,20}(?:-[a-z]{2,20}){1,2})\/?$/u;
const ADDRESS = /^(?:https?:)?\/\//iu;

/** Whether a link leads to a writer's page, by its relation or its address. */
function linkRule({ name, attributes }: Element): string | null {
  if (name !== "a") return null;
  if (/\bauthor\b/u.test(attributes["rel"] ?? "")) return "html/rel-author";
  return WRITERS.test(attributes["href"] ?? "") ? "links/author" : null;
}

/** Those around the headline, if any are. */
function foremost(elements: readonly Element[], isNear: ReadonlySet<Element>): readonly Element[] {
  const near = elements.filter((e) => isNear.has(e));
  return near.length > 0 ? near : elements;
}

/** The words at the end of a writer's address: `ann lee` of `/author/ann-lee`. */
function slugName(address: string): string | null {
  return WRITERS.test(address) ? (SLUG.exec(address)?.[1]?.replaceAll("-", " ") ?? null) : null;
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
  return name ? (name.attributes["content"] ?? lineOf(name).line) : lineOf(element).line;
}

type Add = (rule: string, value: string | null) => void;

function addDeclared(page: Page, add: Add): void {
  const ld = namesOf(page.data, page.article, "author");
  for (const { name } of ld.filter((n) => !n.organization)) add("json-ld/author", name);
  for (const { name } of ld.filter((n) => n.organization)) add("json-ld/author/organization", name);
  for (const { name } of namesOf(page.data, page.article, "creator")) add("json-ld/creator", name);
  for (const key of AUTHOR_METAS)
    for (const value of metaValues(page.head, key))
      if (ADDRESS.test(value)) add(`meta/${key}/far`, slugName(value));
      else add(`meta/${key}`, value);
}

function addLinked(page: Page, places: Places, add: Add): void {
  const isNear = new Set([...places.above, ...places.opening]);
  const items = propertyElements(page, "author").filter((e) => isOfStory(e) && !places.isElsewhere(e));
  for (const e of foremost(items, isNear)) {
    const text = named(e);
    if (text.length <= BYLINE_LIMIT) add("microdata/author", text);
  }
  for (const e of [...places.opening, ...places.above, ...places.ending, ...places.within]) {
    const rule = linkRule(e);
    if (rule === null || places.isElsewhere(e)) continue;
    const { line } = lineOf(e);
    if (line.length <= NAME_LIMIT) add(isNear.has(e) ? rule : `${rule}/far`, line);
  }
}

/**
 * Who the page says wrote it: names from structured data first, then from links and classes; and credit lines as printed, those that are
 * marked as such before those `printed` below the headline. What stands far from the headline has a rule that ends in `/far`.
 */
export function readPeople(
  page: Page,
  headline: Element | null,
  printed: readonly string[],
): { readonly authors: Mention[]; readonly bylines: Mention[] } {
  const authors = gatherer();
  const bylines = gatherer();
  const places = placesOf(page, headline);
  addDeclared(page, authors.add);
  addLinked(page, places, authors.add);
  const lines = creditLines(places);
  for (const line of lines.marked) bylines.add("html/byline", line);
  for (const line of [...printed, ...lines.opened]) bylines.add("visible/byline", line);
  for (const line of lines.dated) bylines.add("visible/beside-date", line);
  for (const line of signatures(page, places.isElsewhere)) bylines.add("visible/signature", line);
  for (const line of lines.markedFar) bylines.add("html/byline/far", line);
  for (const line of lines.openedFar) bylines.add("visible/byline/far", line);
  return { authors: authors.mentions, bylines: bylines.mentions };
}
