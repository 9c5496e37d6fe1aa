import type { Mention } from "../../../schemas/draft.ts";
import { mention, type Page } from "./page.ts";

const AGENCY =
  /^(?:source|quelle|kaynak|fonte|fuente|источник|джерело|المصدر|bron|lähde|kilde|källa|źródło|zdroj|sursa|πηγή|forrás|sumber|allikas)\s*[:：]\s*(\p{L}.{1,60})$|^\((?:with|includes) (?:inputs|input|reporting|information) from (.{2,60})\)$/iu;
/** What a line must hold to be one of those. */
const CREDITISH = /[:：]|^\(/u;
const COPYRIGHT =
  /(?:©|\(c\)\s|copyright\s)\s{0,4}(?:copyright\s)?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d)?)?)?[\s,.]{0,8}(?:by\s)?(\p{L}(?:[^.|©]|\.(?=\p{Ll}{2,4}\b)){1,50}?)(?=\.(?!\p{Ll}{2,4}\b)|[,|]|\s(?:all rights|inc|ltd|llc)|\s?(?:19|20)\d\d|$)/iu;

/** Agencies that the page credits on a line of their own, near the headline or under the article. */
export function findAgencies({ lines, first, last }: Page, title: number): Mention[] {
  const out: Mention[] = [];
  lines.forEach((one, at) => {
    const near = (at > title && at <= first + 1) || (at >= last - 1 && at <= last + 4);
    if (!near || one.line.text.length > 90 || !CREDITISH.test(one.line.text)) return;
    const match = AGENCY.exec(one.line.text);
    if (match !== null) out.push(mention(one, "agency-credit", match[1] ?? match[2] ?? ""));
  });
  return out;
}

/** Who claims the rights at the page's foot: often the outlet's name. */
export function findSites({ lines, last }: Page): Mention[] {
  for (let at = lines.length - 1; at > last && at > lines.length - 40; at--) {
    const one = lines[at];
    if (one === undefined || one.line.text.length > 300) continue;
    const name = COPYRIGHT.exec(one.line.text)?.[1]?.trim();
    if (name !== undefined && name.length > 1) return [mention(one, "copyright", name)];
  }
  return [];
}
