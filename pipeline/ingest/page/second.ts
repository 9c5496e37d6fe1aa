import { proseOf } from "./prose.ts";
import type { Signed } from "./sign.ts";

const BELOW = 4;
const LEAST = 2;

/** Whether a line is a headline by form and has a bare date or a credit of its own within the lines below, and a paragraph after those. */
function headsStory(lines: readonly Signed[], at: number): boolean {
  const one = lines[at];
  if (one === undefined || !isHeadline(one)) return false;
  let dated = false;
  for (let below = at + 1; below <= at + BELOW; below++) {
    const line = lines[below];
    if (line === undefined) return false;
    if (proseOf(line) > 0.3) return dated;
    dated ||= isDateLine(line);
  }
  return false;
}

function isHeadline({ line, marks }: Signed): boolean {
  const { size, words, ending } = line.measure;
  if (size < 20 || size > 130 || words < 3 || ending === "colon" || ending === "cut") return false;
  if (ending === "stop" && !/[?!]$/u.test(line.text)) return false;
  return marks.opening === null && !marks.day && !marks.byline && !marks.caption && !line.bullet;
}

function isDateLine({ line, marks }: Signed): boolean {
  const letters = line.measure.size - line.measure.digits;
  return marks.day && letters < 45 && !line.text.startsWith("—") && !line.text.includes("(@");
}

/** The article's lines without another story's that follows under a headline and a date of its own; a page's main story is its first one with two paragraphs. */
export function firstStory(lines: readonly Signed[], chosen: readonly boolean[]): boolean[] {
  const first = chosen.indexOf(true);
  if (first < 0 || !lines.slice(Math.max(0, first - 8), first + 1).some(isDateLine)) return [...chosen];
  let paragraphs = 0;
  for (let at = first; at < lines.length; at++) {
    if (paragraphs >= LEAST && headsStory(lines, at)) return chosen.map((is, i) => is && i < at);
    const one = lines[at];
    if (one !== undefined && chosen[at] && proseOf(one) > 0.3) paragraphs++;
  }
  return [...chosen];
}
