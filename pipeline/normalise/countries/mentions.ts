import { fold } from "../../text/fold.ts";
import { type CountryNames, demonymOf, isAmbiguous, withoutPossessive } from "../names.ts";
import { type Candidate, candidates, isRunScript, nextWord } from "./words.ts";

/** How often a text names a country: by name, and in all (people and adjectives too); the first words that did. */
export interface Said {
  readonly names: number;
  readonly count: number;
  readonly first: string;
}

interface Hit {
  readonly code: string;
  readonly text: string;
  readonly end: number;
  readonly byName: boolean;
}

const MOST_WORDS = 4;
const MOST_TEXT = 40_000;
const LONGEST_ACRONYM = 8;
const LONGEST_IN_RUN = 8;

function named(key: string, names: CountryNames): { readonly code: string; readonly byName: boolean } | null {
  const code = isAmbiguous(key) ? undefined : names.byName.get(key);
  if (code !== undefined) return { code, byName: true };
  const people = demonymOf(key, names);
  return people === null ? null : { code: people, byName: false };
}

/** The longest name that begins with this word. */
function hitAt(text: string, word: Candidate, names: CountryNames): Hit | null {
  if (!names.mayBegin(word.text)) return null;
  const printed = withoutPossessive(word.text);
  if (printed.length <= LONGEST_ACRONYM) {
    const code = names.byAcronym.get(printed) ?? names.byAcronym.get(`${printed}.`);
    if (code !== undefined) return { code, text: printed, end: word.end, byName: true };
  }
  let key = fold(printed);
  let best: Hit | null = null;
  let end = word.end;
  for (let n = 1; n <= MOST_WORDS; n++) {
    const found = named(key, names);
    if (found) best = { ...found, text: text.slice(word.start, end), end };
    const next = names.goesOn.has(key) ? nextWord(text, end) : null;
    if (!next) break;
    key = `${key} ${fold(withoutPossessive(next.text))}`;
    end = next.end;
  }
  return best;
}

/** The names inside a run of a script without spaces, the longest at each place. */
function hitsInRun(word: Candidate, names: CountryNames): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < word.text.length; ) {
    let take = Math.min(LONGEST_IN_RUN, word.text.length - at);
    while (take > 1 && !names.byName.has(word.text.slice(at, at + take))) take--;
    const part = word.text.slice(at, at + take);
    const code = take > 1 ? names.byName.get(part) : undefined;
    if (code !== undefined) hits.push({ code, text: part, end: word.start + at + take, byName: true });
    at += code === undefined ? 1 : take;
  }
  return hits;
}

/** The countries that a text names, each with how often, in the order of first mention. The first 40,000 characters count. */
export function countMentions(whole: string, names: CountryNames): Map<string, Said> {
  const text = whole.length > MOST_TEXT ? whole.slice(0, MOST_TEXT) : whole;
  const found = new Map<string, Said>();
  let done = 0;
  for (const word of candidates(text)) {
    if (word.start < done) continue;
    const single = isRunScript(word.text.charCodeAt(0)) ? null : hitAt(text, word, names);
    const hits = isRunScript(word.text.charCodeAt(0)) ? hitsInRun(word, names) : single ? [single] : [];
    for (const hit of hits) {
      const said = found.get(hit.code) ?? { names: 0, count: 0, first: hit.text };
      found.set(hit.code, { names: said.names + (hit.byName ? 1 : 0), count: said.count + 1, first: said.first });
      done = hit.end;
    }
  }
  return found;
}
