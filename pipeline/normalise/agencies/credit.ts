import { rightsHolder } from "../publisher/rights.ts";
import { leadless } from "./lead.ts";

/** Letters of the longest text that is a credit. */
export const LONGEST = 160;
/** Marks between the parties of a credit. */
const BETWEEN =
  /(?:(?<!\s)\s+)?(?:[/|,;()[\]·•—–+&=＝（）【】［］、，；。／،؛]|[:：](?=\s|$))\s*|(?<!\s)\s+-{1,2}\s+|(?<=[/)\]）】］])\s*-{1,2}\s*/u;
/** Words between a reporter, an office and an agency. */
const LINKING =
  /(?<!\s)\s+(?:and|und|et|y|e|i|a|en|og|och|ja|и|та|και|with|mit|avec|con|com|via|for|from|by|in|der|die|das|la|le|de|del|da|dell[ao]?|für|ir|oraz)\s+/iu;
const ROLE = /\s(?:writers?|correspondents?|editor|reporters?|photographers?|staff)\b/iu;
/** A reporter in capitals with the agency's whole name behind, as datelines of old print it. */
const AFTER_CAPITALS =
  /^(?:\p{Lu}[\p{Lu}.'’-]*\s){2,8}(?:and\s(?:\p{Lu}[\p{Lu}.'’-]*\s){2,8})?(\p{Lu}\p{Ll}\S*(?:\s\p{Lu}\p{Ll}\S*){1,3})$/u;
const CREDIT_LINE = /^[([—–\-\s]{0,4}[^()[\]]{2,90}[)\]\s.]{0,3}$/u;
const ENDING = /[([]([^()[\]]{2,60})[)\]]\s*(?:\.\s*)?$|(?:—|–|\s--?)\s{0,4}([^—–()[\].!?]{2,40})(?:\.\s{0,4})?$/u;
/** Han, kana and hangul, which are written without capitals and often without spaces. */
export const EAST_ASIAN = /[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]/;

const kept = (parts: readonly string[]) => [...new Set(parts)].filter((part) => part !== "");

/** The parties of a credit between its marks ("dpa/AFP", "By A. Writer, Reuters"). */
export function partiesOf(credit: string): string[] {
  return kept((rightsHolder(credit) ?? credit).split(BETWEEN));
}

/** "AP Sports Writer": the words before a role, whole and without one or two that say which. */
function beforeRole(party: string): string[] {
  const at = party.search(ROLE);
  if (at < 2) return [];
  const words = party.slice(0, at).split(" ");
  return [0, 1, 2].map((fewer) => words.slice(0, words.length - fewer).join(" "));
}

/** What else a party may be in words: before and behind linking words, before a role, behind a name in capitals, one of several East Asian words. */
export function wordingsOf(party: string): string[] {
  const linked = party.split(LINKING).flatMap(leadless);
  const behind = AFTER_CAPITALS.exec(party)?.[1];
  const words = EAST_ASIAN.test(party) ? party.split(" ") : [];
  return kept([...linked, ...beforeRole(party), behind ?? "", ...words]);
}

/** The credit that a story's last paragraph is or ends with ("(AFP)", "— Reuters"), or null. */
export function lastCredit(paragraph: string): string | null {
  const text = paragraph.trim();
  if (text.length <= 92 && !/[.!?]\s/u.test(text) && CREDIT_LINE.test(text))
    return text.replace(/^[([—–\-\s]+|(?<![)\]\s.])[)\]\s.]+$/gu, "");
  const end = ENDING.exec(text.slice(-110));
  return end?.[1] ?? end?.[2] ?? null;
}
