import type { Block, PageKind } from "../../../schemas/draft.ts";
import type { Page } from "./page.ts";
import type { Signed } from "./sign.ts";

/** Words that say that a page is updated as things happen. */
export const LIVE =
  /^(?:live\b|live updates|live blog|en direct|en vivo|ao vivo|directo|liveblog|live-ticker|liveticker|прямой эфир|онлайн|canlı|مباشر)|\blive (?:updates|blog)\b|\blive:|: live\b/iu;
const LEAST = 200;
const LISTED = 400;
const PICTURES = 3;
const CAPTION = 80;

/** What a page is, from its form: an article unless it lists abstracts, its text is too short, or it is stamped entry by entry. */
export function kindOfPage(page: Page, title: number, stamps: number): PageKind {
  let size = 0;
  let longest = 0;
  page.lines.forEach(({ line }, at) => {
    // A short line cut off with dots is another story's teaser, a long one the start of this one
    if (!page.chosen[at] || (line.measure.ending === "cut" && line.measure.size < LEAST)) return;
    size += line.measure.size;
    longest = Math.max(longest, line.measure.size);
  });
  if (size < LISTED && isListing(page)) return "listing";
  if (size < LEAST && isGallery(page)) return "gallery";
  if (size < LEAST) return size < 60 || longest < 80 ? "stub" : "article";
  return isLive(page, title, stamps) ? "live_blog" : "article";
}

/** Whether the captions of a page with little other text are its text: several, or one of a paragraph's length where nothing else is. */
function isGallery(page: Page): boolean {
  const captions = captionsOf(page);
  return captions.length >= PICTURES || (page.last < 0 && captions.some(({ line }) => line.measure.size >= LEAST));
}

/** The captions of a page's pictures, each once. */
export function captionsOf({ lines }: Page): Signed[] {
  const seen = new Set<string>();
  return lines.filter(({ line, marks, credited }) => {
    const is = (marks.caption || credited) && line.measure.size >= CAPTION && !seen.has(line.text);
    if (is) seen.add(line.text);
    return is;
  });
}

/** What a page is that has no article, but text below its headline: the start of one where that is a paragraph's worth. */
export function kindOfRemains(blocks: readonly Block[]): PageKind {
  return blocks.some(({ text }) => text.length >= LEAST) ? "article" : "stub";
}

/** Whether a quarter of the page's lines, and at least four, are abstracts cut off with dots. */
function isListing({ lines }: Page): boolean {
  const cut = lines.filter(({ line }) => line.measure.ending === "cut" && line.measure.size >= 20).length;
  return cut >= 4 && cut >= lines.length * 0.25;
}

function isLive({ lines }: Page, title: number, stamps: number): boolean {
  if (stamps >= 4) return true;
  const head = lines.slice(Math.max(0, title - 2), Math.max(0, title) + 4);
  return stamps >= 2 && head.some((one) => LIVE.test(one.line.text.slice(0, 120)));
}
