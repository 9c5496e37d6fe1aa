import type { Mention } from "../../../schemas/draft.ts";
import { mention, type Page } from "./page.ts";
import type { Signed } from "./sign.ts";
import { isMeta, metaFollows, vocabulary, worth } from "./worth.ts";

const REACH = 120;
const LEAST = 2;
const NEARLY = 1.7;
/** And how nearly, where the best does not read as a standfirst. */
const CLOSELY = 0.8;
/** A standfirst is longer than its headline. */
const LONGER = 1.2;
/** An audio player that reads the article out says what it reads: "Listen to this article Pools to open x 00:00". */
const PLAYED = /^\p{L}[\p{L} ]{5,40}?(?:article|story|news)\s+(\S.{10,200}?)\s+(?:x\s)?\d{1,2}:\d\d$/iu;
const CRUMBED = 20;
const READ_TIME =
  /\s[(|·•-]?\s?\d{1,2}[ -]?min(?:ute[ns]?|uti|utos)?\.?(?: read| de lecture| de lectura| de leitura| di lettura| Lesezeit| czytania| чтения)?\)?$/iu;
const SEPARATOR = /(?<!\s)\s+[|–—·•:»«-]+\s+|\s?\|\s?/gu;

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
  return read(lines, played >= 0 ? played : withoutCrumbs(lines, above(page, best, words) ?? best));
}

/** The headline without the breadcrumbs glued before it, where a line nearby has it alone: "HomeSportHeadline", then "Headline". */
function withoutCrumbs(lines: readonly Signed[], best: number): number {
  const whole = lines[best]?.line.text ?? "";
  for (const at of [best + 1, best + 2, best + 3]) {
    const text = lines[at]?.line.text ?? "";
    if (best > 0 && text.length >= CRUMBED && text.length < whole.length && whole.endsWith(text)) return at;
  }
  return best;
}

/** A line within three above the best that is worth nearly as much: of a headline and its standfirst, the headline comes first. */
function above(page: Page, best: number, words: ReadonlySet<string>): number | undefined {
  const { ending, size } = page.lines[best]?.line.measure ?? { ending: "stop", size: 0 };
  const top = worth(page, best, words);
  if (page.stamps > 0) return firstOf(page, best, (at) => worth(page, at, words) >= Math.max(top - NEARLY, LEAST));
  return [best - 3, best - 2, best - 1].find((at) => {
    const own = page.lines[at]?.line.measure.size ?? 0;
    const sums = ending === "stop" || size > own * LONGER;
    return own >= 25 && worth(page, at, words) >= Math.max(top - (sums ? NEARLY : CLOSELY), LEAST);
  });
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
  if (lines[first]?.line.measure.ending !== "stop" && (lines[first]?.line.measure.size ?? 0) < 140) return -1;
  for (let n = 1; n <= 3; n++) {
    const { size, ending, words } = lines[first + n]?.line.measure ?? { size: 999, ending: "stop", words: 0 };
    if (ending === "stop" || size > 140) return -1;
    if (words >= 4 && !isMeta(lines[first + n]) && metaFollows(lines, first + n, 2)) return n;
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
