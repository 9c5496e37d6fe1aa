import type { References } from "../../schemas/references.ts";
import { fold } from "../text/fold.ts";
import { type Vocabulary, vocabulary } from "./countries/vocabulary.ts";
import { type CountryNames, countryNamed, countryNames } from "./names.ts";
import { MAJOR_RANK, type PlaceEntry, type PlaceIndex, placeIndex, placeNamed } from "./places.ts";
import { type TopicIndex, topicIndex } from "./topics/lookup.ts";

/** Every lookup that people, tags, topics and places need, built once from the reference tables. */
export interface Gazetteer {
  readonly countries: CountryNames;
  readonly places: PlaceIndex;
  readonly topics: TopicIndex;
  /** What running text is searched for. */
  readonly vocabulary: Vocabulary;
}

/** The lookups for the reference tables. */
export function gazetteer(references: References): Gazetteer {
  return {
    countries: countryNames(references.countries),
    places: placeIndex(references.places),
    vocabulary: vocabulary(references.countries, references.places),
    topics: topicIndex(references.topics, references.topicAliases, references.topicWords),
  };
}

const STATE = /^(.{2,40}?)\s*,\s*(.{2,40})$/u;

function placeOf(name: string, hint: string | null, lookups: Gazetteer): PlaceEntry | null {
  return placeNamed(name, hint, lookups.places);
}

/**
 * The ISO 3166-1 alpha-2 code of the country that a place is in; null for what is no known place. `London, Ontario` is read
 * by its second half, `BERLIN/PARIS` by its first. `hint`, the country where it was published, decides between small towns of one name.
 */
export function placeCountry(name: string, hint: string | null, lookups: Gazetteer): string | null {
  const printed = name.trim();
  const pair = STATE.exec(printed);
  if (pair) {
    const [, town = "", region = ""] = pair;
    const within = countryNamed(region, fold(region), lookups.countries) ?? placeOf(region, hint, lookups)?.country;
    return within ?? placeCountry(town, hint, lookups);
  }
  const slash = printed.indexOf("/");
  if (slash > 1) return placeCountry(printed.slice(0, slash), hint, lookups);
  const place = placeOf(printed, hint, lookups);
  const key = fold(printed);
  const country = countryNamed(printed, key, lookups.countries);
  if (place === null || country === null) return place?.country ?? country;
  const known = place.kind !== "city" || (place.rank < MAJOR_RANK && !lookups.countries.own.has(key));
  return known ? place.country : country;
}

/** Whether a name is a place's or a country's. */
export function isPlace(name: string, lookups: Gazetteer): boolean {
  const key = fold(name);
  return lookups.places.has(key) || lookups.countries.byName.has(key) || lookups.countries.byAcronym.has(name.trim());
}
