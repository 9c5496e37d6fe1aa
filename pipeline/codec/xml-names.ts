/**
 * The prefix that each vocabulary is known by here, whatever prefix a file binds its namespace to; the vocabularies
 * that a format is itself written in have none.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["http://purl.org/rss/1.0/", ""],
  ["http://my.netscape.com/rdf/simple/0.9/", ""],
  ["http://channel.netscape.com/rdf/simple/0.9/", ""],
  ["http://backend.userland.com/rss2", ""],
  ["http://blogs.law.harvard.edu/tech/rss", ""],
  ["http://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns#", "atom"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/elements/1.0/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
  ["http://purl.org/rss/1.0/modules/content/", "content"],
  ["http://purl.org/rss/1.0/modules/slash/", "slash"],
  ["http://rssnamespace.org/feedburner/ext/1.0", "feedburner"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://news.yandex.ru", "yandex"],
  ["http://www.sitemaps.org/schemas/sitemap/0.9", ""],
  ["http://www.google.com/schemas/sitemap/0.9", ""],
  ["http://www.google.com/schemas/sitemap/0.84", ""],
  ["http://www.google.com/schemas/sitemap-news/0.9", "news"],
  ["http://www.google.com/schemas/sitemap-image/1.1", "image"],
  ["http://www.google.com/schemas/sitemap-video/1.1", "video"],
  ["http://iptc.org/std/nar/2006-10-01", ""],
  ["http://iptc.org/std/nitf/2006-10-18", ""],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
  ["http://www.w3.org/xml/1998/namespace", "xml"],
]);

/** A namespace's name as it is compared: without the differences that files make in it by mistake. */
const plain = (uri: string) =>
  uri
    .trim()
    .replace(/^https:/, "http:")
    .replace(/\/$/, "")
    .toLowerCase();

const BY_URI: ReadonlyMap<string, string> = new Map([...PREFIXES].map(([uri, prefix]) => [plain(uri), prefix]));

/** Prefixes in scope, each with the one that its namespace is known by; `""` is for names without a prefix. */
export type Scope = ReadonlyMap<string, string>;
export const NO_SCOPE: Scope = new Map();
/** No file binds more; hostile ones would make every element copy them all. */
const MOST_BINDINGS = 100;

/** The scope inside an element with these attributes (Namespaces in XML 1.0). A namespace that is not known keeps the prefix it is bound to. */
export function scopeInside(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let inner: Map<string, string> | null = null;
  for (const [name, uri] of Object.entries(attributes)) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const prefix = name.slice("xmlns:".length);
    inner ??= new Map(outer);
    if (inner.size >= MOST_BINDINGS) break;
    inner.set(prefix, BY_URI.get(plain(uri)) ?? prefix);
  }
  return inner ?? outer;
}

/** An element's name with the prefix that its namespace is known by; one whose prefix is bound to none keeps it. */
export function knownName(name: string, scope: Scope): string {
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const known = scope.get(prefix) ?? prefix;
  const local = name.slice(colon + 1);
  return known === "" ? local : `${known}:${local}`;
}
