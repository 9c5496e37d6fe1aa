import type { Mention } from "../../../schemas/draft.ts";
import { creditLines } from "./byline.ts";
import { lineOf } from "./byline-lines.ts";
import { WRITERS } from "./byline-marks.ts";
import { authorMetas } from "./byline-metas.ts";
import { type Places, placesOf } from "./byline-place.ts";
import { signatures } from "./byline-signature.ts";
import type { Element } from "./element.ts";
import { type LdNode, typesOf } from "./json-ld.ts";
import { namesOf } from "./ld-article.ts";
import { gatherer, isOfStory, type Page, propertyElements } from "./page.ts";

const BYLINE_LIMIT = 160;
const NAME_LIMIT = 80;
const SLUG = /\/([a-z]{2,20}(?:-[a-z]{2,20}){1,2})\/?$/u;
const ADDRESS = /^(?:https?:)?\/\/|^\/[\w/-]+$/iu;

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

/** Adds a name under its rule; of an address the name in it, which is but a guess. */
function addName(add: Add, rule: string, name: string): void {
  if (ADDRESS.test(name)) add("links/address/far", slugName(name));
  else add(rule, name);
}

/** What holds the authors of a page whose article has none: the node of the page itself. */
function authored(page: Page): LdNode | null {
  if (page.article?.["author"] !== undefined || page.article?.["creator"] !== undefined) return page.article;
  return page.data.nodes.find((n) => n["author"] !== undefined && typesOf(n).some((t) => t.endsWith("Page"))) ?? null;
}

function addDeclared(page: Page, links: readonly Element[], add: Add): void {
  const node = authored(page);
  const ld = namesOf(page.data, node, "author");
  for (const { name } of ld.filter((n) => !n.organization)) addName(add, "json-ld/author", name);
  for (const { name } of ld.filter((n) => n.organization)) addName(add, "json-ld/author/organization", name);
  for (const { name } of namesOf(page.data, node, "creator")) addName(add, "json-ld/creator", name);
  for (const [key, value] of authorMetas(page.head)) addName(add, `meta/${key}`, value);
  for (const { attributes } of links)
    if (attributes["rel"] === "author") add("links/address/far", slugName(attributes["href"] ?? ""));
}

function addLinked(page: Page, places: Places, add: Add): void {
  const isNear = new Set([...places.above, ...places.opening]);
  for (const property of ["author", "creator"]) {
    const items = propertyElements(page, property).filter((e) => isOfStory(e) && !places.isElsewhere(e));
    for (const e of foremost(items, isNear)) {
      const text = named(e);
      if (text.length <= BYLINE_LIMIT) add(`microdata/${property}`, text);
    }
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
  addDeclared(
    page,
    page.elements.filter((e) => e.name === "link"),
    authors.add,
  );
  addLinked(page, places, authors.add);
  const lines = creditLines(places);
  for (const line of lines.marked) bylines.add("html/byline", line);
  for (const line of [...printed, ...lines.opened]) bylines.add("visible/byline", line);
  for (const line of lines.dated) bylines.add("visible/beside-date", line);
  for (const line of lines.below) bylines.add("visible/below-headline", line);
  for (const line of signatures(page, places.isElsewhere)) bylines.add("visible/signature", line);
  for (const line of lines.markedFar) bylines.add("html/byline/far", line);
  for (const line of lines.openedFar) bylines.add("visible/byline/far", line);
  return { authors: authors.mentions, bylines: bylines.mentions };
}
