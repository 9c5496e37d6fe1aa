import type { XmlElement } from "../../codec/xml-tree.ts";
import { addressIn, channelOf, sayChannel } from "./channel.ts";
import { attribute, childrenOf, inherited, textOf } from "./element.ts";
import type { ElementReading } from "./read.ts";
import { type Saying, saying } from "./said.ts";
import { sayText } from "./syndicated.ts";
import { refusalOfPost, shownName } from "./wordpress.ts";

/** RSS 2.0 writes an author as `address (name)`; many feeds leave one of the two out. */
const MAILBOX = /^[^\s@]+@\S+\s*\(([^()]{2,200})\)$/;

function authorOf(element: XmlElement): string {
  const text = textOf(element);
  return MAILBOX.exec(text)?.[1] ?? text;
}

/** Words of a category's domain that say what its categories are. */
const SECTION = /\b(?:sections?|categor(?:y|ies)|desks?|channels?|rubri\w{0,8}|departments?|ressorts?)\b/i;

/** Categories are tags; one alone, or one of a domain that says so, is the section. */
function sayCategories(said: Saying, item: XmlElement): void {
  const categories = childrenOf(item, "category");
  const sections = categories.filter((c) => SECTION.test(attribute(c, "domain") ?? ""));
  const alone = categories.length === 1 && attribute(categories[0] ?? item, "domain") === null;
  said.texts("section", [...sections, ...childrenOf(item, "slash:section"), ...(alone ? categories : [])]);
  if (!alone)
    said.texts(
      "tags",
      categories.filter((c) => !sections.includes(c)),
    );
  said.texts("tags", childrenOf(item, "dc:subject", "media:keywords"));
}

function sayAddresses(said: Saying, item: XmlElement, channel: XmlElement | null): void {
  const links = childrenOf(item, "feedburner:origLink", "link", "atom:link");
  for (const link of links) {
    if ((attribute(link, "rel") ?? "alternate") !== "alternate") continue;
    said.say("url", link.name, addressIn(link, attribute(link, "href") ?? textOf(link), channel));
  }
  const [guid] = childrenOf(item, "guid");
  const isAddress = guid !== undefined && attribute(guid, "isPermaLink") !== "false" && /^https?:/i.test(textOf(guid));
  if (isAddress) said.say("url", "guid", textOf(guid));
  said.say("url", "rdf:about", attribute(item, "rdf:about"));
}

/** Where feeds put whole texts, beside the module that is for them. */
function contentsOf(item: XmlElement): XmlElement[] {
  return childrenOf(
    item,
    "content:encoded",
    "content",
    "atom:content",
    "yandex:full-text",
    "turbo:content",
    "fulltext",
    "full-text",
    "xhtml:body",
    "body",
  );
}

/** What an item of RSS 0.9x, 1.0 or 2.0 says of its article, with what its channel says of itself. */
export function readRssItem(item: XmlElement): ElementReading {
  const refusal = refusalOfPost(item);
  if (refusal !== null) return refusal;
  const said = saying();
  const channel = channelOf(item);
  sayAddresses(said, item, channel);
  said.texts("title", childrenOf(item, "title", "dc:title"));
  said.texts(
    "published",
    childrenOf(item, "pubDate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published"),
  );
  said.texts("modified", childrenOf(item, "dcterms:modified", "atom:updated"));
  for (const e of childrenOf(item, "dc:creator", "author")) said.say("author", e.name, shownName(authorOf(e), channel));
  for (const e of childrenOf(item, "atom:author")) said.texts("author", childrenOf(e, "atom:name"));
  sayCategories(said, item);
  said.texts("language", childrenOf(item, "dc:language", "language"));
  const flags = sayText(said, contentsOf(item), [
    ...childrenOf(item, "description"),
    ...childrenOf(item, "dc:description", "atom:summary", "excerpt:encoded"),
  ]);
  sayChannel(said, channel, childrenOf(item, "source")[0]);
  said.say("language", "xml:lang", inherited(item, "xml:lang"));
  const [guid] = childrenOf(item, "guid", "dc:identifier");
  return { id: guid === undefined ? attribute(item, "rdf:about") : textOf(guid), found: said.fields, flags };
}
