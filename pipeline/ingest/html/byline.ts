import { clean } from "../../text/clean.ts";
import { holdersOf, type Line, lineReader } from "./byline-lines.ts";
import { creditMarker, isProfile } from "./byline-marks.ts";
import { isCredit, isDated } from "./byline-opens.ts";
import type { Places } from "./byline-place.ts";
import { type Element, FIELD_LIMIT, textOf } from "./element.ts";

/** Lines that credit a story, with their parts kept apart by bars: around its headline, and far from it. */
export interface CreditLines {
  /** In elements that are named as credits. */
  readonly marked: readonly string[];
  readonly markedFar: readonly string[];
  /** That open as credits do. */
  readonly opened: readonly string[];
  readonly openedFar: readonly string[];
  /** That stand beside the date below the headline. */
  readonly dated: readonly string[];
  /** Short lines right below the headline. */
  readonly below: readonly string[];
}

type Read = (element: Element) => Line;

/** More lines than one story's writers have, far from its headline: those of other stories. */
const MOST_FAR = 3;
const PARAGRAPH = new Set(["p", "a", "span", "b", "strong", "em", "i", "li", "br", "img"]);
/** What may hold a line of its own beside the paragraphs of a story. */
const isAside = (element: Element) => !PARAGRAPH.has(element.name);
/** Far from the headline a credit is a line of its own: lists of other stories print theirs below headlines. */
const isOnlyCredit = (parts: readonly string[]) => parts.length <= 3 && isCredit(parts[0] ?? "");

/** The lines of elements, those of the same classes as the first joined to it: each writer may have an element of their own. */
function together(elements: readonly Element[], read: Read): string[] {
  const [first, ...others] = elements;
  if (!first) return [];
  const name = first.attributes["class"];
  const isLike = (e: Element) => name !== undefined && e.attributes["class"] === name;
  const same = [first, ...others.filter(isLike)].map((e) => read(e).line).join(" | ");
  return [same, ...others.filter((e) => !isLike(e)).map((e) => read(e).line)];
}

function linksIn(element: Element): readonly Element[] {
  if (element.name === "a") return [element];
  return element.children.flatMap((child) => (typeof child === "string" ? [] : linksIn(child)));
}

/** What stands in a line beside the date, without links to sections; or beside the element of a date alone. */
function besideDate(element: Element, read: Read): string {
  const siblings = element.parent?.children.filter((c): c is Element => typeof c !== "string") ?? [];
  const at = siblings.indexOf(element);
  const alone = read(element).parts.length === 1;
  const beside = alone ? siblings.slice(Math.max(0, at - 1), at + 2) : [element];
  const others = new Set(
    beside
      .flatMap(linksIn)
      .filter((link) => !isProfile(link))
      .map((link) => clean(textOf(link, FIELD_LIMIT))),
  );
  return beside
    .flatMap((e) => read(e).parts)
    .filter((part) => !others.has(part))
    .join(" | ");
}

const ofOneStory = (lines: readonly string[]) => (new Set(lines).size < MOST_FAR ? lines : []);

const SHORT = 80;

/** The first short line below the headline, and the one that follows it. */
function belowHeadline({ opening, around, isElsewhere }: Places, read: Read): string[] {
  const at = opening.findIndex((e, i) => i > 0 && !around.has(e) && read(e).line !== "" && !isWithin(e, opening[0]));
  const first = opening[at];
  if (first === undefined || isElsewhere(first)) return [];
  const siblings = first.parent?.children.filter((c): c is Element => typeof c !== "string") ?? [];
  const next = siblings[siblings.indexOf(first) + 1];
  const lines = [read(first).line, ...(next === undefined ? [] : [read(next).line])];
  return lines.every((line) => line.length <= SHORT) ? [lines.filter((line) => line !== "").join(" | ")] : [];
}

function isWithin(element: Element, holder: Element | undefined): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (at === holder) return true;
  return false;
}

/** Finds the lines that credit a story: around its headline first, then after it, then in it. */
export function creditLines(places: Places): CreditLines {
  const { opening, above, ending, within } = places;
  const read = lineReader();
  const isMarked = creditMarker();
  const marked = (elements: readonly Element[]) =>
    holdersOf(elements.filter(isMarked), places, (e) => read(e).line !== "");
  const find = (elements: readonly Element[], is: (parts: readonly string[]) => boolean) =>
    holdersOf(elements, places, (e) => is(read(e).parts));
  const lines = (elements: readonly Element[]) => elements.map((e) => read(e).line);
  const near = {
    marked: [...together(marked(opening), read), ...lines(marked(above))],
    opened: lines([opening, above].flatMap((near) => find(near, (parts) => parts.slice(0, 4).some(isCredit)))),
    below: belowHeadline(places, read),
    dated: find(opening, (parts) => parts.some(isDated)).map((e) => besideDate(e, read)),
  };
  // What stands far from a headline that has credits beside it is not looked at: it would not be heard
  if (near.marked.length + near.opened.length > 0) return { ...near, markedFar: [], openedFar: [] };
  return {
    ...near,
    markedFar: ofOneStory(lines([ending, within].flatMap(marked))),
    openedFar: lines([ending, within].flatMap((far) => find(far.filter(isAside), isOnlyCredit))),
  };
}
