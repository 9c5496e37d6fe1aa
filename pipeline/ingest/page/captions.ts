import type { PageLine } from "./lines.ts";
import type { Marks } from "./marks.ts";

const LONGEST_CREDIT = 140;
const SHORTEST = 40;
const LONGEST = 500;
const BRIEF = 160;
const SEVERAL = 3;
const BRACKETED = /^[([][^()[\]]+[)\]]\.?$/u;
/** A person and an agency, or an agency's photo. A bare "(AP)" or "(APA/dpa)" credits the text. */
const AGENCY = /\p{L}\s+\p{Lu}[^/]{0,140}?(?:\/|\svia\s)|\bphotos?\s?\//iu;
const PICTURE = /\b(?:photos?|images?|pictures?|foto|fotos|bild|photograph)\b/iu;
const TEXT = /^[([]\s*(?:with\b|source|quelle|fonte|fuente|bron|additional|report|edit|writ|источник)/iu;

/** For each line, whether it is a caption whose credit is all there is on the line below: "(AP Photo/Name)". A page with one or two such credits may have printed them under a paragraph, so that the line itself must then be like a caption. */
export function creditedBelow(lines: readonly PageLine[], marks: readonly Marks[]): boolean[] {
  const credits = lines.map((line, at) => (marks[at]?.caption ? creditOf(line.text) : null));
  const several = credits.filter((credit) => credit === "agency").length >= SEVERAL;
  return lines.map((line, at) => {
    const credit = credits[at + 1] ?? null;
    const { size } = line.measure;
    if (credit === null || credits[at] !== null || size < SHORTEST || size > LONGEST) return false;
    return (several && credit === "agency") || isLikeCaption(line, marks[at], credit);
  });
}

/** Whose credit a line is and nothing else: an agency's photographer's, that of another picture, or null. */
function creditOf(text: string): "agency" | "other" | null {
  if (text.length > LONGEST_CREDIT || !BRACKETED.test(text) || TEXT.test(text)) return null;
  if (/\b(?:image|photo|picture) credit/iu.test(text)) return "other";
  return AGENCY.test(text) ? "agency" : PICTURE.test(text) ? "other" : null;
}

/** One short sentence; or, above an agency's credit, one that says when it was or where people stand. */
function isLikeCaption({ measure }: PageLine, marks: Marks | undefined, credit: "agency" | "other"): boolean {
  if (measure.stops <= 1 && measure.size <= BRIEF) return true;
  return measure.stops <= 2 && (marks?.pictured || (credit === "agency" && measure.digits > 0)) === true;
}
