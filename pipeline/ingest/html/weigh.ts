import type { Element } from "./element.ts";
import { isNotice } from "./measure.ts";
import type { Piece } from "./pieces.ts";

/** A closing mark of a sentence, with quotes or brackets after it. */
const SENTENCE_END = /[.!?…:;。！？।۔؟։።]["'”’»«)\]›“「」』]*$/u;

/** Whether a text ends as sentences do. */
export function endsAsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Share of a piece's text that stands in links. */
export function linkShare(piece: Piece): number {
  return piece.linked / Math.max(1, piece.text.length);
}

const OWN_WORDS = 60;

/** Whether a paragraph has a sentence's worth of its own words beside those that stand in links. */
function hasOwnWords({ kind, text, linked, element }: Piece): boolean {
  return kind === "paragraph" && element.name === "p" && text.length - linked >= OWN_WORDS && SENTENCE_END.test(text);
}

/** Whether a piece is prose, or short and ends like a sentence. */
export function isSentence(piece: Piece): boolean {
  if (hasOwnWords(piece)) return true;
  if (piece.kind === "heading" || linkShare(piece) >= 0.5) return false;
  return piece.length >= 60 || (piece.length >= 12 && SENTENCE_END.test(piece.text));
}

/** What a piece says for or against the element that holds it being the story. */
export function weigh(piece: Piece): number {
  const { length } = piece;
  const share = linkShare(piece);
  if (share > 0.5) return piece.element.name === "p" ? -10 : -Math.min(60, 10 + length / 2);
  if (piece.prose) return Math.min(length, 1500) * (1 - share);
  if (piece.kind === "heading") return -5;
  return length >= 25 && !isNotice(piece.text) ? length / 4 : -10;
}

/** Sums `weight` of the pieces over every element that they stand in. */
export function sumUp(pieces: readonly Piece[], weight: (piece: Piece) => number): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const piece of pieces) {
    const w = weight(piece);
    if (w === 0) continue;
    for (let at: Element | null = piece.element; at; at = at.parent) sums.set(at, (sums.get(at) ?? 0) + w);
  }
  return sums;
}

/** The greatest of the numbers, `least` where none is greater. Any number of them. */
export function greatest(numbers: Iterable<number>, least: number): number {
  let most = least;
  for (const n of numbers) if (n > most) most = n;
  return most;
}
