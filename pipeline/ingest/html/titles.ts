import type { Mention } from "../../../schemas/draft.ts";
import { clean } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import { segmentsOf } from "./byline-segments.ts";
import { type Element, FIELD_LIMIT, textOf } from "./element.ts";
import { type Head, metaValues } from "./head.ts";
import { stringOf } from "./ld-article.ts";
import { gatherer, isOfStory, type Page, propertyElements, propertyValue } from "./page.ts";

const SEPARATORS = /(?<!\s)\s+[|–—\-•·:»«/]+\s+|(?:(?<!\s)\s+)?[|»]\s*/u;

/** The titles that a page's head gives it: what its headline should look like. */
export function headTitles(head: Head): string[] {
  const titles = [...metaValues(head, "og:title"), ...metaValues(head, "twitter:title")];
  return head.title ? [...titles, head.title, ...head.title.split(SEPARATORS).filter((t) => t.length >= 15)] : titles;
}

/** A text folded, and its words. */
interface Folded {
  readonly text: string;
  readonly words: readonly string[];
}

function folded(text: string): Folded {
  const key = fold(text);
  return { text: key, words: key.split(" ") };
}

/** Whether each of two texts has so many of the other's words. */
function isAlike(a: Folded, b: Folded): boolean {
  const inOther = (words: readonly string[], others: readonly string[]) =>
    words.filter((w) => others.includes(w)).length >= 0.6 * words.length;
  return inOther(a.words, b.words) && inOther(b.words, a.words);
}

/** How much a heading looks like the page's headline: 3 the same as a title, 2 a part of one or the other way round, 1 alike, 0 not. */
function likeness(heading: Folded, titles: readonly Folded[]): number {
  let best = 0;
  const own = heading.text;
  for (const title of titles) {
    if (title.text === own) return 3;
    if (own.length >= 12 && (title.text.startsWith(own) || own.includes(title.text) || title.text.includes(own)))
      best = 2;
    else if (best < 1 && isAlike(heading, title)) best = 1;
  }
  return best;
}

/** A heading that may be the headline. */
export interface Heading {
  readonly text: string;
  /** How much it looks like the page's titles, 0 to 3. */
  readonly likeness: number;
  readonly element: Element;
}

/** The page's headings that may be its headline, the likeliest first. */
export function headlines(elements: readonly Element[], titles: readonly string[]): Heading[] {
  const known = titles.map(folded).filter((t) => t.text !== "");
  // Only pages of old templates, which have no main heading, have their headline in one still lesser
  const levels = elements.some((e) => e.name === "h1") ? ["h1", "h2"] : ["h2", "h3"];
  return elements
    .filter((e) => levels.includes(e.name))
    .map((element, order) => {
      const text = clean(textOf(element, FIELD_LIMIT));
      const alike = likeness(folded(text), known);
      return { text, element, likeness: alike, rank: alike * 2 + (element.name === "h1" ? 1 : 0), order };
    })
    .filter((h) => h.text !== "" && h.text.length <= 400 && (h.element.name === "h1" || h.rank >= 4))
    .sort((a, b) => b.rank - a.rank || a.order - b.order);
}

/** The lesser headings that stand where a headline does: not after the story has begun. */
function lesserHeadings(page: Page, found: readonly Heading[]): readonly Heading[] {
  const second = page.story.pieces[1]?.element;
  const end = second ? page.elements.indexOf(second) : page.elements.length;
  return found.filter((f) => f.element.name !== "h1" && page.elements.indexOf(f.element) < end);
}

/** A logo or a section is no longer. */
const SHORT = 25;

/** The heading that is the headline: the likeliest main one, or where there is none a lesser one that has the page's title or a part of it. One that has nothing of the page's title is of another story if a lesser heading has it, and a logo or a section if it is short. */
function printedHeading(page: Page, found: readonly Heading[]): Heading | null {
  const heading = found.find((h) => h.element.name === "h1");
  if (heading && heading.likeness > 0) return heading;
  const [best] = found;
  if (!heading || (best && best.likeness > 1)) return best ?? null;
  return heading.text.length < SHORT && (page.head.title ?? "").length > SHORT ? null : heading;
}

