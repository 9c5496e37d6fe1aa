import type { Signed } from "./features.ts";
import type { PageLine } from "./lines.ts";
import { marksOf } from "./marks.ts";
import type { Furniture } from "./phrases.ts";

const NOISE = /[^\p{L}\p{N}]+/gu;
const STEM = 24;

/** The letters and digits of a line in lower case: what two printings of one headline share. */
export function keyOf(text: string): string {
  return text.slice(0, 300).toLowerCase().replace(NOISE, " ").trim();
}

/** Every line with its signs and copies. */
export function sign(lines: readonly PageLine[]): Signed[] {
  const keys = lines.map((line) => keyOf(line.text));
  const counts = new Map<string, number>();
  const stems = new Map<string, Set<string>>();
  for (const key of keys) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (key.length < STEM) continue;
    const stem = key.slice(0, STEM);
    const known = stems.get(stem);
    if (known) known.add(key);
    else stems.set(stem, new Set([key]));
  }
  return lines.map((line, at) => {
    const key = keys[at] ?? "";
    const same = (counts.get(key) ?? 1) - 1;
    const kin = key.length < STEM ? 0 : (stems.get(key.slice(0, STEM))?.size ?? 1) - 1;
    return { line, marks: marksOf(line), copies: same + kin };
  });
}

/** The indent that holds most of the page's prose, or null where no line is indented. */
export function proseColumn(lines: readonly PageLine[]): number | null {
  const mass = new Map<number, number>();
  let indented = false;
  for (const line of lines) {
    if (line.indent > 1) indented = true;
    const { size, ending } = line.measure;
    if (size > 100 && ending === "stop") mass.set(line.indent, (mass.get(line.indent) ?? 0) + size);
  }
  if (!indented) return null;
  let best: number | null = null;
  for (const [indent, size] of mass) if (best === null || size > (mass.get(best) ?? 0)) best = indent;
  return best;
}

/** For each line, 1 just after a label of that kind that stands alone, falling to 0 over `reach` lines. */
export function labelNearness(all: readonly Signed[], kind: Furniture, reach: number): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return all.map(({ marks }, at) => {
    const nearness = Math.max(0, 1 - (at - last - 1) / reach);
    if (marks.opening?.whole && marks.opening.furniture === kind) last = at;
    return Number.isFinite(nearness) ? nearness : 0;
  });
}
