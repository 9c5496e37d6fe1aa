import type { PageKind } from "../../../schemas/draft.ts";
import { metaValues } from "./head.ts";
import { typesOf } from "./json-ld.ts";
import type { Page } from "./page.ts";
import type { Piece } from "./pieces.ts";
import { linkShare } from "./weigh.ts";

/** A page that calls itself no article is a listing with at least this many links, and less story than this. */
const LISTING_LINKS = 30;
const LISTING_STORY = 600;
/** As many linked headings over cut-off teasers make a listing of a page that has hardly any text else. */
const LISTING_CARDS = 6;
const LISTING_TEASERS = 4;
const CUT = /(?:\.\.\.|…|\[…\])$/u;
/** A page with less text than this says nothing. */
const STUB = 80;

function hasCards(pieces: readonly Piece[]): boolean {
  const isHead = (p: Piece | undefined) => p?.kind === "heading" && linkShare(p) >= 0.8;
  const teasers = pieces.filter((p, at) => isHead(pieces[at - 1]) && CUT.test(p.text)).length;
  return teasers >= LISTING_TEASERS && pieces.filter(isHead).length >= LISTING_CARDS;
}

/** What the page is, by its declared types and its form. Doubtful pages are articles. */
export function kindOf(page: Page, bodyLength: number): PageKind {
  const types = page.article ? typesOf(page.article) : [];
  const og = metaValues(page.head, "og:type")[0]?.toLowerCase() ?? "";
  if (types.includes("LiveBlogPosting")) return "live_blog";
  const isStory = types.some((t) => /(?:Article|Posting|Report)$/u.test(t)) || og === "article";
  if (!isStory && (types.includes("VideoObject") || og.startsWith("video"))) return "video";
  if (!isStory && types.some((t) => t.endsWith("Gallery"))) return "gallery";
  if (!isStory && bodyLength < LISTING_STORY) {
    const links = page.pieces.filter((p) => linkShare(p) > 0.5).length;
    if (links >= LISTING_LINKS || (bodyLength < STUB && hasCards(page.pieces))) return "listing";
  }
  return bodyLength < STUB ? "stub" : "article";
}
