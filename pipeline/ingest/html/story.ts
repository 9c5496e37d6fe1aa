import type { Element } from "./element.ts";
import { type Furniture, furnitureJudge, wordsIn } from "./furniture.ts";
import type { Piece } from "./pieces.ts";

/** An element furniture "usually" holds less than this share of the page's prose, and "always" less than the other. */
const USUAL_SHARE = 0.35;
const ALWAYS_SHARE = 0.8;

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** Length of a text as a Latin one would have: a character of Chinese or Japanese says as much as three. */
export function lengthOf(text: string): number {
  return IDEOGRAPHS.test(text) ? text.length * 3 : text.length;
}

export function linkShare(piece: Piece): number {
  return piece.linked / Math.max(1, piece.text.length);
}

/** Whether a piece reads like a paragraph of a story. */
export function isProse(piece: Piece): boolean {
  return lengthOf(piece.text) >= 60 && linkShare(piece) < 0.4;
}

/** Sums `weight` of the pieces over every element that they stand in. */
function sumUp(pieces: readonly Piece[], weight: (piece: Piece) => number): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const piece of pieces) {
    const w = weight(piece);
    for (let at: Element | null = piece.element; at; at = at.parent) sums.set(at, (sums.get(at) ?? 0) + w);
  }
  return sums;
}

/** What a piece says for or against the element that holds it being the story. */
function weigh(piece: Piece): number {
  const length = lengthOf(piece.text);
  const share = linkShare(piece);
  if (share > 0.5) return -Math.min(60, 10 + length / 2);
  if (isProse(piece)) return Math.min(length, 1500) * (1 - share);
  if (piece.kind === "heading") return -5;
  return length >= 25 ? length / 4 : -10;
}

const BODY_PAIRS =
  /(?:article|story|post|entry|news|page|content|main)[-_]{0,2}(?:body|text|content)|bodytext|body-?copy|articulo|artikel-?(?:body|text|inhalt)/iu;

function isMarkedBody(element: Element): boolean {
  const { attributes } = element;
  if (/\barticleBody\b/u.test(attributes["itemprop"] ?? attributes["property"] ?? "")) return true;
  return BODY_PAIRS.test(`${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`);
}

/** The pieces of a page that make its story, furniture left out; and the element that holds them. */
export function storyOf(all: readonly Piece[]): { readonly root: Element | null; readonly pieces: Piece[] } {
  const judge = furnitureJudge();
  const prose = sumUp(all, (p) => (isProse(p) ? lengthOf(p.text) : 0));
  const total = Math.max(1, ...prose.values());
  const verdicts = new Map<Element, boolean>();
  const isOut = (element: Element): boolean => {
    const known = verdicts.get(element);
    if (known !== undefined) return known;
    const verdict: Furniture | null = judge(element);
    const share = (prose.get(element) ?? 0) / total;
    const out =
      (verdict === "always" && share < ALWAYS_SHARE) ||
      (verdict === "usually" && share < USUAL_SHARE) ||
      (element.parent !== null && isOut(element.parent));
    verdicts.set(element, out);
    return out;
  };
  const pieces = all.filter((p) => !isOut(p.element));
  const sums = sumUp(pieces, weigh);
  let root: Element | null = null;
  let best = Number.NEGATIVE_INFINITY;
  for (const [element, sum] of sums) {
    if (sum > best || (sum === best && root && isBelow(element, root))) {
      best = sum;
      root = element;
    }
  }
  if (!root) return { root, pieces };
  let marked: Element | null = null;
  let most = best * 0.55;
  for (const [element, sum] of sums) {
    if (sum > most && isMarkedBody(element)) {
      marked = element;
      most = sum;
    }
  }
  const holder = marked ?? root;
  return { root: holder, pieces: pieces.filter((p) => isBelow(p.element, holder)) };
}

function isBelow(element: Element, ancestor: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

export { wordsIn };
