import { areNames, isLoneBy } from "./byline.ts";
import { crumbOf } from "./crumbs.ts";
import type { PageLine } from "./lines.ts";
import type { Page } from "./page.ts";
import type { Signed } from "./sign.ts";

/** Icons and buttons may push the credits this far below a headline. */
const FAR = 14;
const CREDIT = /\bcredit\s?(?:\.{3}|…|:)/iu;
const ASKS = /[?!？！]["'”’»]?$/u;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;

/** The longer words (pairs of characters, in scripts without spaces) of the article's first paragraphs; a line like a headline would vouch for itself. */
export function vocabulary({ lines, chosen, first }: Page): ReadonlySet<string> {
  const out = new Set<string>();
  let taken = 0;
  for (let at = first; at < lines.length && taken < 12; at++) {
    const one = lines[at];
    if (
      one === undefined ||
      !chosen[at] ||
      (taken === 0 && one.copies > 0 && one.line.measure.size < 140) ||
      (one.line.measure.ending !== "stop" && one.line.measure.size < 140)
    )
      continue;
    taken++;
    for (const word of wordsOf(one.line)) out.add(word);
  }
  return out;
}

function wordsOf({ text, terms, measure }: PageLine): string[] {
  if (!measure.wide) return terms.filter((term) => term.length >= 4);
  const plain = text.slice(0, 600).replace(NO_LETTER, "");
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2));
}

/** The share of a line's terms that are among those given; a little under a half where it has none. */
function shared(line: PageLine, vocabulary: ReadonlySet<string>): number {
  const own = new Set(wordsOf(line));
  if (own.size === 0) return 0.4;
  let hits = 0;
  for (const word of own) if (vocabulary.has(word)) hits++;
  return hits / own.size;
}

/** How much a line is worth as the headline; about 2 and more for real ones. */
export function worth(page: Page, at: number, vocabulary: ReadonlySet<string>): number {
  const { lines, first } = page;
  const one = lines[at];
  if (one === undefined) return Number.NEGATIVE_INFINITY;
  const { text, bullet } = one.line;
  const { size, words, ending } = one.line.measure;
  if (size < 8 || size > 260 || words < 2) return Number.NEGATIVE_INFINITY;
  if (one.marks.opening?.whole || isMeta(one) || isRelated(one)) return Number.NEGATIVE_INFINITY;
  let score = size >= 28 && size <= 110 ? 1 : size < 16 && words < 3 ? -1.5 : 0.2;
  score += words >= 4 ? 0.5 : 0;
  const known = shared(one.line, vocabulary);
  score += known * (page.chosen[at] && ending === "stop" ? 1.5 : 3);
  score += Math.min(2, one.copies) * 0.6;
  score += witnessed(lines, at) * 2.5;
  score += metaFollows(lines, at, 4) ? 1.2 : 0;
  score += at !== 0 ? 0 : known > 0.1 ? 0.6 : -0.6;
  score += one.line.heading === 1 ? 2 : 0;
  score += metaFollows(lines, at, 1) ? 0.6 : 0;
  score -= Math.min(2.5, Math.max(0, first - at) * 0.07) + (at >= first ? 0.3 * (at - first) : 0);
  score -= ending === "stop" && !ASKS.test(text) ? 1.5 : 0;
  score -= ending === "cut" ? 2 : 0;
  score -= bullet ? 0.8 : 0;
  score -= one.marks.opening === null ? 0 : 0.8;
  score -= one.marks.signUp || one.marks.legal ? 1.5 : 0;
  score -= isPictured(lines, at) ? 1.5 : 0;
  score -= one.marks.day ? 1 : 0;
  score -= crumbOf(text, "") === null ? 0 : 1.5;
  score -= isNames(lines, at) ? 2.5 : 0;
  return score - (at < first && !one.line.apart && !lines[at + 1]?.line.apart ? 0.7 : 0);
}

/** Whether a line is a picture's caption: it ends in a credit, or one stands right below. */
function isPictured(lines: readonly Signed[], at: number): boolean {
  const one = lines[at];
  if (one === undefined) return false;
  return one.marks.caption || one.credited || CREDIT.test(one.line.text);
}

/** Whether a line names its writers: below it a date, above it a headline. */
function isNames(lines: readonly Signed[], at: number): boolean {
  const below = lines[at + 1]?.marks;
  return (
    (below?.day ?? false) && !below?.byline && isHeadlineLike(lines[at - 1]) && areNames(lines[at]?.line.text ?? "")
  );
}

function isHeadlineLike(one: Signed | undefined): boolean {
  if (one === undefined || isMeta(one)) return false;
  const { size, words, ending } = one.line.measure;
  return size >= 25 && size <= 110 && words >= 4 && (ending !== "stop" || ASKS.test(one.line.text));
}

/** "News of the day: ..." and the like, other stories on one line. */
function isRelated({ marks }: Signed): boolean {
  return marks.opening?.furniture === "related" && marks.opening.label;
}

/** Whether a line is a date, a byline or an address: credits, not words of a headline. */
export function isMeta(one: Signed | undefined): boolean {
  if (one === undefined) return false;
  const { line, marks } = one;
  const letters = line.measure.size - line.measure.digits;
  const stamped = marks.day && (marks.clock || letters < 45);
  return (marks.byline && letters < 60) || stamped || (marks.relative && letters < 80) || marks.address;
}

/** How far the page's first line, its window title, vouches for these words: 1 when it begins with them, less by the words that it lacks. */
function witnessed(lines: readonly Signed[], at: number): number {
  const window = lines[0];
  const one = lines[at];
  if (at === 0 || window === undefined || one === undefined || window.line.text.length > 300) return 0;
  if (one.key.length > 12 && window.key.startsWith(one.key)) return 1;
  const terms = new Set(wordsOf(window.line));
  const share = terms.size < 3 ? 0 : shared(one.line, terms);
  return share > 0.5 ? share * 0.8 : 0;
}

/** Whether a date or a byline stands within `reach` lines below, icons and buttons not counted. */
export function metaFollows(lines: readonly Signed[], at: number, reach: number): boolean {
  let left = reach;
  for (let i = at + 1; left > 0 && i <= at + FAR; i++) {
    const one = lines[i];
    if (one === undefined) return false;
    const { size } = one.line.measure;
    if (size <= 140 && (one.marks.byline || one.marks.day || isLoneBy(one))) return true;
    if (size > 12 && !one.marks.opening?.whole) left--;
  }
  return false;
}
