import type { PageKind } from "../../../schemas/draft.ts";
import { isMadeOfCards } from "./cards.ts";
import { metaValues } from "./head.ts";
import { typesOf } from "./json-ld.ts";
import { isNoticeTitle } from "./notices.ts";
import type { Page } from "./page.ts";
import { linkShare } from "./weigh.ts";

/** A page that calls itself no article is a listing with at least this many links, or types of listings, and less story than this. */
const LISTING_LINKS = 30;
const LISTING_STORY = 600;
const LISTING_TYPES = new Set(["CollectionPage", "SearchResultsPage", "ProfilePage"]);
/** A page with less text than this says nothing; one titled as a notice needs more. */
const STUB = 80;
const NOTICE_STORY = 600;

/** What a page that does not call itself an article is, if that is no story. */
function kindOfOther(page: Page, types: ReadonlySet<string>, bodyLength: number): PageKind | null {
  const titles = [page.head.title, ...metaValues(page.head, "og:title")].filter((t) => t !== null);
  if (bodyLength < NOTICE_STORY && titles.some(isNoticeTitle)) return "stub";
  const isLong = bodyLength >= LISTING_STORY;
  if (isMadeOfCards(page.pieces, new Set(page.story.pieces), isLong)) return "listing";
  if (isLong) return null;
  if ([...types].some((type) => LISTING_TYPES.has(type))) return "listing";
  return page.pieces.filter((p) => linkShare(p) > 0.5).length >= LISTING_LINKS ? "listing" : null;
}

/** What the page is, by its declared types and its form. Doubtful pages are articles. */
export function kindOf(page: Page, bodyLength: number): PageKind {
  const types = page.article ? typesOf(page.article) : [];
  const og = metaValues(page.head, "og:type")[0]?.toLowerCase() ?? "";
  if (types.includes("LiveBlogPosting")) return "live_blog";
  const isStory = types.some((t) => /(?:Article|Posting|Report)$/u.test(t)) || og === "article";
  if (!isStory) {
    if (types.includes("VideoObject") || og.startsWith("video")) return "video";
    if (types.some((t) => t.endsWith("Gallery"))) return "gallery";
    const other = kindOfOther(page, new Set(page.data.nodes.flatMap(typesOf)), bodyLength);
    if (other) return other;
  }
  return bodyLength < STUB ? "stub" : "article";
}
