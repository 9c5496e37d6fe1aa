import type { Element } from "./element.ts";
import { furnitureJudge } from "./furniture.ts";
import { SHAPE_WORDS } from "./furniture-words.ts";
import type { Piece } from "./pieces.ts";
import { greatest, linkShare, sumUp } from "./weigh.ts";
import type { WordReader } from "./words.ts";

/** An element that is "usually" furniture is taken for it below this share of the page's prose, one that "always" is below the other. */
const USUAL_SHARE = 0.35;
const ALWAYS_SHARE = 0.8;
/** A card (a linked headline with its teaser) has no more prose than this, and no more than this share of the page's. */
const CARD_LIMIT = 500;
const CARD_SHARE = 0.4;

const proseOf = (piece: Piece) => (piece.prose ? piece.length : 0);

/** The elements that are cards: as far up from a linked heading as there is no second one and little prose. */
function cards(
  pieces: readonly Piece[],
  prose: ReadonlyMap<Element, number>,
  spared: ReadonlyMap<Element, boolean>,
): Set<Element> {
  const heads = pieces.filter((p) => p.kind === "heading" && linkShare(p) >= 0.8 && p.text.length >= 12);
  const counts = sumUp(heads, () => 1);
  const limit = Math.min(CARD_LIMIT, CARD_SHARE * greatest(prose.values(), 0));
  const found = new Set<Element>();
  for (const head of heads) {
    let card: Element | null = null;
    for (let at: Element | null = head.element; at; at = at.parent) {
      if (spared.has(at) || (counts.get(at) ?? 0) > 1 || (prose.get(at) ?? 0) > limit) break;
      card = at;
    }
    if (card && card !== head.element) found.add(card);
  }
  return found;
}

/** The figure that an element is in, if any. */
function figureAround(element: Element): Element | null {
  let at: Element | null = element;
  while (at && at.name !== "figure") at = at.parent;
  return at;
}

const PLURAL = /s$/u;
function shapesOf(element: Element, { ofElement }: WordReader): string[] {
  return [...ofElement(element)].filter((word) => SHAPE_WORDS.has(word)).map((word) => word.replace(PLURAL, ""));
}

/** Whether an element that holds this one has the same shape, by its name. */
function hasShapeAbove(element: Element, words: WordReader): boolean {
  const own = shapesOf(element, words);
  for (let at = element.parent; at; at = at.parent)
    if (shapesOf(at, words).some((shape) => own.includes(shape))) return true;
  return false;
}

/** The pieces of a page that markup does not show to be furniture or cards of other stories. `spared` and what holds it is never furniture. */
export function sift(pieces: readonly Piece[], spared: Element | null, words: WordReader): Piece[] {
  const judge = furnitureJudge(words);
  const prose = sumUp(pieces, proseOf);
  const total = greatest(prose.values(), 1);
  const verdicts = new Map<Element, boolean>();
  for (let at = spared; at; at = at.parent) verdicts.set(at, false);
  const isCard = cards(pieces, prose, verdicts);
  const quoting = new Set(pieces.filter((p) => p.kind === "quote").map((p) => figureAround(p.element)));
  const isFurniture = (element: Element): boolean => {
    const verdict = judge(element);
    if (verdict === null) return false;
    const share = (prose.get(element) ?? 0) / total;
    if (verdict === "always") return share < ALWAYS_SHARE;
    if (share >= USUAL_SHARE || (element.name === "figure" && quoting.has(element))) return false;
    return verdict === "usually" || !hasShapeAbove(element, words);
  };
  const isOut = (element: Element): boolean => {
    let out = verdicts.get(element);
    if (out === undefined) {
      out = (element.parent !== null && isOut(element.parent)) || isCard.has(element) || isFurniture(element);
      verdicts.set(element, out);
    }
    return out;
  };
  return pieces.filter((p) => !isOut(p.element));
}
