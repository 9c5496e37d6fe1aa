import { creditMarker } from "./byline-marks.ts";
import type { Places } from "./byline-place.ts";
import { segmentsOf } from "./byline-segments.ts";
import type { Element } from "./element.ts";
import { textOf } from "./element.ts";
import type { Page } from "./page.ts";
import type { Piece } from "./pieces.ts";
import { hasDate } from "./visible-dates.ts";

/** A line with a credit has no more text than this. */
const LINE = 200;
const MOST_LINES = 6;
/** `By` in the languages of the news; in small letters after what was written, `Kolumne von`, `Analysis by`. */
const BY =
  /^(?:by|By|BY|von|Von|VON|par|Par|PAR|por|Por|POR|di|Di|da|Da|de|De|door|Door|DOOR|av|Av|AV|af|Af|AF|deur|Deur|oleh|Oleh|przez|Przez|per|Per|af|Af|από|Από|του|Του|της|Της|[Γγ]ράφ(?:ει|ουν)(?: ο| η| οι)?|от|От|од|Од|od|Od)(?:$|[\s:]+(?=[\p{Lu}\p{Lo}]))/u;
const WORK_BY = /^\p{Lu}\p{L}+ (?:\p{L}+ )?(?:by|von|par|por|door|av|af)(?:$|\s+(?=\p{Lu}))/u;
const LABEL =
  /^(?:text[eo]?|testo|tekst|teksti|words|author|autor(?:in|a|es|en|i|ius|s)?|avtor|auteurs?|autrice|autore|autori|reporter|redaktion|yazan|yazar|haber|muhabir|penulis|laporan|editor|szerző|írta|автор(?:ы|и)?|текст|piše|пише|napisała?|συντάκτης|بقلم|كتب|كتبت|إعداد|نویسنده|מאת|लेखक|記者|记者|作者|责编|責編|责任编辑|文|撰文|取材|글)(?:\s*[:：／/|]|\s+(?=\p{Lo}))/iu;
const DIGIT = /\d/u;
/** What says when without a date: `4 months ago`, or the label of one. */
const WHEN =
  /\d+ ?\p{L}+ ago$|^(?:vor \d|il y a \d|hace \d|há \d)|^(?:published|updated|posted|veröffentlicht|aktualisiert|publié|publicado|pubblicato|publisert|publicerad|gepubliceerd|yayınlanma|опубликовано)\b/iu;

/** The parts of an element's text that stand apart, kept apart by bars on one line; empty where there is too much text for a credit. */
export function lineOf(element: Element): { readonly parts: readonly string[]; readonly line: string } {
  const parts = textOf(element, LINE).length > LINE * 1.5 ? [] : segmentsOf(element);
  return { parts, line: parts.join(" | ") };
}

const SENTENCE_END = /\p{Ll}{3}[.!?]$/u;
const isCredit = (part: string) =>
  part.length <= LINE / 2 && !SENTENCE_END.test(part) && (BY.test(part) || WORK_BY.test(part) || LABEL.test(part));
const isDated = (part: string) => part.length <= 60 && (WHEN.test(part) || (DIGIT.test(part) && hasDate(part)));
const PARAGRAPH = new Set(["p", "a", "span", "b", "strong", "em", "i", "li", "br", "img"]);
/** What may hold a line of its own beside the paragraphs of a story. */
const isAside = (element: Element) => !PARAGRAPH.has(element.name);
/** Far from the headline a credit is a line of its own: lists of other stories print theirs below headlines. */
const isOnlyCredit = (parts: readonly string[]) => parts.length <= 3 && isCredit(parts[0] ?? "");

interface Line {
  readonly parts: readonly string[];
  readonly line: string;
}
type Test = (parts: readonly string[]) => boolean;

/** Reads lines of elements, each once. */
function lineReader(): (element: Element) => Line {
  const known = new Map<Element, Line>();
  return (element) => {
    const read = known.get(element) ?? lineOf(element);
    known.set(element, read);
    return read;
  };
}

function isBelow(element: Element, taken: ReadonlySet<Element>): boolean {
  if (taken.size === 0) return false;
  for (let at = element.parent; at; at = at.parent) if (taken.has(at)) return true;
  return false;
}

/** The outermost of the elements that hold a line which `is` accepts, as lines. */
function linesIn(
  elements: readonly Element[],
  { around, isElsewhere }: Places,
  read: (element: Element) => Line,
  is: Test,
): string[] {
  const taken = new Set<Element>();
  const lines: string[] = [];
  for (const element of elements) {
    if (lines.length >= MOST_LINES) break;
    if (element.name === "meta" || around.has(element) || isBelow(element, taken)) continue;
    const { parts, line } = read(element);
    if (parts.length === 0 || line.length > LINE || !is(parts) || isElsewhere(element)) continue;
    lines.push(line);
    taken.add(element);
  }
  return lines;
}

/** Lines that credit a story, with their parts kept apart by bars. */
export interface CreditLines {
  /** In elements that are named as credits. */
  readonly marked: readonly string[];
  /** That open as credits do. */
  readonly opened: readonly string[];
  /** That open as credits do, below the story's beginning. */
  readonly far: readonly string[];
  /** That stand beside the date below the headline. */
  readonly dated: readonly string[];
}

/** Finds the lines that credit a story: around its headline first, then after it, then in it. */
export function creditLines(places: Places): CreditLines {
  const isMarked = creditMarker();
  const read = lineReader();
  const find = (elements: readonly Element[], is: Test): string[] => linesIn(elements, places, read, is);
  const { opening, above, ending, within } = places;
  return {
    marked: [opening, above, ending, within].flatMap((elements) => find(elements.filter(isMarked), () => true)),
    opened: [opening, above].flatMap((near) => find(near, (parts) => parts.slice(0, 4).some(isCredit))),
    far: [ending, within].flatMap((elements) => find(elements.filter(isAside), isOnlyCredit)),
    dated: find(opening, (parts) => parts.length > 1 && parts.some(isDated)),
  };
}

const SIGNATURE = 80;
const BRACKETED = /^[([（【].*[)\]）】]$/u;

/** Whether a short line signs a story: in brackets, labelled, opening as credits do, or all in bold or italics at the story's very end. */
function isSigned({ text, strong }: Piece, isLast: boolean): boolean {
  if (BRACKETED.test(text) || isCredit(text.replace(/^[([（【]/u, ""))) return true;
  return isLast && strong >= text.replace(/\s/gu, "").length * 0.9 && !/[.!?…:]$/u.test(text);
}

/** The last line of a story and the first after it, where they may be signed by its writers. */
export function signatures(page: Page, isElsewhere: (element: Element) => boolean): readonly string[] {
  const last = page.story.pieces.at(-1);
  if (!last) return [];
  const at = page.pieces.indexOf(last);
  const isOfStory = (p: Piece, after: number) => after < 2 && p.element.parent === last.element.parent;
  return page.pieces
    .slice(Math.max(0, at), at + 4)
    .filter((p, after) => p.kind === "paragraph" && p.text.length <= SIGNATURE && isSigned(p, isOfStory(p, after)))
    .filter((p) => !isElsewhere(p.element))
    .map((p) => p.text);
}
