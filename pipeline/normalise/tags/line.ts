import { fold } from "../../text/fold.ts";
import type { Gazetteer } from "../gazetteer.ts";

const SEPARATED = /(?:(?<!\s)\s+)?[,;|•·#、，،؛\t/]\s*/u;
const SEPARATORS = /[,;|•·#、，،؛\t]/u;
const LONGEST = 5;

/** Phrases of more than one word that tag lines have: countries, places, topics. */
function isPhrase(words: readonly string[], lookups: Gazetteer): boolean {
  const key = fold(words.join(" "));
  return (
    lookups.countries.byName.has(key) ||
    lookups.countries.byDemonym.has(key) ||
    lookups.places.has(key) ||
    lookups.topics.byName.has(key)
  );
}

/** The tags of a line that has none but spaces between them: the longest phrases that the gazetteer knows, else words. */
function splitWords(line: string, lookups: Gazetteer): string[] {
  const words = line.split(/\s+/u).filter((w) => w !== "");
  const tags: string[] = [];
  for (let at = 0; at < words.length; ) {
    let take = Math.min(LONGEST, words.length - at);
    while (take > 1 && !isPhrase(words.slice(at, at + take), lookups)) take--;
    tags.push(words.slice(at, at + take).join(" "));
    at += take;
  }
  return tags;
}

/** The tags of a whole tag line as printed. */
export function splitTagLine(line: string, lookups: Gazetteer): string[] {
  if (SEPARATORS.test(line)) return line.split(SEPARATED).filter((t) => t !== "");
  return splitWords(line, lookups);
}
