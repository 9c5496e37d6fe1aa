import type { Mention } from "../../../schemas/draft.ts";
import { clean } from "../../text/clean.ts";
import { parseDates } from "../../text/date/parse.ts";
import { type Element, FIELD_LIMIT, textOf } from "./element.ts";
import { type Head, metaValues } from "./head.ts";
import { stringOf } from "./ld-article.ts";
import { gatherer, isOfStory, type Page, propertyElements, propertyValue } from "./page.ts";
import { shareWord } from "./words.ts";

const PUBLISHED_METAS = (
  "article:published_time og:article:published_time og:published_time datepublished parsely-pub-date sailthru.date cxenseparse:recs:publishtime " +
  "cxenseparse:publishtime publishdate publish-date publish_date published published_at publicationdate publication_date pubdate date.published " +
  "dc.date.issued dcterms.issued dcterms.created dc.date.created dc.created article:published originalpublicationdate article.published last-published " +
  "datecreated ptime iso-8601-publish-date rnews:datepublished citation_publication_date prism.publicationdate article_date_original displaydate " +
  "date dc.date dcterms.date article:created vr:published_time bt:pubdate shareaholic:article_published_time"
).split(" ");
const MODIFIED_METAS = (
  "article:modified_time og:updated_time article:updated_time og:article:modified_time datemodified lastmod last-modified dcterms.modified dc.date.modified " +
  "dc.modified revised modified moddate updated shareaholic:article_modified_time"
).split(" ");
const LINE_LIMIT = 160;
const DATE_WORDS = new Set(
  "date dates datum fecha data time timestamp published publish publication pubdate posted dateline meta".split(" "),
);
const CHANGE_WORDS = new Set("updated update modified modify aktualisiert changed edited".split(" "));
const HAS_DATE = /\d/u;

function isChange(page: Page, element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 3; at = at.parent, up++) {
    if (shareWord(page.words(at), CHANGE_WORDS)) return true;
  }
  return /dateModified/u.test(element.attributes["itemprop"] ?? "");
}

/** Whether a short text has a date in it. */
export function hasDate(text: string): boolean {
  return text.length <= LINE_LIMIT && HAS_DATE.test(text) && parseDates(text, {}).length > 0;
}

/** The elements from the headline to the end of the story, or all of them where there is no headline. */
function nearby(page: Page, headline: Element | null): readonly Element[] {
  const from = headline ? page.elements.indexOf(headline) : -1;
  const start = Math.max(0, from - 12);
  const last = page.story.pieces.at(-1)?.element;
  const end = last ? page.elements.indexOf(last) + 40 : page.elements.length;
  return page.elements.slice(start, Math.max(start + 200, end));
}

/** Dates that the page gives as its publication and as its last change, as printed, the most reliable first. */
export function readDates(
  page: Page,
  headline: Element | null,
): { readonly published: Mention[]; readonly modified: Mention[] } {
  const published = gatherer();
  const modified = gatherer();
  const { article, head } = page;
  published.add("json-ld/datePublished", stringOf(article, "datePublished"));
  modified.add("json-ld/dateModified", stringOf(article, "dateModified"));
  readMetas(head, published.add, modified.add);
  for (const [property, to] of [
    ["datePublished", published],
    ["dateModified", modified],
  ] as const)
    for (const e of propertyElements(page, property).filter(isOfStory))
      to.add(`microdata/${property}`, propertyValue(e));
  published.add("json-ld/dateCreated", stringOf(article, "dateCreated"));
  published.add("json-ld/uploadDate", stringOf(article, "uploadDate"));
  const near = nearby(page, headline);
  for (const e of near.filter((e) => e.name === "time")) {
    const to = isChange(page, e) ? modified : published;
    to.add("time/datetime", e.attributes["datetime"]);
    const text = clean(textOf(e, FIELD_LIMIT));
    if (hasDate(text)) to.add("time/text", text);
  }
  readVisible(page, headline, near, published.add, modified.add);
  const url = head.canonical ?? metaValues(head, "og:url")[0] ?? "";
  published.add("url/date", /(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])[/-](?:0[1-9]|[12]\d|3[01])(?!\d)/u.exec(url)?.[0]);
  return { published: published.mentions, modified: modified.mentions };
}

type Add = (rule: string, value: string | null | undefined) => void;

function readMetas(head: Head, published: Add, modified: Add): void {
  for (const key of PUBLISHED_METAS) for (const value of metaValues(head, key)) published(`meta/${key}`, value);
  for (const key of MODIFIED_METAS) for (const value of metaValues(head, key)) modified(`meta/${key}`, value);
}

function readVisible(
  page: Page,
  headline: Element | null,
  near: readonly Element[],
  published: Add,
  modified: Add,
): void {
  for (const e of near) {
    if (e.name === "meta" || e.name === "time" || !shareWord(page.words(e), DATE_WORDS)) continue;
    const text = clean(textOf(e, FIELD_LIMIT));
    if (hasDate(text)) (isChange(page, e) ? modified : published)("visible/date-class", text);
  }
  const from = headline ? page.pieces.findIndex((p) => p.element === headline) : -1;
  if (from < 0) return;
  for (const piece of page.pieces.slice(Math.max(0, from - 6), from + 14)) {
    if (hasDate(piece.text)) (isChange(page, piece.element) ? modified : published)("visible/date", piece.text);
  }
}
