import type { Piece } from "./pieces.ts";
import { linkShare } from "./weigh.ts";

/** A headline that links to its story is as long as this, and the teaser below it as long as that. */
const HEADLINE = { least: 12, most: 200 } as const;
const TEASER = 25;
/** As many cards make a listing. */
const LEAST = 5;

function isLinkedHeadline(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.text.length < HEADLINE.least || piece.text.length > HEADLINE.most) return false;
  return linkShare(piece) >= 0.8;
}

/** Whether most of the text `counted` of a page stands right below headlines that link elsewhere: a front page, a section, the results of a search. */
export function isMadeOfCards(pieces: readonly Piece[], counted: ReadonlySet<Piece>): boolean {
  let cards = 0;
  let teasers = 0;
  let others = 0;
  pieces.forEach((piece, at) => {
    if (!counted.has(piece) || piece.kind === "heading" || piece.text.length < TEASER || linkShare(piece) >= 0.5) return;
    if (isLinkedHeadline(pieces[at - 1])) {
      cards++;
      teasers += piece.length;
    } else if (piece.prose) others += piece.length;
  });
  return cards >= LEAST && teasers > others;
}
