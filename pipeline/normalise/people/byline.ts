import { clean } from "../../text/clean.ts";
import { decodeEntities } from "../../text/entities.ts";
import { fold } from "../../text/fold.ts";
import { namesIn, type Strangers, startsAsCredit } from "./credit.ts";

const LONGEST = 240;
/** Words of a credit that may be mostly role and outlet. */
const SHORT = 6;
/** Words of picture credits, which look like bylines. */
const PICTURE =
  /\b(?:fotos?|photos?|photograph(?:s|er|y|ie)?|bild(?:er|quelle)?|images?|imago|getty|shutterstock|picture|pictures|infographic|grafik|ljósmynd|skjáskot|illustration|epa|keystone|sipa|zuma|alamy|istock|screenshot)\b|[©ⓒ]/iu;
const SENTENCE = /\p{Ll}{3,}[.!?]\s+\p{Lu}/u;
const LETTERS = /\p{L}+/gu;

/** How much of a credit its names are: a caption or headline has other words. */
function share(text: string, names: readonly string[]): number {
  const all = text.match(LETTERS)?.length ?? 0;
  const named = names.join(" ").match(LETTERS)?.length ?? 0;
  return all === 0 ? 0 : named / all;
}

/** `AFP/Ann Lee` is whose picture it is. */
function isPictureCredit(text: string, who: Strangers): boolean {
  if (PICTURE.test(text)) return true;
  const parts = text.split("/").map((p) => p.trim());
  return parts.length > 1 && parts.slice(0, -1).some((p) => who.isAgency(p) || who.isPublisher(p));
}

/** The people's names in a byline as printed on a page; none when the line is a picture credit, a caption or a sentence. */
export function bylineNames(printed: string, who: Strangers): readonly string[] {
  const text = clean(decodeEntities(printed.slice(0, LONGEST + 1)));
  if (text.length > LONGEST || isPictureCredit(text, who) || SENTENCE.test(text)) return [];
  const names = namesIn(text, who, false);
  const short = text.split(" ").length <= SHORT;
  return short || startsAsCredit(text) || share(text, names) >= 0.5 ? names : [];
}

/** Those of the known names that a byline prints, in its order; none unless it prints hardly anything else (`Ann Lee Bob Ray`). */
export function knownNames(printed: string, known: readonly string[]): readonly string[] {
  const text = ` ${fold(printed.slice(0, LONGEST))} `;
  const found = known
    .map((name) => ({ name, at: text.indexOf(` ${fold(name)} `) }))
    .filter((f) => f.at >= 0)
    .sort((a, b) => a.at - b.at)
    .map((f) => f.name);
  return share(text, found) >= 0.8 ? found : [];
}
