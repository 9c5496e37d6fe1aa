import type { Mention } from "../../../schemas/draft.ts";
import type { PageLine } from "./lines.ts";
import { mention, type Page } from "./page.ts";
import type { Signed } from "./sign.ts";

const REACH = 120;
const LEAST = 2.2;
const NEARLY = 1.7;
/** An audio player that reads the article out says what it reads: "Listen to this article Pools to open x 00:00". */
const PLAYED = /^\p{L}[\p{L} ]{5,40}?(?:article|story|news)\s+(\S.{10,200}?)\s+(?:x\s)?\d{1,2}:\d\d$/iu;
const READ_TIME =
  /\s[(|·•-]?\s?\d{1,2}[ -]?min(?:ute[ns]?|uti|utos)?\.?(?: read| de lecture| de lectura| de leitura| di lettura| Lesezeit| czytania| чтения)?\)?$/iu;
const SEPARATOR = /(?<!\s)\s+[|–—·•:»«-]+\s+|\s?\|\s?/gu;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;

export interface Title {
  /** Index of the line, -1 when there is none. */
  readonly at: number;
  readonly titles: readonly Mention[];
  readonly sites: readonly Mention[];
}

/** The headline: the line before the article's text, or at its very beginning, that looks and sits most like one; with the page's own title ("Headline | Site") as a witness. */
export function findTitle(page: Page): Title {
  const { lines, first } = page;
  const words = vocabulary(page);
  let best = -1;
  let top = LEAST;
  const lead = belowLead(page);
  const to = Math.min(lines.length - 1, first + Math.max(beforeProse(page), lead));
  for (let at = Math.max(0, first - REACH); at <= to; at++) {
    const score = at === first && lead > 0 ? 0 : worth(page, at, words);
    if (score > top) {
      top = score;
      best = at;
    }
  }
  const played = lines.slice(0, first + 1).findIndex((one) => one.line.text.length < 280 && PLAYED.test(one.line.text));
  return read(lines, played >= 0 ? played : (above(page, best, words) ?? best));
}

/** A line within three above the best that is worth nearly as much: of a headline and its standfirst, the headline comes first. */
function above(page: Page, best: number, words: ReadonlySet<string>): number | undefined {
  const least = worth(page, best, words) - NEARLY;
  if (page.stamps > 0) return firstOf(page, best, (at) => worth(page, at, words) >= Math.max(least, LEAST));
  const ahead = [best - 3, best - 2, best - 1].filter(
    (at) => at >= 0 && (page.lines[at]?.line.measure.size ?? 0) >= 25,
  );
  return ahead.find((at) => worth(page, at, words) >= Math.max(least, LEAST));
}

/** A live blog has its entries' headlines and a list of what to know above its text; its own headline comes before them all. */
function firstOf({ lines }: Page, best: number, good: (at: number) => boolean): number | undefined {
  for (let at = Math.max(0, best - 12); at < best; at++) {
    if ((lines[at]?.line.measure.size ?? 0) >= 25 && good(at)) return at;
  }
  return undefined;
}

/** How many of the article's first lines are short enough to be its headline or kicker. */
function beforeProse({ lines, first }: Page): number {
  let n = 0;
  while (
    n < 3 &&
    (lines[first + n]?.line.measure.size ?? 999) < 140 &&
    lines[first + n]?.line.measure.ending !== "stop"
  )
    n++;
  return n - 1;
}

/** How far below the article's first line its headline stands, where one paragraph was printed above it; -1 when none does. */
function belowLead({ lines, first }: Page): number {
  for (let n = 1; n <= 3; n++) {
    const { size, ending, words } = lines[first + n]?.line.measure ?? { size: 999, ending: "stop", words: 0 };
    if (ending === "stop" || size > 140) return -1;
    if (words >= 4 && metaFollows(lines, first + n, 2)) return n;
  }
  return -1;
}

