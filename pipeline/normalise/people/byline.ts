import { clean } from "../../text/clean.ts";
import { decodeEntities } from "../../text/entities.ts";
import { fold } from "../../text/fold.ts";
import { distinctNames, namesIn, type Strangers, withoutPictures } from "./credit.ts";
import { startsAsCredit } from "./opening.ts";
import { undated } from "./undated.ts";

const LONGEST = 400;
/** Words of a credit that may be mostly role and outlet. */
const SHORT = 6;
/** Words of picture credits, which look like bylines. */
const PICTURE =
  /\b(?:fotos?|photos?|photograph(?:s|er|y|ie)?|bild(?:er|quelle)?|images?|imago|getty|shutterstock|picture|pictures|infographic|grafik|ljósmynd|skjáskot|illustration|epa|keystone|sipa|zuma|alamy|istock|screenshot)\b|[©ⓒ]/iu;
const SENTENCE = /\p{Ll}{3}[.!?]\s+\p{Lu}/u;
/** Brackets around a whole line. */
const AROUND = /^[([（【]+|(?<![)\]）】])[)\]）】]+$/gu;
const ABBREVIATED = /(?<!\p{L})(?:Prof|Dipl|Hon|Capt|Wilh|Chr)\./gu;
const isSentence = (text: string) => SENTENCE.test(text.replace(ABBREVIATED, ""));
const isBracketed = (part: string) => /^[([（【].*[)\]）】]$/u.test(part);
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

const PICTURE_LABEL = /^[\p{L}\s]{3,20}[:：]$/u;
/** Words of buttons beside a credit, that no credit has. */
const BUTTON =
  /(?<!\p{L})(?:share|sharesave|follow us|watch live|live tv|subscribe|sign up|log ?in|bookmark|newsletter|facebook|whatsapp|twitter|instagram|linkedin|comments?|add as|text size|read more|read in app|listen|teilen|drucken|kommentare|lesezeit|abonnieren|anmelden|partager|imprimer|commentaires?|compartir|comentarios?|suscr[ií]bete|iniciar sesión|más artículos|condividi|commenti|reacties|paylaş|sdílet|poslouchat|udostępnij|поделиться|комментари\p{L}+|bagikan)(?!\p{L})|字号|分享|打印|评论|收藏|シェア|印刷|공유|댓글/iu;

function namesInPart(part: string, who: Strangers): readonly string[] {
  const text = withoutPictures(undated(part));
  if (text === "" || isPictureCredit(text, who) || isSentence(text) || BUTTON.test(text)) return [];
  const names = namesIn(text, who, false);
  const short = text.split(" ").length <= SHORT;
  return short || startsAsCredit(part) || share(text, names) >= 0.5 ? names : [];
}

/** The people's names in a byline as printed on a page, its parts kept apart by bars; none in parts that are a picture credit, a caption, a button or a sentence. */
export function bylineNames(printed: string, who: Strangers): readonly string[] {
  const text = clean(decodeEntities(printed.slice(0, LONGEST + 1)));
  if (text.length > LONGEST) return [];
  const parts = text.split(" | ").map((part) => (isBracketed(part) ? part.replace(AROUND, "") : part));
  const read = parts.map((part, at) => (isPictureLabel(parts[at - 1]) ? [] : namesInPart(part, who)));
  // What stands before `By Ann Lee` is a kicker or a list of sections.
  const from = parts.findIndex((part, at) => startsAsCredit(part) && (read[at] ?? []).length > 0);
  return distinctNames(read.slice(Math.max(0, from)).flat());
}

/** The people's names in a line that only its place makes a credit: parts that are names and nothing more. */
export function signedNames(line: string, who: Strangers): readonly string[] {
  const text = clean(decodeEntities(line.slice(0, LONGEST + 1)));
  const parts = text.length > LONGEST ? [] : text.split(" | ");
  return distinctNames(
    parts.flatMap((printed) => {
      const part = printed.replace(AROUND, "");
      const names = who.isPlace(part) ? [] : namesInPart(part, who).filter((n) => n.includes(" ") || /\p{Lo}/u.test(n));
      return startsAsCredit(part) || share(part, names) >= (isBracketed(printed) ? 0.5 : 0.8) ? names : [];
    }),
  );
}

const isPictureLabel = (part: string | undefined) =>
  part !== undefined && PICTURE_LABEL.test(part) && PICTURE.test(part);

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
