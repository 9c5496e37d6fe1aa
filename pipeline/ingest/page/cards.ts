import { proseOf } from "./prose.ts";
import type { Signed } from "./sign.ts";

const LEAST = 3;

/** For each paragraph, how many on the page stand as it does below a bare date, a line printed over and over, or the like: the abstracts of a list of stories. 0 for others. */
export function cards(all: readonly Signed[]): number[] {
  const keys = all.map((one, at) => (proseOf(one) > 0.2 ? cardOf(all[at - 1]) : ""));
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => {
    const count = key === "" ? 0 : (counts.get(key) ?? 0);
    return count < LEAST ? 0 : count;
  });
}

/** What a line is that stands over a card's words: a date, or words that stand over others too. */
function cardOf(above: Signed | undefined): string {
  if (above === undefined || above.line.measure.size > 60) return "";
  if (above.marks.relative || above.marks.day) return "date";
  return above.copies > 1 ? above.key : "";
}
