import type { Flag } from "../../../schemas/draft.ts";
import type { XmlElement } from "../../codec/xml-tree.ts";
import { blocksOf } from "../record/fragment.ts";
import { attribute, childrenOf, inherited, textOf } from "./element.ts";
import { xhtmlMarkup } from "./markup.ts";
import type { Saying } from "./said.ts";

/** A description this long, or of this many paragraphs, is the article itself: RSS 2.0 lets it be either. */
const WHOLE_LENGTH = 1000;
const WHOLE_BLOCKS = 4;
/** As much of it is looked at to tell. */
const LOOKED_AT = 20_000;

/** What a text construct holds, as markup or plain text: XHTML as it stands, else the text, which may be markup escaped. */
export function contentOf(element: XmlElement): string {
  return element.children.some((c) => typeof c !== "string") ? xhtmlMarkup(element) : textOf(element);
}

function isWhole(text: string): boolean {
  const blocks = blocksOf(text.slice(0, LOOKED_AT));
  return blocks.length >= WHOLE_BLOCKS || blocks.reduce((sum, b) => sum + b.text.length, 0) >= WHOLE_LENGTH;
}

/** Says the longest of the contents as the body and the summaries as descriptions; without a content the first summary stands in for it. Returns what is to be said of that. */
export function sayText(said: Saying, contents: readonly XmlElement[], summaries: readonly XmlElement[]): Flag[] {
  const full = contents.map((e) => ({ path: e.name, text: contentOf(e) })).filter(({ text }) => text !== "");
  const [body] = full.sort((a, b) => b.text.length - a.text.length);
  const short = summaries.map((e) => ({ path: e.name, text: contentOf(e) })).filter(({ text }) => text !== "");
  if (body !== undefined) said.say("body", body.path, body.text);
  const [stand] = body === undefined ? short : [];
  if (stand !== undefined) said.say("body", stand.path, stand.text);
  if (stand !== undefined && isWhole(stand.text)) return [];
  for (const { path, text } of short) said.say("description", path, text);
  return stand === undefined ? [] : ["body_from_description", "teaser_only"];
}

/** The channel or feed that a record stands in: it is around it, or beside it as in RSS 1.0. */
export function channelOf(record: XmlElement): XmlElement | null {
  const around = record.parent?.parent ?? null;
  if (around === null) return null;
  return childrenOf(around, "channel")[0] ?? around;
}

function linkOf(channel: XmlElement | null): string | null {
  if (channel === null) return null;
  for (const link of childrenOf(channel, "link", "atom:link")) {
    if ((attribute(link, "rel") ?? "alternate") !== "alternate") continue;
    const address = attribute(link, "href") ?? textOf(link);
    if (/^https?:/i.test(address)) return address;
  }
  return null;
}

/** An address as it is meant: a relative one against `xml:base` (XML Base), else against the channel's own address. */
export function addressIn(element: XmlElement, address: string, channel: XmlElement | null): string {
  const base = inherited(element, "xml:base") ?? linkOf(channel);
  if (address === "" || base === null || /^[a-z][a-z\d+.-]*:/i.test(address)) return address;
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const hostOf = (address: string | null) =>
  address !== null && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : null;

/** A channel's title is often the paper's name and a section's: the part that its host spells, else all of it. */
function paperIn(title: string, host: string | null): string {
  const parts = title.split(/\s*[|»›:·]\s*|\s+[-–—]\s+/u);
  const spelt =
    parts.length < 2 ? undefined : parts.find((p) => host !== null && letters(p) === letters(host.split(".")[0] ?? ""));
  return spelt ?? title;
}

function saySource(said: Saying, source: XmlElement | undefined): void {
  if (source === undefined) return;
  said.texts("publisher", source.name === "source" ? [source] : childrenOf(source, "atom:title"));
  said.say("domain", source.name, source.name === "source" ? attribute(source, "url") : linkOf(source));
}

/** Says what the channel says of the paper and of all its records, and the feed that a record was taken from: that first, when the record's address is not the channel's. */
export function sayChannel(said: Saying, channel: XmlElement | null, source: XmlElement | undefined): void {
  const link = linkOf(channel);
  const [url] = said.fields.url ?? [];
  const own = link === null || url === undefined || hostOf(String(url.value)) === hostOf(link);
  if (!own) saySource(said, source);
  for (const e of channel === null ? [] : childrenOf(channel, "dc:publisher", "title", "atom:title")) {
    said.say("publisher", `channel/${e.name}`, paperIn(textOf(e), hostOf(link)));
  }
  said.say("domain", "channel/link", link);
  for (const e of channel === null ? [] : childrenOf(channel, "language", "dc:language")) {
    said.say("language", `channel/${e.name}`, textOf(e));
  }
  if (own) saySource(said, source);
}
