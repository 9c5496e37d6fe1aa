import type { XmlElement } from "../../codec/xml-tree.ts";
import { at, attribute, inherited, textOf, within } from "./element.ts";
import { xhtmlMarkup } from "./markup.ts";
import { sayNitf } from "./nitf.ts";
import type { ElementReading } from "./read.ts";
import { saying } from "./said.ts";
import { refusalOf } from "./status.ts";

const formal = (e: XmlElement | undefined) => (e === undefined ? null : attribute(e, "FormalName"));

/** The text of an item: among the contents that it holds, the longest. */
function contentOf(item: XmlElement): XmlElement | null {
  const contents = within(item, "DataContent").map((e) => ({ e, length: textOf(e).length }));
  return contents.sort((a, b) => b.length - a.length)[0]?.e ?? null;
}

/** What a news item of NewsML 1.0 to 1.2 (IPTC) says of its article. */
export function readNewsItem1(item: XmlElement): ElementReading {
  const refusal = refusalOf(formal(at(item, "NewsManagement/Status")[0]));
  if (refusal !== null) return refusal;
  const said = saying();
  said.texts("title", within(item, "HeadLine"));
  said.texts(
    "description",
    within(item, "SubHeadLine", "SlugLine").filter((e) => e.name === "SubHeadLine"),
  );
  said.texts("byline", within(item, "ByLine"));
  said.texts("dateline", within(item, "DateLine"));
  said.texts("agency", within(item, "CreditLine"));
  said.texts("tags", within(item, "KeywordLine"));
  const content = contentOf(item);
  const [nitf] = content === null ? [] : within(content, "nitf");
  const [body] = content === null ? [] : within(content, "xhtml:body", "body");
  if (nitf !== undefined) sayNitf(said, nitf);
  else if (content !== null) said.say("body", "DataContent", xhtmlMarkup(body ?? content));
  const [first] = at(item, "NewsManagement/FirstCreated").map(textOf);
  said.say("published", "FirstCreated", first);
  said.texts(
    "modified",
    at(item, "NewsManagement/ThisRevisionCreated").filter((e) => textOf(e) !== first),
  );
  for (const from of within(item, "Provider", "Source")) {
    for (const e of within(from, "Party")) said.say("publisher", from.name, formal(e));
  }
  for (const e of within(item, "Property").filter((p) => /^(?:city|country)$/i.test(formal(p) ?? ""))) {
    said.say("places", "Property", attribute(e, "Value"));
  }
  for (const e of within(item, "Subject", "SubjectMatter", "SubjectDetail")) said.say("topics", e.name, formal(e));
  for (const e of within(item, "Language")) said.say("language", e.name, formal(e));
  said.say("language", "xml:lang", inherited(item, "xml:lang"));
  const [id] = at(item, "Identification/NewsIdentifier/PublicIdentifier");
  return { id: id === undefined ? null : textOf(id), found: said.fields, flags: [] };
}
