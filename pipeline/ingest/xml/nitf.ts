import type { XmlElement } from "../../codec/xml-tree.ts";
import { at, attribute, childrenOf, inherited, textOf, within } from "./element.ts";
import { markupOf } from "./markup.ts";
import type { ElementReading } from "./read.ts";
import { type Saying, saying } from "./said.ts";
import { refusalOf } from "./status.ts";

/** Elements of NITF that a page has by another name. */
const AS_HTML: ReadonlyMap<string, string> = new Map([
  ["hl1", "h2"],
  ["hl2", "h2"],
  ["bq", "blockquote"],
  ["block", "div"],
  ["nitf-table", "div"],
]);
/** What stands in the content and is not the story's text. */
const BESIDE = new Set(
  "media fn note byline dateline abstract copyrite datasource caption nitf-table-metadata object custom-table".split(
    " ",
  ),
);
const KEPT = new Set(
  "p ul ol li dl dt dd table thead tbody tfoot tr td th pre br h1 h2 h3 h4 h5 h6 blockquote".split(" "),
);

/** Archives repeat the opening of a text in a block before the block of all of it; texts of more blocks than this do not. */
const FEW = 8;

/** The blocks whose text another begins with. */
function repeated(content: XmlElement): ReadonlySet<XmlElement> {
  const blocks = childrenOf(content, "block");
  if (blocks.length < 2 || blocks.length > FEW) return new Set();
  const texts = blocks.map(textOf);
  const isIn = (own: string) => texts.some((text) => text.length > own.length && text.startsWith(own));
  return new Set(blocks.filter((_, n) => isIn(texts[n] ?? "")));
}

/** The content of an NITF body as markup, without the blocks that only repeat what another begins with. */
export function nitfMarkup(content: XmlElement): string {
  const twice = repeated(content);
  return markupOf(content, (e) => {
    if (BESIDE.has(e.name) || twice.has(e)) return null;
    return AS_HTML.get(e.name) ?? (KEPT.has(e.name) ? e.name : "");
  });
}

/** A date that was put for programs where readers' words should stand. */
const MACHINE_DATE = /^\d{8}(?:T|$)|^\d{4}-\d\d-\d\dT/;

/** The dateline as one line, its place and day with a comma between. */
function datelineOf(dateline: XmlElement): string {
  const parts = dateline.children
    .map((c) => (typeof c === "string" ? c : textOf(c)).trim())
    .filter((t) => !MACHINE_DATE.test(t));
  return parts
    .filter((t) => t !== "")
    .reduce(
      (line, part) =>
        line === "" || /^[,.)]|^[-–—]/.test(part)
          ? line + part
          : /[,(]$/.test(line)
            ? `${line} ${part}`
            : `${line}, ${part}`,
      "",
    );
}

/** A byline as one line, the author's title after a comma. */
function bylineOf(byline: XmlElement): string {
  const titles = within(byline, "byttl").map(textOf);
  const name = byline.children.map((c) => (typeof c === "string" ? c : c.name === "byttl" ? "" : textOf(c))).join("");
  return [name.trim(), ...titles].filter((t) => t !== "").join(", ");
}

function sayHead(said: Saying, head: XmlElement): void {
  const [data] = childrenOf(head, "docdata");
  const published = childrenOf(head, "pubdata");
  said.attributes(
    "url",
    published.filter((e) => /^https?:/.test(attribute(e, "ex-ref") ?? "")),
    "ex-ref",
  );
  said.attributes("publisher", published, "name");
  said.attributes("section", published, "position.section");
  for (const e of at(head, "tobject/tobject.subject")) {
    for (const name of ["refnum", "detail", "matter", "type"])
      said.attributes("topics", [e], `tobject.subject.${name}`);
  }
  said.texts("title", childrenOf(head, "title"));
  if (data === undefined) return;
  said.attributes("published", childrenOf(data, "date.issue"), "norm");
  said.attributes("published", published, "date.publication");
  said.attributes("published", childrenOf(data, "date.release"), "norm");
  said.attributes("tags", at(data, "key-list/keyword"), "key");
  said.texts("tags", at(data, "identified-content/classifier"));
  said.texts("tags", [...at(data, "identified-content/org"), ...at(data, "identified-content/person")]);
  said.texts("places", at(data, "identified-content/location"));
  for (const name of ["city", "state-prov", "iso-cc"]) said.attributes("places", childrenOf(data, "evloc"), name);
  said.attributes("publisher", childrenOf(data, "doc.copyright"), "holder");
}

/** Whether a second headline is a sentence of its own, not the first again or a slug in capitals. */
function isStandfirst(text: string, headline: string): boolean {
  return text.toLowerCase() !== headline.toLowerCase() && text !== text.toUpperCase();
}

function sayBody(said: Saying, body: XmlElement): void {
  const [head] = childrenOf(body, "body.head");
  if (head !== undefined) {
    said.texts("title", at(head, "hedline/hl1"));
    const [headline] = at(head, "hedline/hl1").map(textOf);
    const second = at(head, "hedline/hl2").filter((e) => isStandfirst(textOf(e), headline ?? ""));
    said.texts("description", [...childrenOf(head, "abstract"), ...second]);
    for (const e of childrenOf(head, "byline")) said.say("byline", e.name, bylineOf(e));
    said.texts("author", at(head, "byline/person"));
    said.texts("agency", childrenOf(head, "distributor"));
    for (const e of childrenOf(head, "dateline")) said.say("dateline", e.name, datelineOf(e));
  }
  for (const content of childrenOf(body, "body.content")) said.say("body", content.name, nitfMarkup(content));
  if (said.fields.byline === undefined) said.texts("byline", at(body, "body.end/tagline"));
}

/** What a document of NITF (IPTC, 2.5 to 3.6) says of its article. What its body prints comes before what its head says. */
export function sayNitf(said: Saying, nitf: XmlElement): void {
  for (const body of childrenOf(nitf, "body")) sayBody(said, body);
  for (const head of childrenOf(nitf, "head")) sayHead(said, head);
  said.attributes("published", within(nitf, "story.date"), "norm");
  said.say("language", "nitf@baselang", attribute(nitf, "baselang"));
  said.say(
    "language",
    "xml:lang",
    inherited(nitf, "xml:lang") ?? attribute(childrenOf(nitf, "body")[0] ?? nitf, "xml:lang", "lang"),
  );
}

/** A document of NITF as a record; one that its maker takes back is none. */
export function readNitf(nitf: XmlElement): ElementReading {
  const [data] = at(nitf, "head/docdata");
  const refusal = refusalOf(data === undefined ? null : attribute(data, "management-status"));
  if (refusal !== null) return refusal;
  const said = saying();
  sayNitf(said, nitf);
  const [id] = at(nitf, "head/docdata/doc-id");
  return { id: id === undefined ? null : attribute(id, "id-string"), found: said.fields, flags: [] };
}