function read(lines: readonly Signed[], at: number): Title {
  const one = lines[at];
  if (one === undefined) return { at: -1, titles: [], sites: [] };
  const window = lines[0];
  const split = window === undefined ? null : splitWindowTitle(window.line.text);
  const isWindow = at === 0 && split !== null && split.site.length < split.title.length;
  const printed = isWindow ? split.title : (PLAYED.exec(one.line.text.slice(0, 280))?.[1] ?? one.line.text);
  const value = printed.replace(READ_TIME, "");
  const seen =
    split !== null && window !== undefined && (isWindow || split.title.toLowerCase() === value.toLowerCase());
  return {
    at,
    titles: [mention(one, "headline", value)],
    sites: seen ? [mention(window, "title-suffix", split.site)] : [],
  };
}

/** "Headline | Site" cut at its last separator, or null. */
export function splitWindowTitle(text: string): { readonly title: string; readonly site: string } | null {
  if (text.length > 400) return null;
  const last = [...text.matchAll(SEPARATOR)].at(-1);
  if (last === undefined || last.index < 10) return null;
  const site = text.slice(last.index + last[0].length).trim();
  return site === "" || site.length > 50 ? null : { title: text.slice(0, last.index).trim(), site };
}

/** The longer words (pairs of characters, in scripts without spaces) of the article's first paragraphs; a line like a headline would vouch for itself. */
function vocabulary({ lines, chosen, first }: Page): ReadonlySet<string> {
  const out = new Set<string>();
  let taken = 0;
  for (let at = first; at < lines.length && taken < 12; at++) {
    const one = lines[at];
    if (one === undefined || !chosen[at] || (one.line.measure.ending !== "stop" && one.line.measure.size < 140))
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
function worth(page: Page, at: number, vocabulary: ReadonlySet<string>): number {
  const { lines, first } = page;
  const one = lines[at];
  if (one === undefined) return Number.NEGATIVE_INFINITY;
  const { text, bullet } = one.line;
  const { size, words, ending } = one.line.measure;
  if (size < 8 || size > 260 || words < 2) return Number.NEGATIVE_INFINITY;
  if (one.marks.opening?.whole || isMeta(one) || isRelated(one)) return Number.NEGATIVE_INFINITY;
  let score = size >= 28 && size <= 110 ? 1 : size < 16 && words < 3 ? -1.5 : 0.2;
  score += words >= 4 ? 0.5 : 0;
  score += shared(one.line, vocabulary) * 3;
  score += Math.min(2, one.copies) * 0.6;
  score += witnessed(lines, at) * 2.5;
  score += metaFollows(lines, at, 4) ? 1.2 : 0;
  score += at === 0 ? 0.6 : 0;
  score += one.line.heading === 1 ? 2 : 0;
  score += metaFollows(lines, at, 1) ? 0.6 : 0;
  score -= Math.min(2.5, Math.max(0, first - at) * 0.07) + (at >= first ? 0.3 * (at - first) : 0);
  score -= ending === "stop" && !text.endsWith("?") && !text.endsWith("!") ? 1.5 : 0;
  score -= ending === "cut" ? 2 : 0;
  score -= bullet ? 0.8 : 0;
  score -= one.marks.opening === null ? 0 : 0.8;
  score -= one.marks.signUp || one.marks.legal ? 1.5 : 0;
  score -= one.marks.caption || one.credited ? 1.5 : 0;
  return score - (at < first && !one.line.apart && !lines[at + 1]?.line.apart ? 0.7 : 0);
}

/** "News of the day: ..." and the like, other stories on one line. */
function isRelated({ marks }: Signed): boolean {
  return marks.opening?.furniture === "related" && marks.opening.label;
}

function isMeta({ line, marks }: Signed): boolean {
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

/** Whether a date or a byline stands within `reach` lines below. */
function metaFollows(lines: readonly Signed[], at: number, reach: number): boolean {
  for (let i = at + 1; i <= at + reach; i++) {
    const one = lines[i];
    if (one === undefined || one.line.measure.size > 140) continue;
    if (one.marks.byline || one.marks.day) return true;
  }
  return false;
}
