import { clean } from "../../text/clean.ts";
import { decodeEntities } from "../../text/entities.ts";
import { fold } from "../../text/fold.ts";
import { distinctNames, namesIn, tidy } from "./credit.ts";
import { labelsOthers, picturesOnly, writtenParts } from "./labels.ts";
import { opened, startsAsCredit } from "./opening.ts";
import { mayName, plainNames } from "./plain.ts";
import type { Strangers } from "./strangers.ts";
import { undated } from "./undated.ts";
import { isFiller, isRole } from "./words.ts";

const LONGEST = 400;
/** Words of a credit that may be mostly role and outlet. */
const SHORT = 6;
/** Words of picture credits, which look like bylines. */
const PICTURE =
  /\b(?:fotos?|photos?|photograph(?:s|er|y|ie)?|bild(?:er|quelle)?|images?|imago|getty|shutterstock|picture|pictures|infographic|grafik|ljósmynd|skjáskot|illustration|epa|keystone|sipa|zuma|alamy|istock|screenshot)\b|[©ⓒ]/iu;
const SENTENCE = /\p{Ll}{3}[.!?]\s+\p{Lu}/u;
/** Brackets around a whole line. */
const AROUND = /^[([（【]+|(?<![)\]）】])[)\]）】]+$/gu;
const ABBREVIATED = /(?<!\p{L})(?:prof|dipl|hon|capt|wilh|chr|oprac|dott|mag|inż|hab|med|rer|doc|lic|dra|sra)\./giu;
const isSentence = (text: string) => SENTENCE.test(text.replace(ABBREVIATED, ""));
const isBracketed = (part: string) => /^[([（【].*[)\]）】]$/u.test(part);
const LETTERS = /\p{L}+/gu;

/** How much of a credit, roles and desks aside, its names are: a caption or headline has other words. */
function share(text: string, names: readonly string[]): number {
  if (names.length === 0) return 0;
  const named = names.join(" ").match(LETTERS) ?? [];
  const own = new Set(named.map(fold));
  const others = text.match(LETTERS)?.filter((word) => !own.has(fold(word)) && !isFiller(word)) ?? [];
  return named.length / (named.length + others.length);
}

/** `AFP/Ann Lee` is whose picture it is. */
function isPictureCredit(text: string, who: Strangers): boolean {
  if (PICTURE.test(text)) return true;
  const parts = text.split("/").map((p) => p.trim());
  return parts.length > 1 && parts.slice(0, -1).some((p) => who.isAgency(p) || who.isPublisher(p));
}

/** Words of buttons beside a credit, that no credit has. */
const BUTTON =
  /(?<!\p{L})(?:share|sharesave|follow us|watch live|live tv|subscribe|sign up|log ?in|bookmark|newsletter|facebook|whatsapp|twitter|instagram|linkedin|comments?(?! by)|add as|text size|read more|read in app|listen|teilen|drucken|kommentare|abonnieren|anmelden|partager|imprimer|commentaires?|compartir|comentarios?|suscr[ií]bete|iniciar sesión|más artículos|condividi|commenti|reacties|paylaş|sdílet|poslouchat|udostępnij|поделиться|комментари\p{L}+|bagikan)(?!\p{L})|字号|分享|打印|评论|收藏|シェア|印刷|공유|댓글/iu;

const isNoCredit = (text: string, who: Strangers) =>
  isPictureCredit(text, who) || isSentence(text) || BUTTON.test(text);

interface Part {
  /** As printed, without brackets around it. */
  readonly part: string;
  readonly bracketed: boolean;
  /** What of it is of who wrote, without dates. */
  readonly text: string;
  readonly names: readonly string[];
}

function readPart(printed: string, who: Strangers): Part {
  const part = isBracketed(printed) ? printed.replace(AROUND, "") : printed;
  const plain = plainNames(part, who);
  if (plain !== null) return { part, bracketed: part !== printed, text: part, names: plain };
  if (!mayName(part)) return { part, bracketed: part !== printed, text: part, names: [] };
  const written = writtenParts(undated(tidy(part))).filter((text) => !isNoCredit(text, who));
  const text = written.join(" ");
  const names = written.flatMap((t) => namesIn(t, who, false));
  const short = text.split(" ").length <= SHORT;
  return {
    part,
    bracketed: part !== printed,
    text,
    names: short || startsAsCredit(part) || share(text, names) >= 0.5 ? names : [],
  };
}

