import { fold } from "../../text/fold.ts";
import { type CountryNames, demonymOf, isAmbiguous } from "../names.ts";

/** How often a text names a country: by name, and in all (people and adjectives too); the first words that did. */
export interface Said {
  names: number;
  count: number;
  readonly first: string;
}

/** Capitalised words, acronyms, and words of scripts without case, with the runs between them cut at sentence marks. */
const WORD = /[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*|[\p{L}\p{M}]+/gu;
const CAPITAL = /^[\p{Lu}\p{Lo}]/u;
const ENGLISH_POSSESSIVE = /['’]s?$/u;
const MOST_WORDS = 4;
const MOST_TEXT = 40_000;

interface Word {
  readonly printed: string;
  readonly key: string;
}

function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const [whole] of text.slice(0, MOST_TEXT).matchAll(WORD)) {
    const printed = whole.replace(ENGLISH_POSSESSIVE, "");
    const trimmed = printed.replace(/[.-]+$/u, "");
    words.push({ printed, key: CAPITAL.test(printed) ? fold(trimmed) : "" });
  }
  return words;
}

interface Hit {
  readonly code: string;
  readonly words: number;
  readonly byName: boolean;
}

/** The longest name of a country at this word. */
function hitAt(words: readonly Word[], at: number, names: CountryNames): Hit | null {
  const word = words[at];
  if (!word || word.key === "") return null;
  const acronym = names.byAcronym.get(word.printed);
  if (acronym !== undefined) return { code: acronym, words: 1, byName: true };
  let key = word.key;
  let best: Hit | null = null;
  for (let n = 1; n <= MOST_WORDS; n++) {
    const named = isAmbiguous(key) ? undefined : names.byName.get(key);
    if (named !== undefined) best = { code: named, words: n, byName: true };
    else if (best === null || n > 1) {
      const people = demonymOf(key, names);
      if (people !== null) best = { code: people, words: n, byName: false };
    }
    const next = words[at + n];
    if (!next) break;
    key = `${key} ${next.key === "" ? fold(next.printed) : next.key}`;
  }
  return best;
}

/** The countries that a text names, each with how often, in the order of first mention. The first 40,000 characters count. */
export function countMentions(text: string, names: CountryNames): Map<string, Said> {
  const words = wordsIn(text);
  const found = new Map<string, Said>();
  for (let at = 0; at < words.length; ) {
    const hit = hitAt(words, at, names);
    if (hit === null) {
      at++;
      continue;
    }
    const first = words
      .slice(at, at + hit.words)
      .map((w) => w.printed)
      .join(" ");
    const said = found.get(hit.code) ?? { names: 0, count: 0, first };
    said.count++;
    if (hit.byName) said.names++;
    found.set(hit.code, said);
    at += hit.words;
  }
  return found;
}
