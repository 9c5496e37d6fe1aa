import type { References } from "../../schemas/references.ts";
import { fold } from "../text/fold.ts";
import { type Vocabularies, vocabularies } from "./countries/vocabulary.ts";
import { type CountryNames, countryNamed, countryNames } from "./names.ts";
import {
  isCommonWord,
  MAJOR_RANK,
  type PlaceEntry,
  type PlaceIndex,
  placeIndex,
  placeNamed,
  placesNamed,
} from "./places.ts";
import { type TopicIndex, topicIndex } from "./topics/lookup.ts";

/** Every lookup that people, tags, topics and places need, built once from the reference tables. */
export interface Gazetteer {
  readonly countries: CountryNames;
  readonly places: PlaceIndex;
  readonly topics: TopicIndex;
  /** What running text is searched for. */
  readonly vocabularies: Vocabularies;
}

/** The lookups for the reference tables. */
export function gazetteer(references: References): Gazetteer {
  return {
    countries: countryNames(references.countries),
    places: placeIndex(references.places),
    vocabularies: vocabularies(references.countries, references.places),
    topics: topicIndex(references.topics, references.topicAliases, references.topicWords),
  };
}

const STATE = /^(.{2,40}?)\s*,\s*(.{2,40})$/u;
/** Names of two countries, or of a country and a state: the town before them says which. */
const TWOFOLD: Readonly<Record<string, readonly string[]>> = {
  congo: ["CD", "CG"],
  georgia: ["US", "GE"],
  korea: ["KR", "KP"],
};

/** The country of the region that stands after a town. */
function countryWithin(town: string, region: string, hints: readonly string[], lookups: Gazetteer): string | null {
  const key = fold(region);
  const two = TWOFOLD[key];
  if (two !== undefined) return placesNamed(town, lookups.places).find((b) => two.includes(b.country))?.country ?? null;
  return countryNamed(region, key, lookups.countries) ?? placeNamed(region, hints, lookups.places)?.country ?? null;
}

function countryOf(printed: string, place: PlaceEntry | null, lookups: Gazetteer): string | null {
  const key = fold(printed);
  const country = countryNamed(printed, key, lookups.countries);
  if (place === null || country === null) return place?.country ?? country;
  const known = place.kind !== "city" || (place.rank < MAJOR_RANK && !lookups.countries.own.has(key));
  return known ? place.country : country;
}

/**
 * The ISO 3166-1 alpha-2 code of the country that a place is in; null for what is no known place. `London, Ontario` is read
 * by its second half, `BERLIN/PARIS` by its first. `hint`, the country where it was published, then `others`, countries that the story
 * speaks of, decide between places of one name.
 */
export function placeCountry(
  name: string,
  hint: string | null,
  lookups: Gazetteer,
  others: readonly string[] = [],
): string | null {
  const printed = name.trim();
  const hints = hint === null ? others : [hint, ...others];
  const pair = STATE.exec(printed);
  if (pair) {
    const [, town = "", region = ""] = pair;
    return countryWithin(town, region, hints, lookups) ?? placeCountry(town, hint, lookups, others);
  }
  const slash = printed.indexOf("/");
  if (slash > 1) return placeCountry(printed.slice(0, slash), hint, lookups, others);
  return countryOf(printed, placeNamed(printed, hints, lookups.places), lookups);
}

/** Whether a name has bearers in several countries. */
export function isShared(name: string, lookups: Gazetteer): boolean {
  return placesNamed(name, lookups.places).length > 1;
}

/** Whether a name is a place's or a country's. A town's that is also a word is one in capitals only. */
export function isPlace(name: string, lookups: Gazetteer): boolean {
  const key = fold(name);
  if (lookups.places.has(key)) return !isCommonWord(key) || (name.length > 2 && name === name.toUpperCase());
  return lookups.countries.byName.has(key) || lookups.countries.byAcronym.has(name.trim());
}
