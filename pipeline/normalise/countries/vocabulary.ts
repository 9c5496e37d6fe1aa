import type { Country, Place } from "../../../schemas/references.ts";
import { isAcronym, isAcronymInText } from "../names.ts";
import { isCommonWord } from "../places.ts";
import { comparable, hashOf, isCapital, isRunScript, wordEnd } from "./letters.ts";
import { OTHER_THINGS, UNSURE, WITH_CONTEXT } from "./phrases.ts";

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
  /** Whether English never writes it so: an inflected name, an adjective that other languages write small. */
  readonly foreign: boolean;
  /** The name under which its context is asked what it means. */
  readonly ask: string | null;
}

/** Words that begin alike: what the words so far stand for, and how they may go on, by hash. */
export interface Node {
  terms: Term[];
  next: Map<number, Node> | null;
}

/** Everything that texts are searched for, by the hash of the first word; in scripts without spaces by the first unit. */
export interface Vocabulary {
  readonly first: ReadonlyMap<number, Node>;
  readonly runs: ReadonlyMap<number, readonly Term[]>;
  /** By the last 16 bits of a word's hash: 0 where no term begins so. */
  readonly mayBegin: Uint8Array;
}

/** Cities up to this rank say in which country a headline plays. */
const KNOWN_CITIES = 2000;
/** … and up to this one by their names in other languages too. */
const KNOWN_ABROAD = 500;
const LONGEST_EXACT = 8;
const SHORT = 5;

/** The node after the words of a key, made where there is none. */
function nodeOf(first: Map<number, Node>, key: string): Node {
  let level = first;
  for (let at = 0; ; ) {
    const end = wordEnd(key, at);
    const hash = hashOf(key, at, end);
    let node = level.get(hash);
    if (node === undefined) {
      node = { terms: [], next: null };
      level.set(hash, node);
    }
    if (end >= key.length) return node;
    node.next ??= new Map();
    level = node.next;
    at = end + 1;
  }
}

function insert(first: Map<number, Node>, term: Term): void {
  const { terms } = nodeOf(first, term.key);
  for (const { exact, key, small } of terms)
    if (exact === term.exact && key === term.key && small === term.small) return;
  terms.push(term);
}

/** A short name with accents is another word without them ("Ír", "Mỹ"). */
function exactOf(printed: string, key: string): string | null {
  if (printed.length > LONGEST_EXACT) return null;
  if (isAcronym(printed)) return printed.replace(/\.$/u, "");
  const small = printed.toLowerCase();
  return key.length <= SHORT && key !== small ? small : null;
}

function* nameTerms(code: string, names: readonly string[], foreign = false): Generator<Term> {
  for (const printed of names) {
    if (
      !isCapital(printed.charCodeAt(0)) ||
      (printed.length <= LONGEST_EXACT && isAcronym(printed) && !isAcronymInText(printed))
    )
      continue;
    const key = comparable(printed);
    yield {
      code,
      kind: "name",
      key,
      exact: exactOf(printed, key),
      small: false,
      foreign,
      ask: WITH_CONTEXT.get(key) ?? null,
    };
  }
}

function* peopleTerms({ code, demonyms }: Country): Generator<Term> {
  for (const printed of demonyms) {
    const key = comparable(printed);
    const small = !isCapital(printed.charCodeAt(0));
    yield {
      code,
      kind: "people",
      key,
      exact: exactOf(printed, key),
      small,
      foreign: small,
      ask: WITH_CONTEXT.get(key) ?? null,
    };
  }
}

function* placeTerms(places: readonly Place[]): Generator<Term> {
  let rank = 0;
  for (const { name, aliases, country, kind } of places) {
    if (kind === "city" && rank++ > KNOWN_CITIES) return;
    if (kind === "seat" && country === "US") continue;
    for (const printed of kind === "city" && rank > KNOWN_ABROAD ? [name] : [name, ...aliases]) {
      const key = comparable(printed);
      if (key.length > 3 && !isCommonWord(key) && isCapital(printed.charCodeAt(0)))
        yield { code: country, kind: "place", key, exact: null, small: false, foreign: false, ask: null };
    }
  }
}

/** Searches for the countries of the table, the phrases that only look like them, and the cities and regions that place a headline. */
export function vocabulary(countries: readonly Country[], places: readonly Place[]): Vocabulary {
  const first = new Map<number, Node>();
  const runs = new Map<number, Term[]>();
  const add = (term: Term) => {
    if (term.key === "" || (UNSURE.has(term.key) && term.exact === null)) return;
    if (!isRunScript(term.key.charCodeAt(0))) return insert(first, term);
    if (term.key.length < 2) return;
    const letter = term.key.charCodeAt(0);
    const known = runs.get(letter);
    if (known === undefined) runs.set(letter, [term]);
    else if (!known.some((t) => t.key === term.key)) known.push(term);
  };
  for (const [phrase, code] of OTHER_THINGS) {
    const small = !isCapital(phrase.charCodeAt(0));
    add({
      code,
      kind: code === null ? "other" : "name",
      key: comparable(phrase),
      exact: null,
      small,
      foreign: small,
      ask: null,
    });
  }
  for (const { code, name } of countries) for (const term of nameTerms(code, [name])) add(term);
  for (const { code, names } of countries) for (const term of nameTerms(code, names)) add(term);
  for (const country of countries) for (const term of peopleTerms(country)) add(term);
  for (const { code, forms } of countries) for (const term of nameTerms(code, forms ?? [], true)) add(term);
  for (const term of placeTerms(places)) add(term);
  for (const terms of runs.values()) terms.sort((a, b) => b.key.length - a.key.length);
  const mayBegin = new Uint8Array(0x10000);
  for (const hash of first.keys()) mayBegin[hash & 0xffff] = 1;
  return { first, runs, mayBegin };
}
