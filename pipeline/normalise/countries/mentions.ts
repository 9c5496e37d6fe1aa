import { meaning, type Surroundings } from "./context.ts";
import { type Hit, scan } from "./scan.ts";
import type { Vocabularies } from "./vocabulary.ts";

/** How often a text speaks of a country, by name, people and adjective, and by its cities and regions; where first, and with which words: the country's own rather than a city's. */
export interface Said {
  readonly count: number;
  readonly places: number;
  /** UTF-16 units into the text. */
  readonly at: number;
  readonly first: string;
}

/** What is known of a text beside its own words. */
export type Known = Omit<Surroundings, "text">;

const MOST_TEXT = 40_000;

/** Everything in a text that speaks of a country. The first 40,000 characters count. */
export function hitsIn(text: string, vocabularies: Vocabularies, language: string | null): readonly Hit[] {
  return scan(text.length > MOST_TEXT ? text.slice(0, MOST_TEXT) : text, vocabularies(language));
}

/** How often hits that mean one thing only speak of each country. */
export function witnessesOf(hits: readonly Hit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of hits) {
    if (term.code !== null && term.ask === null) counts.set(term.code, (counts.get(term.code) ?? 0) + 1);
  }
  return counts;
}

/** The countries that a text's hits mean, each with how often, in the order of first mention. */
export function countMentions(text: string, hits: readonly Hit[], known: Known): Map<string, Said> {
  const found = new Map<string, { count: number; places: number; at: number; first: string }>();
  if (hits.length === 0) return found;
  const around: Surroundings = { ...known, text };
  for (const hit of hits) {
    const code = meaning(hit, around);
    if (code === null) continue;
    const isPlace = hit.term.kind === "place";
    const said = found.get(code);
    if (said === undefined || (said.count === 0 && !isPlace)) {
      const first = text.slice(hit.start, hit.end);
      found.set(code, {
        count: isPlace ? 0 : 1,
        places: (said?.places ?? 0) + (isPlace ? 1 : 0),
        at: hit.start,
        first,
      });
    } else if (isPlace) said.places++;
    else said.count++;
  }
  return found;
}
