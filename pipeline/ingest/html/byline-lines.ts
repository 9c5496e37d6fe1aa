import type { Places } from "./byline-place.ts";
import { PICTURES, segmentsOf } from "./byline-segments.ts";
import type { Element } from "./element.ts";

/** A line with a credit has no more text than this. */
const LONGEST = 200;
const MOST_LINES = 6;

/** The text of an element on one line. */
export interface Line {
  readonly parts: readonly string[];
  /** The parts, kept apart by bars. */
  readonly line: string;
}

/** The parts of an element's text that stand apart; none where there is too much text for a credit. */
export function lineOf(element: Element): Line {
  const parts = segmentsOf(element);
  const line = parts.join(" | ");
  return line.length > LONGEST ? { parts: [], line: "" } : { parts, line };
}

/** The one element that holds all the text of another, or null. */
function soleChild({ children }: Element): Element | null {
  let sole: Element | null = null;
  for (const child of children) {
    if (typeof child === "string" ? child.trim() !== "" : sole !== null) return null;
    if (typeof child !== "string") sole = child;
  }
  return sole === null || PICTURES.has(sole.name) ? null : sole;
}

/** Reads lines of elements, each once. */
export function lineReader(): (element: Element) => Line {
  const known = new Map<Element, Line>();
  const read = (element: Element): Line => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const sole = soleChild(element);
    const line = sole === null ? lineOf(element) : read(sole);
    known.set(element, line);
    return line;
  };
  return read;
}

function isBelow(element: Element, taken: ReadonlySet<Element>): boolean {
  if (taken.size === 0) return false;
  for (let at = element.parent; at; at = at.parent) if (taken.has(at)) return true;
  return false;
}

/** The outermost of the elements whose line `is` accepts, a few of them. */
export function holdersOf(
  elements: readonly Element[],
  { around, isElsewhere }: Places,
  is: (element: Element) => boolean,
): readonly Element[] {
  const taken = new Set<Element>();
  for (const element of elements) {
    if (taken.size >= MOST_LINES) break;
    if (element.name === "meta" || around.has(element) || isBelow(element, taken)) continue;
    if (is(element) && !isElsewhere(element)) taken.add(element);
  }
  return [...taken];
}
