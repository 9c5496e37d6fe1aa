import type { XmlElement } from "../../codec/xml-tree.ts";
import { addressIn, channelOf, sayChannel } from "./channel.ts";
import { at, attribute, childrenOf, inherited, textOf } from "./element.ts";
import type { ElementReading } from "./read.ts";
import { saying } from "./said.ts";
import { contentOf, sayText } from "./syndicated.ts";

/** Content that is not text stands elsewhere or in base64 (RFC 4287, 4.1.3). */
function isText(content: XmlElement): boolean {
  const type = attribute(content, "type") ?? "text";
  return attribute(content, "src") === null && (!type.includes("/") || /^text\/|[+/]xml$/i.test(type));
}

/** The links of a relation, pages of hypertext first. */
function links(element: XmlElement, relation: string): XmlElement[] {
  const found = childrenOf(element, "atom:link").filter((l) => (attribute(l, "rel") ?? "alternate") === relation);
  const isPage = (l: XmlElement) => /html/i.test(attribute(l, "type") ?? "html");
  return [...found.filter(isPage), ...found.filter((l) => !isPage(l))];
}

/** Where the entry's authors stand: in it, else in the feed that it is from, else in its own feed (RFC 4287, 4.2.1). */
function authorsOf(entry: XmlElement, feed: XmlElement | null): XmlElement[] {
  const own = at(entry, "atom:author/atom:name");
  if (own.length > 0) return own;
  const source = at(entry, "atom:source/atom:author/atom:name");
  return source.length > 0 || feed === null ? source : at(feed, "atom:author/atom:name");
}

/** What an entry of Atom 1.0 (RFC 4287) or 0.3 says of its article, with what its feed says of itself. */
export function readAtomEntry(entry: XmlElement): ElementReading {
  const said = saying();
  const feed = channelOf(entry);
  for (const link of [...links(entry, "alternate"), ...links(entry, "canonical")]) {
    said.say("url", "atom:link", addressIn(link, attribute(link, "href") ?? "", feed));
  }
  for (const title of childrenOf(entry, "atom:title")) said.say("title", title.name, contentOf(title));
  said.texts("published", childrenOf(entry, "atom:published", "atom:issued", "dc:date", "dcterms:issued"));
  said.texts("modified", childrenOf(entry, "atom:updated", "atom:modified"));
  said.texts("author", [...authorsOf(entry, feed), ...childrenOf(entry, "dc:creator")]);
  for (const c of childrenOf(entry, "atom:category")) {
    said.say("tags", c.name, attribute(c, "label") ?? attribute(c, "term"));
  }
  said.texts("tags", childrenOf(entry, "dc:subject", "media:keywords"));
  const flags = sayText(said, childrenOf(entry, "atom:content").filter(isText), childrenOf(entry, "atom:summary"));
  sayChannel(said, feed, childrenOf(entry, "atom:source")[0]);
  said.say("language", "xml:lang", inherited(entry, "xml:lang"));
  const [id] = childrenOf(entry, "atom:id");
  return { id: id === undefined ? null : textOf(id), found: said.fields, flags };
}
