import type { Piece } from "./pieces.ts";
import { linkShare } from "./weigh.ts";

/** A headline that links to its story is as long as this, and the teaser below it as long as that. */
const HEADLINE = { least: 12, most: 200 } as const;
const TEASER = 25;
/** As many cards make a listing. */
const LEAST = 5;
/** Below a short story stands up to so many times its text in cards of others. */
const OUTWEIGHS = 4;

function isLinkedHeadline(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.text.length < HEADLINE.least || piece.text.length > HEADLINE.most) return false;
  return linkShare(piece) >= 0.8;
}

/** Whether most of a page's text, or where `only` most of its story's, stands right below headlines that link elsewhere: a front page, a section, the results of a search. */
export function isMadeOfCards(pieces: readonly Piece[], story: ReadonlySet<Piece>, only: boolean): boolean {
  let cards = 0;
  let teasers = 0;
  let others = 0;
  pieces.forEach((piece, at) => {
    const isStory = story.has(piece);
    if ((only && !isStory) || piece.kind === "heading" || linkShare(piece) >= 0.5) return;
    if (piece.text.length >= TEASER && isLinkedHeadline(pieces[at - 1])) {
      cards++;
      teasers += piece.length;
    } else if (piece.prose || isStory) others += piece.length;
  });
  return cards >= LEAST && teasers > OUTWEIGHS * others;
}
