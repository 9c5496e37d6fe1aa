import type { Mention } from "../../../schemas/draft.ts";
import type { Element } from "./element.ts";
import { type Head, metaValues } from "./head.ts";
import { type LdNode, typesOf } from "./json-ld.ts";
import { stringOf } from "./ld-article.ts";
import { gatherer, isOfStory, type Page, propertyElements, propertyValue } from "./page.ts";
import { visibleDates } from "./visible-dates.ts";

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
  for (const node of article ? [] : page.data.nodes.filter(isPageNode)) {
    published.add("json-ld/page/datePublished", stringOf(node, "datePublished"));
    modified.add("json-ld/page/dateModified", stringOf(node, "dateModified"));
  }
  published.add("json-ld/dateCreated", stringOf(article, "dateCreated"));
  published.add("json-ld/uploadDate", stringOf(article, "uploadDate"));
  for (const { rule, value, isChange } of visibleDates(page, headline))
    (isChange ? modified : published).add(rule, value);
  const url = head.canonical ?? metaValues(head, "og:url")[0] ?? "";
  published.add("url/date", /(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])[/-](?:0[1-9]|[12]\d|3[01])(?!\d)/u.exec(url)?.[0]);
  return { published: published.mentions, modified: modified.mentions };
}

/** Where linked data has no article, its node of the page may date it. */
function isPageNode(node: LdNode): boolean {
  return typesOf(node).some((type) => type === "WebPage" || type === "ItemPage");
}

type Add = (rule: string, value: string | null | undefined) => void;

function readMetas(head: Head, published: Add, modified: Add): void {
  for (const key of PUBLISHED_METAS) for (const value of metaValues(head, key)) published(`meta/${key}`, value);
  for (const key of MODIFIED_METAS) for (const value of metaValues(head, key)) modified(`meta/${key}`, value);
}
