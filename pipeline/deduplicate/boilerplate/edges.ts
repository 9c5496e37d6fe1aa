import type { Occurrences, PageFacts } from "./recur.ts";
import type { Group } from "./stories.ts";

/** How often each line stands at the start of a body, and how often at its end: directly, or through other lines that are given. */
export interface Edges {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** Paragraphs of a page, by place: which of the groups stands there. */
type PagePlaces = Map<number, number>;

function byRow({ row, place }: Occurrences, groups: readonly Group[]): Map<number, PagePlaces> {
  const pages = new Map<number, PagePlaces>();
  for (const [g, group] of groups.entries())
    for (const item of group.items) {
      const places = pages.get(row[item] ?? 0) ?? new Map<number, number>();
      places.set(place[item] ?? 0, g);
      pages.set(row[item] ?? 0, places);
    }
  return pages;
}

/** Counts, for each group, its occurrences at either edge of a body. */
export function edgesOf(found: Occurrences, facts: PageFacts, groups: readonly Group[]): Edges {
  const [start, end] = [new Uint32Array(groups.length), new Uint32Array(groups.length)];
  const mark = (counts: Uint32Array, group: number | undefined): boolean => {
    if (group === undefined) return false;
    counts[group] = (counts[group] ?? 0) + 1;
    return true;
  };
  for (const [row, places] of byRow(found, groups)) {
    let [first, last] = [0, (facts.total[row] ?? 0) - 1];
    while (mark(start, places.get(first))) first++;
    while (last >= first && mark(end, places.get(last))) last--;
  }
  return { start, end };
}
