import { type Element, textOf } from "./element.ts";
import type { Page } from "./page.ts";
import { shareWord } from "./words.ts";

const ELSEWHERE_WORDS = new Set(
  "caption captions figcaption comments related recommended recommendations teaser teasers mostread popular trending".split(
    " ",
  ),
);
/** What a link is named says how it looks. */
const INLINE = new Set(["a", "span", "b", "strong", "em", "i"]);
const ELSEWHERE = new Set(["figure", "figcaption", "nav"]);

/** A foot with more text than this is the page's, not the story's. */
const STORY_FOOT = 400;

/** Tells whether an element stands in a picture, a caption, the page's foot or a list of other stories: who is named there wrote something else. What holds the headline is none of those, whatever it is named. */
function elsewhere(page: Page, around: ReadonlySet<Element>): (element: Element) => boolean {
  return (element) => {
    for (let at: Element | null = element; at && !around.has(at); at = at.parent) {
      if (ELSEWHERE.has(at.name)) return true;
      if (!INLINE.has(at.name) && shareWord(page.words(at), ELSEWHERE_WORDS)) return true;
      if (at.name === "footer" && textOf(at, STORY_FOOT).length > STORY_FOOT) return true;
    }
    return false;
  };
}

/** The elements of a page that may credit its story, by where they stand. */
export interface Places {
  readonly isElsewhere: (element: Element) => boolean;
  /** The headline and what holds it. */
  readonly around: ReadonlySet<Element>;
  /** From the headline to the story. */
  readonly opening: readonly Element[];
  readonly above: readonly Element[];
  /** The story's end and a little after it. */
  readonly ending: readonly Element[];
  readonly within: readonly Element[];
}

const ABOVE = 30;
const AFTER = 40;
const LEAST = 100;
const MOST_OPENING = 400;

/** Where a page may credit its story: around its headline first, then after it, then in it. */
export function placesOf(page: Page, headline: Element | null): Places {
  const { elements, story } = page;
  const at = headline ? elements.indexOf(headline) : 0;
  const [first, last] = [story.pieces[0]?.element, story.pieces.at(-1)?.element];
  const from = first ? elements.indexOf(first) : -1;
  const to = last ? elements.indexOf(last) + 1 : elements.length;
  const start = from > at ? Math.min(from, at + MOST_OPENING) : at + LEAST;
  const end = Math.max(start, to);
  const around = new Set<Element>();
  for (let element = headline; element; element = element.parent) around.add(element);
  return {
    around,
    isElsewhere: elsewhere(page, around),
    opening: elements.slice(at, start),
    above: elements.slice(Math.max(0, at - ABOVE), at),
    ending: elements.slice(end, end + AFTER),
    within: elements.slice(start, end),
  };
}
