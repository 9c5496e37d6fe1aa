import type { Draft, Mention } from "../../../schemas/draft.ts";
import { fold } from "../../text/fold.ts";
import { isHouse, rightsHolder, tidied, withoutCompany, withoutHouse } from "./rights.ts";

/** A line that claims rights, whatever field it came in. */
const CLAIMS = /©|ⓒ|copyright|\(c\)\s/iu;
/** Marks between a site's name and what it says of itself. */
const ABOUT = /\s[|–—·•:-]\s|\s?[|｜]\s?/u;
const LONGEST_SITE = 80;
/** Signs to know a known outlet by, not to name one by. */
const SIGN = /^page\/(?:self-name|title-end)$/;
/** A word that every line of the first kind has: it is found much sooner than that no such line is there. */
const APPEARED = /appeared/i;
const FIRST_ON =
  /\b(?:appeared\sfirst\s(?:on|in|at)|first\sappeared\s(?:on|in|at))\s{1,3}([^.!?]{2,60}(?:\.[\p{L}\d][^.!?\s]{0,20}){0,3})/iu;
const FOLLOW =
  /^(?:(?:you\scan\s)?(?:also\s)?(?:follow|join|like)\s|abonnez-vous\sà\s|suivez\s|sigue\sa\s|siga\s(?:o|a)\s|segui\s|folgen\ssie\s|volg\s)([^.!?]{2,60}?)(?:'s|’s)?\s(?:on|sur|en|no|su|auf|op|official|whatsapp|telegram|facebook|twitter|instagram|google)\b/iu;

/** The outlet that a line at a story's end names as its own ("The post … appeared first on X", "Follow X on WhatsApp"), or null. */
export function outletInLine(line: string): string | null {
  if (line.length > 400) return null;
  const found = (APPEARED.test(line) ? FIRST_ON.exec(line)?.[1] : undefined) ?? FOLLOW.exec(line)?.[1];
  return found === undefined ? null : tidied(found);
}

const TAIL_RULE = "normalise/last-lines";

/** A name that a record prints for its outlet, where, and the words that it stands in. */
export interface PrintedName {
  readonly name: string;
  readonly rule: string;
  readonly raw: string;
  readonly line: number | null;
}

function siteName({ value, rule, line }: Mention): PrintedName[] {
  const claimed = /copyright/.test(rule) || CLAIMS.test(value) ? rightsHolder(value) : null;
  const name = claimed ?? value.trim();
  if (name === "" || name.length > LONGEST_SITE || /^https?:/.test(name) || (claimed === null && CLAIMS.test(name)))
    return [];
  return [{ name, rule, raw: value, line }];
}

/** What the record says its site is called, in order of trust, a claim of rights without its other words. */
function siteNames(draft: Draft): readonly PrintedName[] {
  return draft.sites.flatMap(siteName);
}

const keyOf = (words: string) => fold(words).replaceAll(" ", "");

/** What the site calls itself: nobody else who claims rights (`isOther`, houses that own several), and of "Gull | News of the pier" on gull.com the part that its domain spells. */
export function ownName(draft: Draft, domain: string | null, isOther: (name: string) => boolean): PrintedName | null {
  const own = siteNames(draft).find(
    ({ rule, name }) =>
      !SIGN.test(rule) && !(rule.endsWith("copyright") && (isHouse(name) || isOther(withoutHouse(name)))),
  );
  if (own === undefined) return null;
  const label = keyOf(domain?.split(".")[0] ?? "");
  const part = own.name.split(ABOUT).find((words) => keyOf(words) === label);
  return part === undefined ? own : { ...own, name: part.trim() };
}

/** All names that may be the outlet's: of the site, in the dateline, and in the story's last lines. */
export function printedNames(draft: Draft, credits: readonly string[]): readonly PrintedName[] {
  const sites = siteNames(draft);
  const owners = sites.flatMap((site) =>
    [withoutCompany(site.name), withoutHouse(site.name)].map((name) => ({ ...site, name })),
  );
  const dateline = credits.map((name) => ({ name, rule: "normalise/dateline", raw: name, line: null }));
  const last = draft.blocks.slice(-2).flatMap(({ text, line }) => {
    const name = outletInLine(text);
    return name === null ? [] : [{ name, rule: TAIL_RULE, raw: text, line }];
  });
  const names = new Set(sites.map(({ name }) => name));
  return [...sites, ...owners.filter(({ name }) => name !== "" && !names.has(name)), ...dateline, ...last];
}
