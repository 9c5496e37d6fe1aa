import type { XmlElement } from "../../codec/xml-tree.ts";
import { at, attribute, childrenOf, inherited, textOf, within } from "./element.ts";
import { xhtmlMarkup } from "./markup.ts";
import { sayNitf } from "./nitf.ts";
import type { ElementReading } from "./read.ts";
import { type Saying, saying } from "./said.ts";
import { refusalOf } from "./status.ts";
import { contentOf } from "./syndicated.ts";

/** The part of a QCode after its scheme. */
const codeOf = (qcode: string) => qcode.slice(qcode.indexOf(":") + 1);

/** What a property with a name is called: by its name, its literal, or the code that it has in its scheme. */
function called(element: XmlElement): string | null {
  const [name] = childrenOf(element, "name").filter((n) => textOf(n) !== "");
  if (name !== undefined) return textOf(name);
  const own = element.children.every((c) => typeof c === "string") ? textOf(element) : "";
  if (own !== "") return own;
  const code = attribute(element, "qcode");
  return attribute(element, "literal") ?? (code === null ? null : codeOf(code));
}

function sayCalled(said: Saying, field: "publisher" | "agency" | "places", elements: readonly XmlElement[]): void {
  for (const e of elements) said.say(field, e.name, called(e));
}

const AREA = /(?:geoarea|poi)$/i;
/** Vocabularies of a provider's own that say which desk or section an item is of. */
const DESK = /categor|(?:^|:)cat$|dpacat|depart|section|desk|rubri/i;

/** Subjects: codes of Media Topics and of the older subject codes as topics, places and desks by their nature, all other names as tags after the keywords. */
function saySubjects(said: Saying, meta: XmlElement): void {
  said.texts("tags", childrenOf(meta, "keyword"));
  for (const subject of childrenOf(meta, "subject")) {
    const code = attribute(subject, "qcode", "uri") ?? "";
    const type = attribute(subject, "type") ?? "";
    const isTopic = /^(?:medtop|subj):|\/(?:mediatopic|subjectcode)\//.test(code);
    if (isTopic) said.say("topics", "subject@qcode", code.replace(/^subj:|^.*\/subjectcode\//, ""));
    const [name] = childrenOf(subject, "name");
    if (name === undefined) continue;
    const isDesk = !isTopic && (DESK.test(type) || DESK.test(code.split(":", 1)[0] ?? ""));
    said.say(AREA.test(type) ? "places" : isDesk ? "section" : "tags", "subject", textOf(name));
  }
  sayCalled(said, "places", childrenOf(meta, "located"));
}

const isMain = (e: XmlElement) => /(?:^|:)main$/i.test(attribute(e, "role") ?? "main");
const isCaption = (e: XmlElement) => /caption/i.test(attribute(e, "role") ?? "");

function sayContentMeta(said: Saying, meta: XmlElement): void {
  const headlines = childrenOf(meta, "headline");
  said.texts("title", [...headlines.filter(isMain), ...headlines.filter((h) => !isMain(h))]);
  said.texts(
    "description",
    childrenOf(meta, "description").filter((d) => !isCaption(d)),
  );
  said.texts("byline", childrenOf(meta, "by"));
  for (const e of childrenOf(meta, "creator")) {
    const name = called(e) ?? "";
    // Initials and user names are the desk's business.
    if (/\p{L}\s+\p{L}/u.test(name)) said.say("author", e.name, name);
  }
  said.texts("dateline", childrenOf(meta, "dateline"));
  said.texts("agency", childrenOf(meta, "creditline"));
  sayCalled(said, "agency", childrenOf(meta, "infoSource"));
  said.attributes("language", childrenOf(meta, "language"), "tag");
  saySubjects(said, meta);
}

/** The first of the moments of an item's life is when it came out, the time of its present version when it was changed last. */
function sayMoments(said: Saying, item: XmlElement): void {
  const first = [
    ...at(item, "itemMeta/firstCreated"),
    ...at(item, "contentMeta/contentCreated"),
    ...at(item, "itemMeta/versionCreated"),
  ];
  said.texts("published", first.slice(0, 1));
  const later = [...at(item, "itemMeta/versionCreated"), ...at(item, "contentMeta/contentModified")];
  said.texts(
    "modified",
    later.filter((e) => first[0] === undefined || textOf(e) !== textOf(first[0])),
  );
}

function sayContent(said: Saying, set: XmlElement): void {
  for (const inline of childrenOf(set, "inlineXML")) {
    const [nitf] = childrenOf(inline, "nitf");
    const [body] = within(inline, "xhtml:body", "body");
    if (nitf !== undefined) sayNitf(said, nitf);
    else said.say("body", "inlineXML", xhtmlMarkup(body ?? inline));
  }
  for (const data of childrenOf(set, "inlineData")) {
    const isText = attribute(data, "encoding") === null && /^(?:text\/|$)/.test(attribute(data, "contenttype") ?? "");
    if (isText) said.say("body", data.name, contentOf(data));
  }
  const pages = childrenOf(set, "remoteContent").filter((r) => /html/.test(attribute(r, "contenttype") ?? ""));
  said.attributes("url", pages, "href");
}

/** What a news item of NewsML-G2 (IPTC) says of its article. Packages, concepts and plans are none. */
export function readNewsItem(item: XmlElement): ElementReading {
  if (item.name !== "newsItem")
    return { refused: "not-a-page", message: `a ${item.name}, which holds no story of its own` };
  const refusal = refusalOf(attribute(at(item, "itemMeta/pubStatus")[0] ?? item, "qcode"));
  if (refusal !== null) return refusal;
  const said = saying();
  const guid = attribute(item, "guid");
  if (guid !== null && /^https?:/.test(guid)) said.say("url", "newsItem@guid", guid);
  for (const meta of childrenOf(item, "contentMeta")) sayContentMeta(said, meta);
  for (const set of childrenOf(item, "contentSet")) sayContent(said, set);
  said.texts("title", at(item, "itemMeta/title"));
  sayMoments(said, item);
  sayCalled(said, "publisher", [...at(item, "itemMeta/provider"), ...at(item, "rightsInfo/copyrightHolder")]);
  said.say("language", "xml:lang", inherited(item, "xml:lang"));
  return { id: guid, found: said.fields, flags: [] };
}
