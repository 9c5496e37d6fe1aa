import { proseOf } from "./prose.ts";
import type { Signed } from "./sign.ts";

/** Another story's first words, cut off: "SORAN, Dec 4 (APP): The governor has ... " */
const DATELINED = /^\p{Lu}{3}[\p{Lu} .'-]{0,30}(?:,[^:]{1,30})?:\s/u;
const FEWEST = 5;
const MOST = 200;

/** The article's lines with its end set right: sentences that go on below it without a break are its own, other stories' first words cut off with dots are not. */
export function settledTail(lines: readonly Signed[], chosen: readonly boolean[], open: readonly boolean[]): boolean[] {
  const out = [...chosen];
  let last = out.lastIndexOf(true);
  while (last > 0 && (isTeaser(lines[last]) || isPoll(lines, last)) && out.lastIndexOf(true, last - 1) >= 0) {
    out[last] = false;
    last = out.lastIndexOf(true, last - 1);
  }
  if (last < 0 || last !== chosen.lastIndexOf(true)) return out;
  for (let at = last + 1; at < lines.length && open[at] && goesOn(lines, at); at++) out[at] = true;
  return out;
}

function isTeaser(one: Signed | undefined): boolean {
  return one?.line.measure.ending === "cut" && DATELINED.test(one.line.text);
}

/** Whether a line asks readers something and the line below is an answer to choose. */
function isPoll(lines: readonly Signed[], at: number): boolean {
  const [one, below] = [lines[at]?.line, lines[at + 1]?.line];
  if (one === undefined || below === undefined || one.measure.size > 90) return false;
  return /[?？؟]$/u.test(one.text) && below.measure.words <= 2 && below.measure.ending === "open";
}

/** Whether a line is one more paragraph: a sentence in plain words, below another paragraph, with nothing that makes it suspect. */
function goesOn(lines: readonly Signed[], at: number): boolean {
  const [above, one] = [lines[at - 1], lines[at]];
  if (above === undefined || one === undefined || one.line.bullet !== above.line.bullet) return false;
  if (one.line.indent !== above.line.indent || one.line.apart !== above.line.apart) return false;
  if (DATELINED.test(one.line.text) || /^\p{Lu}{3}[^.]{0,30}\s[—–-]\s/u.test(one.line.text)) return false;
  const { size, ending, words, capitals } = one.line.measure;
  if (ending !== "stop" || words < FEWEST || size > MOST || capitals > words * 0.4 || proseOf(above) < 0.2)
    return false;
  const { marks, copies } = one;
  const suspect = marks.signUp || marks.legal || marks.address || marks.caption || marks.pictured || marks.byline;
  return !suspect && marks.opening === null && copies === 0;
}
