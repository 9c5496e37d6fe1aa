import type { XmlElement } from "../../codec/xml-tree.ts";
import { attribute, textOf, within } from "./element.ts";
import { markupOf } from "./markup.ts";
import type { ElementReading } from "./read.ts";
import { saying } from "./said.ts";

/** Ids of the LDC's corpora name source, language and day: `AFP_ENG_19940512.0004`, in older ones `APW19980601.0003`. */
const LDC_ID = /^([A-Z]{3})(?:_([A-Z]{3})_)?((?:19|20)\d{6})\.\d{4}$/;
/** Those of TREC's discs name paper and day of the 1980s and 1990s: `AP880212-0001`. */
const TREC_ID = /^(?:AP|WSJ)(\d\d)(\d\d)(\d\d)-\d{4}$/;
const AGENCIES: ReadonlyMap<string, string> = new Map([
  ["AFP", "AFP"],
  ["APW", "AP"],
  ["XIN", "Xinhua"],
  ["XIE", "Xinhua"],
  ["CNA", "CNA"],
]);
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ["ENG", "en"],
  ["SPA", "es"],
  ["FRE", "fr"],
  ["FRA", "fr"],
  ["ARB", "ar"],
  ["CMN", "zh"],
]);

/** A text as markup where it has paragraphs, else as its lines are. */
function contentOf(text: XmlElement): string {
  return within(text, "P").length === 0 ? textOf(text) : markupOf(text, ({ name }) => (name === "P" ? "p" : ""));
}

/** What a document of the newswire corpora of the LDC (Gigaword, AQUAINT) and of TREC says of its story. Advisories to editors are none. */
export function readDoc(doc: XmlElement): ElementReading {
  const type = attribute(doc, "type");
  if (type === "advis") return { refused: "not-a-page", message: "an advisory to editors, no story" };
  const said = saying();
  const [id = null] = [attribute(doc, "id"), ...within(doc, "DOCNO", "DOCID").map(textOf)].filter((i) => i !== null);
  const ldc = LDC_ID.exec(id ?? "");
  said.texts("title", within(doc, "HEADLINE", "HEAD", "HL", "TITLE"));
  said.texts("byline", within(doc, "BYLINE", "AUTHOR"));
  said.texts("dateline", within(doc, "DATELINE"));
  said.texts("section", within(doc, "SECTION"));
  said.texts("publisher", within(doc, "PUB", "SO"));
  said.texts("published", within(doc, "DATE_TIME", "DATE", "DD"));
  said.say("published", "DOC@id", ldc?.[3]);
  const trec = TREC_ID.exec(id ?? "");
  if (trec !== null) said.say("published", "DOCNO", `19${trec[1]}-${trec[2]}-${trec[3]}`);
  said.say("agency", "DOC@id", AGENCIES.get(ldc?.[1] ?? ""));
  said.say("language", "DOC@id", LANGUAGES.get(ldc?.[2] ?? ""));
  const text = within(doc, "TEXT").map(contentOf);
  said.say("body", "TEXT", text.join("\n\n"));
  return { id, found: said.fields, flags: [] };
}
