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
  const copies = copiesOf(keys);
  const marks = lines.map(marksOf);
  const credited = creditedBelow(lines, marks);
  return lines.map((line, at) => ({
    line,
    marks: marks[at] ?? marksOf(line),
    credited: credited[at] ?? false,
    copies: copies[at] ?? 0,
    key: keys[at] ?? "",
  }));
}

/** For each key, how many others are the same, and how many different ones begin with the same letters. */
function copiesOf(keys: readonly string[]): number[] {
  const stems = keys.map((key) => key.slice(0, STEM));
  const alike = new Map<string, number>();
  for (const stem of stems) alike.set(stem, (alike.get(stem) ?? 0) + 1);
  const same = new Map<string, number>();
  const kin = new Map<string, number>();
  keys.forEach((key, at) => {
    const stem = stems[at] ?? "";
    // Most lines begin as no other does, and need no second look
    if (alike.get(stem) === 1) return;
    const count = same.get(key) ?? 0;
    same.set(key, count + 1);
    if (count === 0 && key.length >= STEM) kin.set(stem, (kin.get(stem) ?? 0) + 1);
  });
  return keys.map((key, at) => {
    const stem = stems[at] ?? "";
    return alike.get(stem) === 1 ? 0 : (same.get(key) ?? 1) - 1 + (kin.get(stem) ?? 1) - 1;
  });
}
