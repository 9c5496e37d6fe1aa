import type { Mention } from "../../../schemas/draft.ts";
import { type Element, FIELD_LIMIT, textOf } from "./element.ts";
import { metaValues } from "./head.ts";
import { isNode, listOf, resolve, typesOf } from "./json-ld.ts";
import { namesOf, stringOf } from "./ld-article.ts";
import { gatherer, type Page } from "./page.ts";

/** What the page says of itself besides its headline, people, dates and tags. */
export interface About {
  readonly urls: Mention[];
  readonly sites: Mention[];
  readonly languages: Mention[];
  readonly sections: Mention[];
  readonly descriptions: Mention[];
  readonly kinds: Mention[];
}

const CRUMBS = /breadcrumb/iu;
const COPYRIGHT = /(?:©|\(c\)|copyright)/iu;

function metas(page: Page, add: (rule: string, value: string) => void, keys: readonly string[]): void {
  for (const key of keys) for (const value of metaValues(page.head, key)) add(`meta/${key}`, value);
}

function readUrls(page: Page): Mention[] {
  const { add, mentions } = gatherer();
  add("link/canonical", page.head.canonical);
  metas(page, add, ["og:url"]);
  const main = page.article?.["mainEntityOfPage"];
  const address = isNode(main) ? (main["@id"] ?? main["url"]) : main;
  for (const value of [page.article?.["url"], address])
    if (typeof value === "string" && /^https?:/u.test(value)) add("json-ld/url", value);
  metas(page, add, ["twitter:url", "parsely-link"]);
  return mentions;
}

function readSites(page: Page): Mention[] {
  const { add, mentions } = gatherer();
  metas(page, add, ["og:site_name"]);
  for (const { name } of namesOf(page.data, page.article, "publisher")) add("json-ld/publisher", name);
  metas(page, add, [
    "application-name",
    "apple-mobile-web-app-title",
    "al:ios:app_name",
    "twitter:app:name:iphone",
    "dc.publisher",
    "publisher",
    "copyright",
  ]);
  for (const node of page.data.nodes)
    if (typesOf(node).some((t) => t === "WebSite" || t === "NewsMediaOrganization"))
      add("json-ld/site", stringOf(node, "name"));
  const line = page.pieces.slice(-60).find((p) => p.text.length <= 200 && COPYRIGHT.test(p.text));
  add("visible/copyright", line?.text);
  return mentions;
}

function breadcrumbs(page: Page): string[] {
  for (const node of page.data.nodes) {
    const list = typesOf(node).includes("BreadcrumbList") ? node : resolve(page.data, node["breadcrumb"] ?? null);
    if (!isNode(list) || !typesOf(list).includes("BreadcrumbList")) continue;
    const names = listOf(list["itemListElement"]).map((entry) => {
      if (!isNode(entry)) return null;
      const item = entry["item"];
      return stringOf(entry, "name") ?? (isNode(item) ? stringOf(item, "name") : null);
    });
    return names.filter((n) => n !== null);
  }
  return visibleBreadcrumbs(page.elements);
}

function visibleBreadcrumbs(elements: readonly Element[]): string[] {
  const named = (name: string | undefined) => name !== undefined && CRUMBS.test(name);
  const isCrumbs = ({ attributes }: Element) =>
    named(attributes["class"]) || named(attributes["id"]) || named(attributes["aria-label"]);
  const holder = elements.find(isCrumbs);
  if (!holder) return [];
  const links: string[] = [];
  const visit = (at: Element): void => {
    for (const child of at.children) {
      if (typeof child === "string") continue;
      if (child.name === "a") links.push(textOf(child, FIELD_LIMIT));
      else visit(child);
    }
  };
  visit(holder);
  return links;
}

const HOME =
  /^(?:home(?:page)?|start(?:seite)?|accueil|inicio|início|portada|главная|головна|anasayfa|forside|etusivu|hem|úvod|strona główna|トップ|ホーム|홈|首页|beranda|news)$/iu;

function readSections(page: Page, title: string | null): Mention[] {
  const { add, mentions } = gatherer();
  metas(page, add, ["article:section", "og:article:section"]);
  for (const value of listOf(page.article?.["articleSection"]))
    if (typeof value === "string") add("json-ld/articleSection", value);
  metas(page, add, ["parsely-section", "section", "dc.subject.section", "cxenseparse:section", "category"]);
  for (const name of breadcrumbs(page).toReversed())
    if (!HOME.test(name.trim()) && name.length <= 60 && name !== title) add("breadcrumb", name);
  return mentions;
}

/** Reads addresses, site, language, section, descriptions and types of a page. `standfirst` is the one printed under its headline. */
export function readAbout(page: Page, title: string | null, standfirst: string | null): About {
  const languages = gatherer();
  languages.add("html/lang", page.head.language);
  languages.add("json-ld/inLanguage", stringOf(page.article, "inLanguage"));
  metas(page, languages.add, ["og:locale", "content-language", "language", "dc.language"]);
  const descriptions = gatherer();
  descriptions.add("html/standfirst", standfirst);
  descriptions.add("json-ld/description", stringOf(page.article, "description"));
  metas(page, descriptions.add, ["og:description", "description", "twitter:description"]);
  const kinds = gatherer();
  for (const type of page.article ? typesOf(page.article) : []) kinds.add("json-ld/@type", type);
  metas(page, kinds.add, ["og:type"]);
  return {
    urls: readUrls(page),
    sites: readSites(page),
    languages: languages.mentions,
    sections: readSections(page, title),
    descriptions: descriptions.mentions,
    kinds: kinds.mentions,
  };
}
