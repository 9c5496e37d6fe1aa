import type { Flag } from "../../../schemas/draft.ts";
import type { XmlElement } from "../../codec/xml-tree.ts";
import { at, attribute, childrenOf } from "./element.ts";
import type { ElementReading } from "./read.ts";
import { saying } from "./said.ts";

/** What a document of the Reuters-21578 collection, which is in English, says of its story. The text of one without parts (type UNPROC) begins with its headline. */
export function readReuters(document: XmlElement): ElementReading {
  const said = saying();
  said.texts("published", childrenOf(document, "DATE"));
  said.texts("topics", at(document, "TOPICS/D"));
  said.texts("places", at(document, "PLACES/D"));
  said.say("language", "REUTERS", "en");
  const flags: Flag[] = [];
  for (const text of childrenOf(document, "TEXT")) {
    said.texts("title", childrenOf(text, "TITLE"));
    said.texts("byline", childrenOf(text, "AUTHOR"));
    said.texts("dateline", childrenOf(text, "DATELINE"));
    const bodies = childrenOf(text, "BODY");
    said.texts("body", bodies);
    if (bodies.length > 0 || said.fields.title !== undefined) continue;
    const lines = text.children
      .filter((c) => typeof c === "string")
      .join("")
      .replace(/^[\s\p{Cc}]+/u, "")
      .split("\n");
    said.say("title", "TEXT", lines[0]);
    said.say("body", "TEXT", lines.slice(1).join("\n"));
    flags.push("title_from_body");
  }
  return { id: attribute(document, "NEWID"), found: said.fields, flags };
}
