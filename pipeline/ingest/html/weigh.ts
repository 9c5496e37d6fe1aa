import type { Element } from "./element.ts";
import type { Piece } from "./pieces.ts";

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
/** A closing mark of a sentence, with quotes or brackets after it. */
const SENTENCE_END = /[.!?…:;。！？।۔؟։።]["'”’»«)\]›“「」』]*$/u;

/** Whether a text ends as sentences do. */
export function endsAsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Length of a text as a Latin one would have: a character of Chinese or Japanese says as much as three. */
export function lengthOf(text: string): number {
  return IDEOGRAPHS.test(text) ? text.length * 3 : text.length;
}

/** Share of a piece's text that stands in links. */
export function linkShare(piece: Piece): number {
  return piece.linked / Math.max(1, piece.text.length);
}

const OWN_WORDS = 60;
const NOTICE_SIZE = 400;
/** Notices of rights, as they stand below every page of a site. */
const NOTICE =
  /©|\(c\) ?(?:19|20)\d\d|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|всі права захищені|tüm hakları saklıdır|無断転載|版权所有|版權所有|무단 ?전재/iu;

function isNotice(text: string): boolean {
  return text.length <= NOTICE_SIZE && NOTICE.test(text);
}

/** Whether a piece reads like a paragraph of a story. */
export function isProse(piece: Piece): boolean {
  if (piece.kind === "heading" || lengthOf(piece.text) < 60 || linkShare(piece) >= 0.4) return false;
  return !isNotice(piece.text);
}

/** Whether a paragraph has a sentence's worth of its own words beside those that stand in links. */
function hasOwnWords({ kind, text, linked, element }: Piece): boolean {
  return kind === "paragraph" && element.name === "p" && text.length - linked >= OWN_WORDS && SENTENCE_END.test(text);
}

/** Whether a piece is prose, or short and ends like a sentence. */
export function isSentence(piece: Piece): boolean {
  if (hasOwnWords(piece)) return true;
  if (piece.kind === "heading" || linkShare(piece) >= 0.5) return false;
  const length = lengthOf(piece.text);
  return length >= 60 || (length >= 12 && SENTENCE_END.test(piece.text));
}

/** What a piece says for or against the element that holds it being the story. */
export function weigh(piece: Piece): number {
  const length = lengthOf(piece.text);
  const share = linkShare(piece);
  if (share > 0.5) return piece.element.name === "p" ? -10 : -Math.min(60, 10 + length / 2);
  if (isProse(piece)) return Math.min(length, 1500) * (1 - share);
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