/** The parts of a line that bars keep apart; nobody is named behind `Photographs by`, or before `Fotograf`. */
function partsOf(printed: string, read: (part: string) => Part): Part[] {
  const text = clean(decodeEntities(printed.slice(0, LONGEST + 1)));
  const parts = text.length > LONGEST ? [] : text.split(" | ");
  return parts
    .filter((_, at) => parts.length === 1 || (!labelsOthers(parts[at - 1] ?? "") && !picturesOnly(parts[at + 1] ?? "")))
    .map(read);
}

function bylineNames(all: readonly Part[], who: Strangers): readonly string[] {
  const parts = all.filter(({ names }) => names.length > 0);
  // What stands before `By Ann Lee` is a kicker or a list of sections.
  const from = parts.length < 2 ? 0 : parts.findIndex(({ part }) => startsAsCredit(part));
  const names = parts.slice(Math.max(0, from)).filter(({ part }, at) => at === 0 || !who.isPlace(part));
  return distinctNames(names.flatMap((p) => p.names));
}

const ONE_WORD = /^\p{Lu}\p{Ll}{2,}$/u;

function soleName(parts: readonly Part[], who: Strangers): string | null {
  for (const { part } of parts.filter((p) => startsAsCredit(p.part))) {
    const words = writtenParts(undated(tidy(part))).map(opened);
    const [name] = words.length === 1 && ONE_WORD.test(words[0] ?? "") ? namesIn(words[0] ?? "", who, true) : [];
    if (name !== undefined && !isFiller(name) && !who.isPlace(name) && !who.isHouse?.(name)) return name;
  }
  return null;
}

const isFullName = (name: string) => name.includes(" ") || /\p{Lo}/u.test(name);

/** Whether a line says what someone is. */
const hasRole = (parts: readonly Part[]) => parts.some(({ part }) => part.split(/[\s,]+/u).some(isRole));

function signedNames(parts: readonly Part[], who: Strangers): readonly string[] {
  return distinctNames(
    parts.flatMap(({ part, bracketed, text, names }) => {
      const full = names.filter(isFullName);
      if (full.length === 0 || who.isPlace(part)) return [];
      return startsAsCredit(part) || share(text, full) >= (bracketed ? 0.5 : 0.8) ? full : [];
    }),
  );
}

/** Reads the lines of one page that credit people, each part of them once. */
export interface BylineReader {
  /** The people's names in a byline as printed, its parts kept apart by bars; none in parts that are a picture credit, a caption, a button or a sentence, nor in places beside names. */
  readonly names: (printed: string) => readonly string[];
  /** The people's names in a line that only its place makes a credit: parts that are names and nothing more; if `titled`, only where it says what they are. */
  readonly signed: (printed: string, titled: boolean) => readonly string[];
  /** The one name that a credit gives to a person: `By Ann`, `Oleh Sutrisno`; null for more words, days and outlets. */
  readonly sole: (printed: string) => string | null;
}

/** A reader of bylines for one page. */
export function bylineReader(who: Strangers): BylineReader {
  const known = new Map<string, Part>();
  const read = (printed: string): Part => {
    const part = known.get(printed) ?? readPart(printed, who);
    known.set(printed, part);
    return part;
  };
  return {
    names: (printed) => bylineNames(partsOf(printed, read), who),
    signed: (printed, titled) => {
      const parts = partsOf(printed, read);
      return titled && !hasRole(parts) ? [] : signedNames(parts, who);
    },
    sole: (printed) => soleName(partsOf(printed, read), who),
  };
}

/** Those of the known names that a byline prints, in its order; none unless it prints hardly anything else (`Ann Lee Bob Ray`). */
export function knownNames(printed: string, known: readonly string[]): readonly string[] {
  if (known.length === 0) return [];
  const text = ` ${fold(printed.slice(0, LONGEST))} `;
  const found = known
    .map((name) => ({ name, at: text.indexOf(` ${fold(name)} `) }))
    .filter((f) => f.at >= 0)
    .sort((a, b) => a.at - b.at)
    .map((f) => f.name);
  return share(text, found) >= 0.8 ? found : [];
}
