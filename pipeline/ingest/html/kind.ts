import type { PageKind } from "../../../schemas/draft.ts";
import { metaValues } from "./head.ts";
import { typesOf } from "./json-ld.ts";
import type { Page } from "./page.ts";
import { linkShare } from "./weigh.ts";

/** A page that calls itself no article is a listing with at least this many links, and less story than this. */
const LISTING_LINKS = 30;
const LISTING_STORY = 600;
/** A page with less text than this says nothing. */
const STUB = 80;

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
    if (links >= LISTING_LINKS) return "listing";
  }
  return bodyLength < STUB ? "stub" : "article";
}
