import type { PageKind } from "../../../schemas/draft.ts";
import type { Page } from "./page.ts";

const LIVE =
  /^(?:live\b|live updates|live blog|en direct|en vivo|ao vivo|directo|liveblog|live-ticker|liveticker|прямой эфир|онлайн|canlı|مباشر)|\blive (?:updates|blog)\b|: live\b/iu;
const STAMP = /^(?:[-–•]\s?)?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)/u;
const LEAST = 200;

/** What a page is, from its form: an article unless its text is too short, is all abstracts, or is stamped entry by entry. */
export function kindOfPage(page: Page, title: number): PageKind {
  const body = page.lines.filter((_, at) => page.chosen[at]);
  let size = 0;
  let longest = 0;
  let cut = 0;
  for (const { line } of body) {
    size += line.measure.size;
    longest = Math.max(longest, line.measure.size);
    if (line.measure.ending === "cut") cut++;
  }
  if (size < LEAST) return size < 60 || longest < 80 ? "stub" : "article";
  if (cut >= 3 && cut > body.length * 0.3) return "listing";
  return isLive(page, title) ? "live_blog" : "article";
}

function isLive({ lines, chosen, first, last }: Page, title: number): boolean {
  let stamps = 0;
  for (let at = first; at <= last; at++) {
    const one = lines[at];
    if (one !== undefined && one.line.measure.digits > 2 && STAMP.test(one.line.text)) stamps++;
    else if (one !== undefined && !chosen[at] && one.marks.clock && one.line.measure.size < 60) stamps++;
  }
  if (stamps >= 4) return true;
  const head = lines.slice(Math.max(0, title - 2), title + 4).some((one) => LIVE.test(one.line.text.slice(0, 120)));
  return head && stamps >= 2;
}
