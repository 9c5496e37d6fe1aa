import { fold } from "../../text/fold.ts";
import type { Piece } from "./pieces.ts";
import { endsAsSentence, isSentence, linkShare } from "./weigh.ts";

/** A sentence of which more is a link than this is a headline. */
const WHOLE = 0.95;
const LABELLED = /^(?:\P{Lu}|[^.]{2,30}[:：])/u;
const SENTENCE = 40;
const ITEM = 12;
const LEAST_LINE = 12;

/** A piece that is a link to something else. */
function isPointer(piece: Piece): boolean {
  const share = linkShare(piece);
  if (share < WHOLE && piece.element.name === "p" && endsAsSentence(piece.text) && !LABELLED.test(piece.text))
    return false;
  if (share >= 0.75 && piece.length < 300) return true;
  return share >= 0.5 && piece.length < 150 && !isSentence(piece);
}

/** Whether a short piece within the story is one of its lines, and not a label of something between its paragraphs. */
function isLine(piece: Piece): boolean {
  if (isSentence(piece)) return true;
  if (piece.kind !== "paragraph") return true;
  return piece.element.name === "p" && (piece.text.includes(" ") || piece.length > LEAST_LINE);
}

/** Whether a heading says what others leave to a paragraph: an entry of a list in pictures. */
function isSentenceHead({ text, linked }: Piece): boolean {
  return linked === 0 && text.length >= SENTENCE && text.endsWith(".") && !text.endsWith("..");
}

/** Whether a story can end with a piece. */
function isEnd(piece: Piece): boolean {
  const { kind, linked, length } = piece;
  if (kind === "list_item") return isSentence(piece) || (linked === 0 && length >= ITEM);
  return kind === "table_row" || (kind === "heading" ? isSentenceHead(piece) : isSentence(piece));
}

/** Whether a linked heading heads the paragraph after it, as they stand side by side. */
function isHeadOf({ kind, element }: Piece, next: Piece | undefined): boolean {
  return kind === "heading" && next !== undefined && next.element.parent === element.parent && isSentence(next);
}

/** Headings that nothing of the story follows are left out. */
export function withoutOrphans(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces.toReversed()) {
    const next = kept.at(-1);
    const isLast = next === undefined || (next.kind === "heading" && next.element.name <= piece.element.name);
    if (piece.kind === "heading" && isLast && !isSentenceHead(piece)) continue;
    kept.push(piece);
  }
  return kept.reverse();
}

/** Tells whether a piece says what one of the titles does. Paragraphs, much longer than any title, are not compared. */
function titleTest(titles: readonly string[]): (piece: Piece) => boolean {
  const known = new Set(titles.map(fold));
  const longest = titles.reduce((most, title) => Math.max(most, title.length), 0);
  return ({ text }) => text.length <= 2 * longest && known.has(fold(text));
}

/** From pieces that stand together, the story: without what comes before its first sentence and after its last, without pointers elsewhere and their headings. */
export function trim(pieces: readonly Piece[], titles: readonly string[]): Piece[] {
  const isTitle = titleTest(titles);
  const first = pieces.findIndex((p) => isSentence(p) && !isPointer(p) && !isTitle(p));
  const last = pieces.findLastIndex((p) => isEnd(p) && !isPointer(p));
  if (first < 0) return [];
  const above = pieces[first - 1];
  const start = above?.kind === "heading" && !isTitle(above) ? first - 1 : first;
  const kept: Piece[] = [];
  for (let i = start; i <= last; i++) {
    const piece = pieces[i] as Piece;
    const next = pieces[i + 1];
    if (isPointer(piece) && !isHeadOf(piece, next)) {
      if (piece.kind !== "paragraph" || (next && isPointer(next))) while (kept.at(-1)?.kind === "heading") kept.pop();
      continue;
    }
    if (isTitle(piece) || !isLine(piece)) continue;
    kept.push(piece);
  }
  return withoutOrphans(kept);
}
