import { fold } from "../../text/fold.ts";
import { openingOf } from "../page/furniture.ts";
import { isCaption } from "./captions.ts";
import { endOfKin } from "./kin.ts";
import type { Piece } from "./pieces.ts";
import { beginsAsPrompt, holdsPrompt } from "./prompts.ts";
import { withoutOrphans } from "./trim.ts";
import { hasDate } from "./visible-dates.ts";

/** Where so many paragraphs, and this share of their text, are `<p>`, text in other elements is no paragraph of the story. */
const LEAST_PARAGRAPHS = 4;
const PARAGRAPH_SHARE = 0.6;
/** Lines before the first and after the last are asked more than those between: so many. */
const HEAD = 3;
const TAIL = 4;
const PROPER = new Set(["p", "pre"]);
const LABEL_LIMIT = 60;
const STAMP_LIMIT = 120;
const STAMP_DIGITS = 0.15;
/** What follows the story is no more than such a share of all. */
const REST_SHARE = 0.25;
const ABOUT_SHARE = 0.4;
/** A quotation as long as this is not said twice by chance. */
const PULLED = 40;
/** Where there are more, they are what the story is made of. */
const QUOTES = 40;
const MARKS = /^["'“„«‹‘「『]+|(?<![.,!?"'”“»›’」』])[.,!?"'”“»›’」』]+$/gu;
/** A command to WordPress that no plugin carried out. */
const SHORTCODE = /^\[[a-z_-]{2,20} [^\]=]{1,40}=/u;
const ABOUT =
  /^(?:(?:A(?:bout|BOUT)|Ü(?:ber|BER)|À propos d[eu']|À PROPOS D[EU']|Acerca de|Sobre|SOBRE|Chi è|CHI È|Informazioni su|O firmie|O společnosti|О компании|Про компанію) ?(?:[a-z]{2,3} )?(?:\p{Lu}|[:：])|关于|關於|회사소개)/u;
const LABELS = new Set(["related", "comments", "share", "sign-up", "advert", "player", "section-more", "tags"]);

/** Whether a line is the label of something that is not the story: "Read also", "Comments". */
function isLabel({ text }: Piece): boolean {
  if (text.length > LABEL_LIMIT) return false;
  const opening = openingOf(text);
  return opening?.whole === true && LABELS.has(opening.furniture);
}

/** Whether a line tells when the page was published and little else. */
function isStamp({ text }: Piece): boolean {
  if (text.length > STAMP_LIMIT) return false;
  const digits = text.match(/\d/gu)?.length ?? 0;
  return digits >= STAMP_DIGITS * text.length && hasDate(text);
}

/** The pieces in elements named as those that hold most of the story's paragraphs, where it has a way of its own with them; and all `<p>`. */
function inKind(pieces: readonly Piece[]): readonly Piece[] {
  const prose = pieces.filter((p) => p.kind === "paragraph" && p.prose);
  const main = ["p", "div"].find((name) => {
    const named = prose.filter((p) => p.element.name === name);
    return named.length >= LEAST_PARAGRAPHS && sizeOf(named) >= PARAGRAPH_SHARE * sizeOf(prose);
  });
  if (main === undefined) return pieces;
  return pieces.filter((p) => p.kind !== "paragraph" || p.element.name === main || PROPER.has(p.element.name));
}

/** Whether a quotation stands in the text a second time: one pulled out of it. */
function isPulled({ kind, text }: Piece, story: string): boolean {
  if (kind !== "quote" || text.length < PULLED) return false;
  const words = text.replace(MARKS, "");
  return story.indexOf(words) !== story.lastIndexOf(words);
}

const sizeOf = (pieces: readonly Piece[]) => pieces.reduce((sum, p) => sum + p.length, 0);

/** Where a company's words about itself, or a writer's, begin after the story; the number of pieces where nowhere. */
function aboutFrom(pieces: readonly Piece[]): number {
  const most = ABOUT_SHARE * sizeOf(pieces);
  let after = 0;
  for (let at = pieces.length - 1; at > 0 && after <= most; at--) {
    const piece = pieces[at] as Piece;
    const isHead = piece.kind === "heading" || piece.strong >= piece.text.length * 0.8;
    if (isHead && piece.text.length <= LABEL_LIMIT && ABOUT.test(piece.text)) return at;
    after += piece.length;
  }
  return pieces.length;
}

/** Where, after the last paragraph in the elements that most are in, a label or prompt opens what is no more of the story: little, and without headings. */
function labelFrom(pieces: readonly Piece[]): number {
  const from = endOfKin(pieces);
  const at = from === 0 ? -1 : pieces.findIndex((p, i) => i >= from && (isLabel(p) || beginsAsPrompt(p.text)));
  const rest = at < 0 ? [] : pieces.slice(at + 1);
  const isMore = rest.some((p) => p.kind === "heading" && p.linked === 0);
  return at < 0 || isMore || sizeOf(rest) > REST_SHARE * sizeOf(pieces) ? pieces.length : at;
}

/** The pieces before what is announced below a story, and before a company's or a writer's words about itself. */
export function upToEnd(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.slice(0, Math.min(aboutFrom(pieces), labelFrom(pieces)));
}

function isBelow(piece: Piece, authors: readonly string[]): boolean {
  const text = fold(piece.text);
  return (
    (piece.kind !== "quote" && holdsPrompt(piece.text)) ||
    isStamp(piece) ||
    authors.some((name) => text.startsWith(name)) ||
    (piece.kind === "heading" && isLabel(piece))
  );
}

/** A story without what pages set among its paragraphs and below them: labels, prompts, captions, dates of publication, its authors' lives. `authors` are names as the page gives them. */
export function withoutForeign(pieces: readonly Piece[], authors: readonly string[]): Piece[] {
  const names = authors.map(fold).filter((name) => name.includes(" "));
  const own = inKind(pieces);
  const quotes = own.filter((p) => p.kind === "quote");
  const text = quotes.length > 0 && quotes.length <= QUOTES ? own.map((p) => p.text).join("\n") : "";
  const kept = own.filter(
    (p, at) =>
      !SHORTCODE.test(p.text) &&
      !isCaption(p) &&
      !isPulled(p, text) &&
      !isLabel(p) &&
      !beginsAsPrompt(p.text) &&
      !(at < HEAD && isStamp(p)),
  );
  for (let round = 0; round < TAIL; round++) {
    const last = kept.at(-1);
    if (!last || kept.length < 2 || !isBelow(last, names)) break;
    kept.pop();
  }
  return withoutOrphans(kept);
}
