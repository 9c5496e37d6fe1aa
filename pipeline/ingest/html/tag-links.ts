import { clean } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import { type Element, FIELD_LIMIT, textOf } from "./element.ts";
import type { Page } from "./page.ts";
import { isFar, isMarkedTag, namedAsTags, type TagRule, tagRule } from "./tag-list.ts";
import { isTagLabel } from "./tag-words.ts";

/** A link to a tag in the page's text. */
interface TagLink {
  readonly text: string;
  readonly rule: TagRule;
  /** Its number among the page's elements. */
  readonly at: number;
}

/** A longer text is no tag. */
const TAG_LIMIT = 60;
/** Elements before the headline and after the story in which its tags may stand. */
const BEFORE = 60;
const AFTER = 400;
/** Labels that are looked at, and levels above one in which its list may hang. */
const MOST_LABELS = 12;
const LEVELS = 6;
/** Links of a longer list are a directory. */
const MOST_LINKS = 40;
/** Elements between two links of one list. */
const GAP = 10;

function linksIn(element: Element): Element[] {
  const found: Element[] = [];
  const visit = (at: Element): void => {
    for (const child of at.children) {
      if (typeof child === "string" || found.length > MOST_LINKS) continue;
      if (child.name === "a" && child.attributes["href"] !== undefined) found.push(child);
      else visit(child);
    }
  };
  visit(element);
  return found;
}

/** The links that a label (`Topics:`) stands over: those of the nearest element around it that has any, and little text besides them. */
function labelledLinks(label: Element): readonly Element[] {
  for (let at: Element | null = label, up = 0; at && up < LEVELS; at = at.parent, up++) {
    const links = linksIn(at);
    if (links.length === 0) continue;
    const linked = links.reduce((sum, link) => sum + clean(textOf(link, FIELD_LIMIT)).length, 0);
    const all = clean(textOf(at, FIELD_LIMIT)).length;
    return links.length <= MOST_LINKS && all - linked <= TAG_LIMIT + links.length * 3 ? links : [];
  }
  return [];
}

/** The words of an element before its first link. */
function leadOf(element: Element): string {
  const parts: string[] = [];
  const visit = (at: Element): boolean =>
    at.children.every((child) => {
      if (typeof child === "string") parts.push(child);
      return typeof child === "string" || (child.name !== "a" && visit(child));
    });
  visit(element);
  return clean(parts.join(" "));
}

/** The elements that stand over lists of tags, or are named as such for those who do not see them. */
function labels(page: Page): readonly Element[] {
  const printed = page.pieces.filter(
    (p) => p.linked < p.text.length && (isTagLabel(p.text) || (p.linked > 0 && isTagLabel(leadOf(p.element)))),
  );
  const named = page.elements.filter(({ attributes: { "aria-label": label } }) => label && isTagLabel(label));
  return [...printed.slice(-MOST_LABELS).map((p) => p.element), ...named.slice(-MOST_LABELS)];
}

function labelled(page: Page): ReadonlySet<Element> {
  return new Set(labels(page).flatMap(labelledLinks));
}

/** Whether a link stands in a sentence of the story. */
function sentenceTest(page: Page): (link: Element) => boolean {
  const sentences = new Set(page.story.pieces.filter((p) => p.linked < p.text.length * 0.7).map((p) => p.element));
  return (link) => {
    for (let at = link.parent, up = 0; at && up < 4; at = at.parent, up++) if (sentences.has(at)) return true;
    return false;
  };
}

/** Links to tags from shortly before the headline to some way after the story, but for those in its sentences. */
function tagLinks(page: Page, headline: Element | null): TagLink[] {
  const head = headline ? page.elements.indexOf(headline) : 0;
  const last = page.story.pieces.at(-1)?.element;
  const end = last ? page.elements.indexOf(last) + AFTER : page.elements.length;
  const underLabels = labelled(page);
  const isNamed = namedAsTags(page);
  const isInSentence = sentenceTest(page);
  const found: TagLink[] = [];
  for (const [at, e] of page.elements.slice(0, end).entries()) {
    if (e.name !== "a" || e.attributes["href"] === undefined) continue;
    if (at < head - BEFORE && !isMarkedTag(e)) continue;
    const isLabelled = underLabels.has(e) && (at >= head || !isFar(e, false));
    const rule = tagRule(isNamed, e, at >= head) ?? (isLabelled ? "links/labelled" : null);
    if (!rule || (at < head - BEFORE && rule !== "links/rel-tag")) continue;
    const text = clean(textOf(e, FIELD_LIMIT));
    if (text !== "" && text.length <= TAG_LIMIT && !isInSentence(e)) found.push({ text, rule, at });
  }
  return found;
}

/** A list of so many tags of which the story speaks of a smaller share is not its own: the site's trending topics, its menu. */
const MANY = 4;
const LEAST_SPOKEN = 0.2;
/** As many links marked as tags are a menu when the story speaks of next to none. */
const MANY_MARKED = 12;
const NETWORKS = new Set(
  "facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube|email|e mail|print".split("|"),
);

/** Links that stand close together, as lists. */
function lists(links: readonly TagLink[]): TagLink[][] {
  const found: TagLink[][] = [];
  for (const link of links) {
    const last = found.at(-1);
    if (last && link.at - (last.at(-1)?.at ?? 0) <= GAP) last.push(link);
    else found.push([link]);
  }
  return found;
}

/** Whether a list of links is of tags of this story, of which it speaks of `spoken`. */
function isOwn(own: readonly TagLink[], rule: TagRule, spoken: number): boolean {
  if (own.length > 1 && own.every(({ text }) => NETWORKS.has(fold(text)))) return false;
  if (rule === "links/labelled" || rule === "links/tag-address") {
    if (spoken === 0) return false;
  }
  const many = rule === "links/rel-tag" || rule === "links/rel-category" ? MANY_MARKED : MANY;
  return own.length < many || spoken >= own.length * LEAST_SPOKEN;
}

/** Of the lists of one kind the one whose tags the story speaks of most, the first of equals; of links marked as tags all. */
function bestList(links: readonly TagLink[], rule: TagRule, story: string): readonly TagLink[] {
  const scored = lists(links).flatMap((own) => {
    const spoken = own.filter(({ text }) => story.includes(fold(text))).length;
    return isOwn(own, rule, spoken) ? [{ own, score: spoken / (own.length + 1) }] : [];
  });
  if (rule === "links/rel-tag") return scored.flatMap((l) => l.own);
  return scored.sort((a, b) => b.score - a.score)[0]?.own ?? [];
}

/** Tags that are links on the page, each with the rule that found it: of every rule the one list that fits the story best. */
export function readTagLinks(page: Page, headline: Element | null, add: (rule: string, value: string) => void): void {
  const links = tagLinks(page, headline);
  if (links.length === 0) return;
  const story = fold(
    [...(headline ? [textOf(headline, FIELD_LIMIT)] : []), ...page.story.pieces.map((p) => p.text)].join(" "),
  );
  for (const rule of new Set(links.map((l) => l.rule))) {
    const own = links.filter((l) => l.rule === rule);
    for (const { text } of bestList(own, rule, story)) add(rule, text);
  }
}
