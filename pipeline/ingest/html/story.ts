import { confirmed } from "./confirm.ts";
import { type Element, isWithin } from "./element.ts";
import { upToEnd, withoutForeign } from "./foreign.ts";
import { withKin } from "./kin.ts";
import type { Piece } from "./pieces.ts";
import { sift } from "./sift.ts";
import { trim } from "./trim.ts";
import { sumUp, weigh } from "./weigh.ts";
import type { WordReader } from "./words.ts";

/** A page's story and the element that holds it. */
export interface Story {
  readonly root: Element | null;
  readonly pieces: readonly Piece[];
}

/** What is known of a story before it is found. */
export interface Known {
  /** The element of its headline. */
  readonly headline: Element | null;
  readonly titles: readonly string[];
  /** The text that linked data gives. */
  readonly articleBody: string | null;
  /** Names of its authors, as linked data gives them. */
  readonly authors: readonly string[];
}

const BODY_NAME =
  /(?:article|story|post|entry|news|page|content|main)[-_]{0,2}(?:body|text|content)|bodytext|body-?copy|articulo|artikel-?(?:body|text|inhalt)/iu;
/** An element that is named as the body is believed when it has this share of the weight of the best one. */
const NAMED_SHARE = 0.55;
/** What follows the headline is the story when there is this much of it. */
const ENOUGH = 250;

const proseIn = (pieces: readonly Piece[]) => pieces.reduce((sum, p) => sum + (p.prose ? p.length : 0), 0);

function isNamedBody({ attributes }: Element): boolean {
  if (/\barticleBody\b/u.test(attributes["itemprop"] ?? attributes["property"] ?? "")) return true;
  return BODY_NAME.test(`${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`);
}

/** The element whose pieces weigh most, the innermost of equals; or one within it that is named as the body. */
function heaviest(pieces: readonly Piece[]): Element | null {
  const sums = sumUp(pieces, weigh);
  let root: Element | null = null;
  let best = 0;
  for (const [element, sum] of sums) {
    if (sum > best || (sum === best && root && isWithin(element, root))) {
      best = sum;
      root = element;
    }
  }
  let named: Element | null = null;
  let most = best * NAMED_SHARE;
  for (const [element, sum] of sums) {
    if (sum > most && isNamedBody(element)) {
      named = element;
      most = sum;
    }
  }
  return named ?? root;
}

/** The element `article` around an element, if any. */
function articleAround(element: Element | null): Element | null {
  for (let at = element; at; at = at.parent) if (at.name === "article") return at;
  return null;
}

/** Of pieces after the headline, those of the headline's own `article`; or, where it stands outside, of the first `article` with enough prose; or all. */
function ownArticle(pieces: readonly Piece[], headline: Element): readonly Piece[] {
  const around = articleAround(headline);
  if (around) {
    const own = pieces.filter((p) => isWithin(p.element, around));
    return proseIn(own) >= Math.min(ENOUGH, proseIn(pieces) / 3) ? own : pieces;
  }
  for (const piece of pieces) {
    const article = piece.prose ? articleAround(piece.element) : null;
    if (!article) continue;
    const own = pieces.filter((p) => isWithin(p.element, article));
    if (proseIn(own) < ENOUGH) continue;
    return pieces.filter((p) => isWithin(p.element, article) || articleAround(p.element) === null);
  }
  return pieces;
}

/** Finds the story among a page's pieces: after its headline, in the container with the most prose, trimmed. */
export function storyOf(
  all: readonly Piece[],
  words: WordReader,
  { headline, titles, articleBody, authors }: Known,
): Story {
  const pieces = sift(all, headline?.parent ?? null, words);
  const at = headline ? all.findLastIndex((p) => isWithin(p.element, headline)) : -1;
  const before = new Set(all.slice(0, at + 1));
  const after = pieces.filter((p) => !before.has(p));
  const useful =
    headline && at >= 0 && proseIn(after) >= Math.min(ENOUGH, proseIn(pieces) / 3)
      ? ownArticle(after, headline)
      : pieces;
  const root = heaviest(useful);
  if (!root) return { root, pieces: [] };
  const own = withKin(useful, root);
  return { root, pieces: withoutForeign(trim(upToEnd(confirmed(own, articleBody)), titles), authors) };
}
