import type { Signed } from "./sign.ts";

const NEAR = 3;
const LEAST = 2;
/** What a Markdown heading of each level is worth; the first is the page's headline. */
const TOP = [0, 2.5, 1, 0, 0, 0, 0];
/** A page with fewer lines is cut to its story: it begins with the headline. */
const SMALL = 30;

/** Index of the line that looks most like the page's headline by what stands around it, whatever the article is: vouched for by the page's first line, printed twice, a date or a credit below. -1 where none does. */
export function headAt(lines: readonly Signed[]): number {
  const [window] = lines;
  let best = -1;
  let top = LEAST - 0.1;
  for (let at = 0; at < lines.length; at++) {
    const one = lines[at];
    if (one === undefined || !couldHead(one)) continue;
    const score =
      (at > 0 && vouched(window, one) ? 2 : 0) +
      (one.copies > 0 ? 0.6 : 0) +
      signed(lines, at) * 1.5 +
      (TOP[one.line.heading] ?? 0);
    if (score > top) {
      top = score;
      best = at;
    }
  }
  return best < 0 && lines.length < SMALL && window !== undefined && couldHead(window) ? 0 : best;
}

function couldHead({ line, marks }: Signed): boolean {
  const { size, words, ending } = line.measure;
  if (size < 15 || size > 200 || words < 3 || ending === "cut" || ending === "colon") return false;
  return marks.opening?.whole !== true && !marks.day && !marks.relative && !marks.byline && !line.bullet;
}

/** Whether the page's first line, as its window's title does, begins with the headline. */
function vouched(window: Signed | undefined, one: Signed): boolean {
  return window !== undefined && window.line.text.length < 300 && window.key.startsWith(one.key);
}

/** 1 where a date or a credit stands just below, less the farther below; 0 where none does. */
function signed(lines: readonly Signed[], at: number): number {
  for (let below = 1; below <= NEAR; below++) {
    const one = lines[at + below];
    if (one === undefined || one.line.measure.size > 120) return 0;
    if (one.marks.day || one.marks.byline) return 1 - (below - 1) * 0.15;
  }
  return 0;
}
