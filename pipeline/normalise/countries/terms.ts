import type { Country, Place } from "../../../schemas/references.ts";
import { isAcronym, isAcronymInText } from "../names.ts";
import { isCommonWord } from "../places.ts";
import { comparable, isCapital } from "./letters.ts";
import { OTHER_THINGS, WITH_CONTEXT } from "./phrases.ts";

/** What a word or phrase of a text stands for. */
export interface Term {
  /** ISO 3166-1 alpha-2; null for a phrase that names no country ("New Mexico" is not Mexico). */
  readonly code: string | null;
  readonly kind: "name" | "people" | "place" | "other";
  readonly key: string;
  /** The only spelling that counts, where another is another word. */
  readonly exact: string | null;
  /** Whether it is written with a small letter too. */
  readonly small: boolean;
  /** The name under which its context is asked what it means. */
  readonly ask: string | null;
}

/** Cities up to this rank say in which country a headline plays. */
const KNOWN_CITIES = 2000;
/** … and up to this one by their names in other languages too. */
const KNOWN_ABROAD = 250;
const LONGEST_EXACT = 8;
const SHORT = 5;
const FIRST_BEYOND_LATIN = 0x0250;

/** A short name with accents is another word without them ("Ír", "Mỹ"). */
function exactOf(printed: string, key: string): string | null {
  if (printed.length > LONGEST_EXACT) return null;
  if (isAcronym(printed)) return printed.replace(/\.$/u, "");
  const small = printed.toLowerCase();
  return key.length <= SHORT && key !== small ? small : null;
}

function termOf(printed: string, code: string | null, kind: Term["kind"]): Term {
  const key = comparable(printed);
  const small = !isCapital(printed.charCodeAt(0));
  return { code, kind, key, exact: exactOf(printed, key), small, ask: WITH_CONTEXT.get(key) ?? null };
}

/** Names written small are codes of feeds; acronyms of one language are words of others. */
function isNameInText(printed: string): boolean {
  if (!isCapital(printed.charCodeAt(0))) return false;
  return printed.length > LONGEST_EXACT || !isAcronym(printed) || isAcronymInText(printed);
}

/** What English texts write: Latin letters, a capital first, no inflected form. */
function isEnglishForm(printed: string): boolean {
  const first = printed.charCodeAt(0);
  return first < FIRST_BEYOND_LATIN && isCapital(first);
}

function* countryTerms(countries: readonly Country[], isRead: (printed: string) => boolean): Generator<Term> {
  for (const { code, name } of countries) yield termOf(name, code, "name");
  for (const { code, names } of countries)
    for (const printed of names) if (isNameInText(printed) && isRead(printed)) yield termOf(printed, code, "name");
  for (const { code, demonyms } of countries)
    for (const printed of demonyms) if (isRead(printed)) yield termOf(printed, code, "people");
}

function* placeTerms(places: readonly Place[], isRead: (printed: string) => boolean): Generator<Term> {
  let rank = 0;
  for (const { name, aliases, country, kind } of places) {
    if (kind === "city" && rank++ > KNOWN_CITIES) return;
    if (kind === "seat" && country === "US") continue;
    for (const printed of kind === "city" && rank > KNOWN_ABROAD ? [name] : [name, ...aliases]) {
      if (!isRead(printed) || !isCapital(printed.charCodeAt(0))) continue;
      const key = comparable(printed);
      if (key.length > 3 && !isCommonWord(key))
        yield { code: country, kind: "place", key, exact: null, small: false, ask: null };
    }
  }
}

/**
 * The terms of the tables, the surest first: phrases that only look like a country's name, names, peoples, inflected names, cities and
 * regions. `english`: those alone that English texts can write ("polish", "china" and "Chiles" are other words there).
 */
export function* termsOf(countries: readonly Country[], places: readonly Place[], english: boolean): Generator<Term> {
  const isRead = english ? isEnglishForm : () => true;
  for (const [phrase, code] of OTHER_THINGS)
    if (isRead(phrase)) yield { ...termOf(phrase, code, code === null ? "other" : "name"), exact: null, ask: null };
  yield* countryTerms(countries, isRead);
  if (!english)
    for (const { code, forms } of countries) for (const printed of forms ?? []) yield termOf(printed, code, "name");
  yield* placeTerms(places, isRead);
}
