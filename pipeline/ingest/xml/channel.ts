import type { XmlElement } from "../../codec/xml-tree.ts";
import { letters } from "../../text/letters.ts";
import { attribute, childrenOf, inherited, textOf } from "./element.ts";
import type { Saying } from "./said.ts";

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

const hostOf = (address: string | null) =>
  address !== null && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : null;

/** A channel's title is often the paper's name and a section's: the part that its host spells, else all of it. */
function paperIn(title: string, host: string | null): string {
  const parts = title.split(/(?:(?<!\s)\s+)?[|»›:·]\s*|(?<!\s)\s+[-–—]\s+/u);
  const spelt =
    parts.length < 2 ? undefined : parts.find((p) => host?.split(".").some((label) => letters(label) === letters(p)));
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
