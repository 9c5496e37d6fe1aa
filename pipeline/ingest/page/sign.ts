import { creditedBelow } from "./captions.ts";
import type { PageLine } from "./lines.ts";
import { type Marks, marksOf } from "./marks.ts";

/** A line with its signs, and how often its words stand on the page. */
export interface Signed {
  readonly line: PageLine;
  readonly marks: Marks;
  /** Whether it is a caption, its credit alone on the line below. */
  readonly credited: boolean;
  /** Other lines with the same words, or that this one is cut from. */
  readonly copies: number;
  /** Its first words in lower case: what two printings of one headline share. */
  readonly key: string;
}

const STEM = 24;
const KEY_WORDS = 50;

function keyOf(line: PageLine): string {
  return line.terms.length > KEY_WORDS ? line.terms.slice(0, KEY_WORDS).join(" ") : line.terms.join(" ");
}

/** Every line with its signs and copies. */
export function sign(lines: readonly PageLine[]): Signed[] {
  const keys = lines.map(keyOf);
  const counts = new Map<string, number>();
  const stems = new Map<string, number>();
  for (const key of keys) {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    if (count > 0 || key.length < STEM) continue;
    const stem = key.slice(0, STEM);
    stems.set(stem, (stems.get(stem) ?? 0) + 1);
  }
  const marks = lines.map(marksOf);
  const credited = creditedBelow(lines, marks);
  return lines.map((line, at) => {
    const key = keys[at] ?? "";
    const same = (counts.get(key) ?? 1) - 1;
    const kin = key.length < STEM ? 0 : (stems.get(key.slice(0, STEM)) ?? 1) - 1;
    return { line, marks: marks[at] ?? marksOf(line), credited: credited[at] ?? false, copies: same + kin, key };
  });
}
