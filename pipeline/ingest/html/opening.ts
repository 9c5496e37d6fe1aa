import { type Element, isWithin } from "./element.ts";
import type { Piece } from "./pieces.ts";
import { hasDate } from "./visible-dates.ts";

import { shareWord } from "./words.ts";

/** What a page prints between its headline and its story. */
export interface Opening {
  /** The sentence or two that sum the story up, where markup says so. */
  readonly standfirst: string | null;
  /** Lines that open as credits do, without the date after them. */
  readonly bylines: readonly string[];
  /** The pieces of both, which are no part of the story. */
  readonly pieces: ReadonlySet<Piece>;
}

const REACH = 10;
const LEAST = 40;
const MOST = 600;
const HEAD_LEAST = 60;
const STANDFIRST_WORDS = new Set(
  (
    "standfirst dek deck lead lede leadin leadtext intro subtitle subheadline subhead excerpt summary teasertext abstract chapo chapeau sapo " +
    "ingress manchet manchete vorspann perex entradilla bajada sottotitolo sommario catenaccio"
  ).split(" "),
);
const TEASER_TEXT = ["teaser", "text"] as const;
const OUTSIDE = new Set(["figure", "figcaption", "nav", "aside", "li", "td"]);
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{0,24}(?: (?:(?:v[ao]n|de[nrl]?|di|da|do|dos|la|le|ter|zu|bin|al) ){0,2}\p{Lu}[\p{L}\p{M}.'’-]{0,24}){1,3}`;
const BYLINE = new RegExp(
  `^(?:by|von|par|por|di|door|av|af|autor(?:in)?:|text[eo]?:|автор:?) ${NAME}(?:(?:,| and| und| et| y| e| og| och| en) ${NAME}){0,3}(?= ?(?:[,|·•–—(-]|$))`,
  "u",
);
const BYLINE_LIMIT = 120;
const WEEKDAY = / (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;
const FIRST_LETTER = /^\p{Lu}\p{L}+/u;

/** A line that opens with a credit and goes on with little else; without a date after it: `Von Ann Lee` of `Von Ann Lee, 1. Mai 2024`. */
function creditOf(text: string): string | null {
  if (text.length > BYLINE_LIMIT) return null;
  const opened = text.replace(FIRST_LETTER, (word) => word.toLowerCase());
  const length = BYLINE.exec(opened)?.[0].length;
  if (length === undefined || text.length - length > 60) return null;
  return hasDate(text.slice(length)) ? text.slice(0, length).replace(WEEKDAY, "") : text;
}

function isOutside(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (OUTSIDE.has(at.name)) return true;
  return false;
}

/** Whether the piece's element, or the one around it that has no other piece, is named as a standfirst. */
function isStandfirst(at: number, pieces: readonly Piece[], words: (element: Element) => ReadonlySet<string>): boolean {
  const piece = pieces[at] as Piece;
  const length = piece.length;
  if (length < LEAST || length > MOST || isOutside(piece.element)) return false;
  const isNamed = (element: Element): boolean => {
    const own = words(element);
    // What a voice is to read out, and a first paragraph that is named as one, are of the story.
    if (own.has("speakable") || (own.has("content") && own.has("intro"))) return false;
    return shareWord(own, STANDFIRST_WORDS) || TEASER_TEXT.every((word) => own.has(word));
  };
  if (isNamed(piece.element)) return pieces[at + 1]?.element !== piece.element;
  const around = piece.element.parent;
  if (!around || !isNamed(around)) return false;
  return [pieces[at - 1], pieces[at + 1]].every((beside) => !beside || !isWithin(beside.element, around));
}

/** Whether a heading below the headline is too long for the title of a part: a standfirst in large type. */
function isSentenceHead({ kind, text, linked, length }: Piece): boolean {
  return kind === "heading" && linked === 0 && length >= HEAD_LEAST && text.length <= MOST;
}

/** Finds the standfirst and the credits between the headline and the second paragraph of the story. A story is never left without text for them. */
export function openingOf(
  pieces: readonly Piece[],
  story: readonly Piece[],
  headline: Element | null,
  words: (element: Element) => ReadonlySet<string>,
): Opening {
  const from = headline ? pieces.findLastIndex((p) => isWithin(p.element, headline)) : -1;
  const taken = new Set<Piece>();
  let standfirst: string | null = null;
  const bylines: string[] = [];
  const [first, second] = story;
  for (let at = from + 1; from >= 0 && at < Math.min(from + 1 + REACH, pieces.length); at++) {
    const piece = pieces[at] as Piece;
    const credit = creditOf(piece.text);
    if (credit !== null) {
      bylines.push(credit);
      taken.add(piece);
    } else if (standfirst === null && (isStandfirst(at, pieces, words) || isSentenceHead(piece))) {
      standfirst = piece.text;
      if (story.length > 2) taken.add(piece);
    }
    if (piece === second || (piece === first && !taken.has(piece))) break;
  }
  return { standfirst, bylines, pieces: taken };
}
