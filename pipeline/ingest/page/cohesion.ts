import type { PageLine } from "./lines.ts";
import type { Signed } from "./sign.ts";

const LEAST = 5;
const MOST = 24;
const PROSE = 140;
const ENOUGH = 6;

/** For each line, the share of its longer words that other paragraphs of the page use too, 0 to 1; nearer a half the less there is to go by. */
export function cohesion(all: readonly Signed[]): number[] {
  const words = all.map(({ line }) => wordsIn(line));
  const counts = new Map<string, number>();
  const trust = Math.min(1, all.filter(({ line }) => line.measure.size >= PROSE).length / ENOUGH);
  all.forEach(({ line }, at) => {
    if (line.measure.size < PROSE) return;
    for (const word of words[at] ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return all.map(({ line }, at) => {
    const own = words[at] ?? new Set();
    if (own.size === 0) return 0.5;
    const self = line.measure.size < PROSE ? 0 : 1;
    let shared = 0;
    for (const word of own) if ((counts.get(word) ?? 0) > self) shared++;
    return 0.5 + (shared / own.size - 0.5) * trust;
  });
}

function wordsIn({ terms }: PageLine): Set<string> {
  return new Set(terms.filter((term) => term.length >= LEAST && term.length <= MOST));
}
