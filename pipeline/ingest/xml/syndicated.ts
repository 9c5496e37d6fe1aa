import type { Block, Flag } from "../../../schemas/draft.ts";
import type { XmlElement } from "../../codec/xml-tree.ts";
import { letters } from "../../text/letters.ts";
import { blocksOf } from "../record/fragment.ts";
import { textOf } from "./element.ts";
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

/** As much of a description as tells what it is. */
function opening(text: string): readonly Block[] {
  return blocksOf(text.slice(0, LOOKED_AT));
}

function isWhole(blocks: readonly Block[]): boolean {
  return blocks.length >= WHOLE_BLOCKS || blocks.reduce((sum, b) => sum + b.text.length, 0) >= WHOLE_LENGTH;
}

/** Whether a description only says the headline again, as feeds made of search results do. */
function isHeadline(blocks: readonly Block[], said: Saying): boolean {
  const own = letters(blocks.map((b) => b.text).join(" "));
  return said.fields.title?.some((t) => letters(String(t.value)) === own) ?? false;
}

/** Whether a content says no more than a description that is short does: feeds that give teasers only often give them twice. */
function isNoMore(content: readonly Block[], description: readonly Block[]): boolean {
  const all = (blocks: readonly Block[]) => letters(blocks.map((b) => b.text).join(" "));
  return !isWhole(content) && all(content) === all(description);
}

/** The texts of elements, those that have one. */
function textsOf(elements: readonly XmlElement[]): { readonly path: string; readonly text: string }[] {
  return elements.map((e) => ({ path: e.name, text: contentOf(e) })).filter(({ text }) => text !== "");
}

/** Says the longest of the contents as the body and the summaries as descriptions; without a content the first summary stands in for it. Comes after the title. Returns what is to be said of the text. */
export function sayText(said: Saying, contents: readonly XmlElement[], summaries: readonly XmlElement[]): Flag[] {
  const [body] = textsOf(contents).sort((a, b) => b.text.length - a.text.length);
  const short = textsOf(summaries);
  const [stand] = short;
  if (body === undefined && stand !== undefined) {
    const blocks = opening(stand.text);
    if (isHeadline(blocks, said)) return [];
    said.say("body", stand.path, stand.text);
    if (isWhole(blocks)) return [];
  }
  if (body !== undefined) said.say("body", body.path, body.text);
  for (const { path, text } of short) said.say("description", path, text);
  if (stand === undefined) return [];
  if (body === undefined) return ["body_from_description", "teaser_only"];
  return isNoMore(opening(body.text), opening(stand.text)) ? ["teaser_only"] : [];
}
