import { characterAt, ODD } from "./characters.ts";
import type { Signed } from "./sign.ts";

const BEGINS = /^(?:\(?\d|[#№]|\p{L}{3,9}\.? \d{1,2}\b)/u;
const LONGEST = 160;

/** What the rows of one list have in common: how they begin where that is a number, and the marks between their words. Empty for plain words. */
export function shapeOf({ line }: Signed): string {
  const { text, measure, cells } = line;
  if (text.length > LONGEST) return "";
  const begins = measure.digits > 0 && BEGINS.test(text) ? "0" : "";
  if (cells > 1) return `${begins}|${cells}`;
  return begins === "" ? marksOf(text, 2) : `0${marksOf(text, 1)}`;
}

/** The first `most` marks of a text that sentences do without. */
function marksOf(text: string, most: number): string {
  let out = "";
  for (let at = 0; at < text.length && out.length < most; at++) {
    if ((characterAt(text.charCodeAt(at)) & ODD) !== 0) out += text.charAt(at);
  }
  return out;
}

/** For each line, how many in a row have its shape, another line after each or none; 0 where it has none. */
export function rowRuns(all: readonly Signed[]): number[] {
  const shapes = all.map(shapeOf);
  const above = chain(shapes, 1);
  const below = chain(shapes, -1);
  return shapes.map((shape, at) => (shape === "" ? 0 : (above[at] ?? 0) + (below[at] ?? 0) - 1));
}

/** For each place, how many before it (after it, where `step` is -1) have its shape, each one or two places from the last, with itself. */
function chain(shapes: readonly string[], step: 1 | -1): number[] {
  const out = new Array<number>(shapes.length).fill(1);
  for (let n = 0; n < shapes.length; n++) {
    const at = step === 1 ? n : shapes.length - 1 - n;
    const near =
      shapes[at - step] === shapes[at] ? at - step : shapes[at - 2 * step] === shapes[at] ? at - 2 * step : -1;
    if (near >= 0) out[at] = (out[near] ?? 0) + 1;
  }
  return out;
}
