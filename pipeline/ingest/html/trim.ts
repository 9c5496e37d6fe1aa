import { fold } from "../../text/fold.ts";
import type { Piece } from "./pieces.ts";
import { isSentence, lengthOf, linkShare } from "./weigh.ts";

const NOTICE =
  /^(?:advert(?:isement|ising)?|anzeige|werbung|publicit[ée]|publicidad|pubblicità|reklama|реклама|annons|annonse|mainos|広告|광고|广告|loading|read more|story continues below)\b/iu;

/** A piece that is a link to something else, or says nothing. */
function isPointer(piece: Piece): boolean {
  const share = linkShare(piece);
  if (share >= 0.75 && lengthOf(piece.text) < 300) return true;
  if (share >= 0.5 && lengthOf(piece.text) < 150 && !isSentence(piece)) return true;
  return piece.text.length < 40 && NOTICE.test(piece.text);
}

/** Whether a short piece within the story is one of its lines, and not a label of something between its paragraphs. */
function isLine(piece: Piece): boolean {
  if (isSentence(piece)) return true;
  if (piece.kind !== "paragraph") return true;
  const words = piece.text.split(" ").length;
  return piece.element.name === "p" && words >= 2;
}

/** Headings that nothing of the story follows are left out. */
export function withoutOrphans(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces.toReversed()) {
    const next = kept.at(-1);
    if (
      piece.kind === "heading" &&
      (next === undefined || (next.kind === "heading" && next.element.name <= piece.element.name))
    )
      continue;
    kept.push(piece);
  }
  return kept.reverse();
}

/** From pieces that stand together, the story: without what comes before its first sentence and after its last, without pointers elsewhere and their headings. */
export function trim(pieces: readonly Piece[], titles: readonly string[]): Piece[] {
  const known = new Set(titles.map(fold));
  const first = pieces.findIndex((p) => isSentence(p) && !isPointer(p) && !known.has(fold(p.text)));
  const last = pieces.findLastIndex((p) => (isSentence(p) || p.kind === "table_row") && !isPointer(p));
  if (first < 0) return [];
  const start =
    first > 0 && pieces[first - 1]?.kind === "heading" && !known.has(fold(pieces[first - 1]?.text ?? ""))
      ? first - 1
      : first;
  const kept: Piece[] = [];
  for (let i = start; i <= last; i++) {
    const piece = pieces[i] as Piece;
    if (isPointer(piece)) {
      const next = pieces[i + 1];
      if (piece.kind !== "paragraph" || (next && isPointer(next))) while (kept.at(-1)?.kind === "heading") kept.pop();
      continue;
    }
    if (known.has(fold(piece.text)) || !isLine(piece)) continue;
    kept.push(piece);
  }
  return withoutOrphans(kept);
}