/** A kicker or a mark is shorter than a headline. */
const LEAST = 12;

/** The heading's text without a kicker in an element of its own, where no title of the page has that but one begins with the rest. */
function withoutKicker({ element, text }: Heading, titles: readonly string[]): string {
  const parts = segmentsOf(element);
  const known = titles.map(fold);
  const begins = (part: string) => part.length >= LEAST && known.some((title) => title.startsWith(fold(part)));
  return parts.length < 2 || begins(text) ? text : (parts.find((part) => begins(part) && !part.endsWith(":")) ?? text);
}

/** The heading as a title of the page spaces it: of elements beside each other, `<span>Tender:</span><span>Court to decide</span>`, style alone keeps words apart. */
function respaced(heading: string, titles: readonly string[]): string {
  const bare = (text: string) => text.replace(/\s/gu, "");
  return titles.find((title) => title.length > heading.length && bare(title) === bare(heading)) ?? heading;
}

/**
 * Which of heading, linked data and og:title is the headline as printed: what two of them agree on. A page that hides a heading
 * made for search engines prints its headline in a lesser heading: its og:title, or letter for letter that of its linked data.
 */
function agreed(page: Page, found: readonly Heading[], heading: string | null): string | null {
  const ld = stringOf(page.article, "headline");
  const og = metaValues(page.head, "og:title")[0] ?? null;
  const [h, l, o, t] = [heading ?? "", ld ?? "", og ?? "", page.head.title ?? ""].map(fold) as [
    string,
    string,
    string,
    string,
  ];
  const lesser = h ? lesserHeadings(page, found) : [];
  if (o && o !== h && o !== l && lesser.some((f) => fold(f.text).endsWith(o))) return og;
  if (l && l !== h && lesser.some((f) => f.text === ld)) return ld;
  if (h && (h === l || h === o)) return heading;
  if (l) return ld;
  // What the heading has more than og:title and the page's title, at one end, is a label: `Premium`, `Live`.
  const isLabelled = o !== "" && (h.endsWith(o) || h.startsWith(o));
  if (isLabelled && t.startsWith(o) && !t.startsWith(h)) return og;
  return heading ?? og ?? page.head.title;
}

/** The page's headlines: the one in its text first. */
export function readTitles(page: Page, found: readonly Heading[]): Mention[] {
  const { add, mentions } = gatherer();
  const { head, article } = page;
  const main = printedHeading(page, found);
  const ld = stringOf(article, "headline");
  const known = ld ? [ld, ...headTitles(head)] : headTitles(head);
  const heading = main && respaced(withoutKicker(main, known), known);
  if (main) add(`html/${main.element.name}`, heading);
  // Lesser ones still are of cards, buttons and other stories
  const alike = found.filter((heading, at) => at === 0 || (heading.likeness > 0 && heading.element.name !== "h3"));
  for (const heading of alike.slice(0, 3)) add(`html/${heading.element.name}`, heading.text);
  add("json-ld/headline", ld);
  const headings = new Set(found.slice(0, 1).map((h) => fold(h.text)));
  const named = propertyElements(page, "headline").filter(isOfStory).map(propertyValue);
  // Cards of other stories name theirs too.
  add("microdata/headline", named.find((value) => headings.has(fold(value))) ?? named[0]);
  for (const value of metaValues(head, "og:title")) add("meta/og:title", value);
  for (const value of metaValues(head, "twitter:title")) add("meta/twitter:title", value);
  for (const key of [
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "cxenseparse:title",
    "headline",
    "title",
  ])
    for (const value of metaValues(head, key)) add(`meta/${key}`, value);
  add("html/title", head.title);
  add("json-ld/alternativeHeadline", stringOf(article, "alternativeHeadline"));
  add("json-ld/name", stringOf(article, "name"));
  const first = agreed(page, found, heading);
  const at = mentions.findIndex((m) => m.value === first);
  return at > 0 ? [...mentions.slice(at, at + 1), ...mentions.toSpliced(at, 1)] : mentions;
}
