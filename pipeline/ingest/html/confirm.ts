import { fold } from "../../text/fold.ts";
import type { Piece } from "./pieces.ts";

/** A declared body shorter than this is a teaser and proves nothing. */
const LEAST = 400;
/** Share of the prose found that the declared body must hold to be believed. */
const AGREEMENT = 0.6;
/** As many letters of a piece are looked for. */
const PROBE = 50;

function isIn(piece: Piece, declared: string): boolean {
  const text = fold(piece.text);
  const middle = Math.max(0, Math.floor(text.length / 2) - PROBE / 2);
  return declared.includes(text.slice(0, PROBE)) || declared.includes(text.slice(middle, middle + PROBE));
}

/** Share of the declared body that the pieces hold, by length; above 1 when they hold more. */
function coverage(pieces: readonly Piece[], declared: string): number {
  return pieces.reduce((sum, p) => sum + p.text.length, 0) / declared.length;
}

/**
 * The pieces that a body declared in linked data confirms. Where the two agree for the most part, what stands before its first and
 * after its last paragraph goes; where they agree almost wholly, prose that it does not have goes too. Otherwise all stay.
 */
export function confirmed(pieces: readonly Piece[], articleBody: string | null): readonly Piece[] {
  if (!articleBody || articleBody.length < LEAST) return pieces;
  const declared = fold(articleBody);
  const held = pieces.map((p) => isIn(p, declared));
  const prose = pieces.reduce((sum, p) => sum + (p.prose ? p.length : 0), 0);
  const agreed = pieces.filter((p, i) => held[i] && p.prose);
  const share = agreed.reduce((sum, p) => sum + p.length, 0) / Math.max(1, prose);
  if (share < AGREEMENT || coverage(agreed, declared) < 0.7) return pieces;
  const first = held.indexOf(true);
  const last = held.lastIndexOf(true);
  return pieces
    .slice(first, last + 1)
    .filter((p, i) => held[first + i] || share < 0.8 || !p.prose || p.kind !== "paragraph");
}
