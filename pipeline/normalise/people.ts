import type { Draft, Mention } from "../../schemas/draft.ts";
import { clean } from "../text/clean.ts";
import { decodeEntities } from "../text/entities.ts";
import { fold } from "../text/fold.ts";
import type { Evidence, Interpreted } from "./evidence.ts";
import { type BylineReader, bylineReader, knownNames } from "./people/byline.ts";
import { type Credits, choose, isFull } from "./people/choose.ts";
import { collective } from "./people/collective.ts";
import { distinctNames, namesIn, settledNames } from "./people/credit.ts";
import { startsAsCredit } from "./people/opening.ts";
import type { Strangers } from "./people/strangers.ts";
import { subjects } from "./people/subjects.ts";

/** Credits read of one kind, and bylines: what a page has beyond that is of other stories. */
const MOST_CREDITS = 40;
const MOST_BYLINES = 8;

/** Links and credits far from the headline are of other stories too: they count only where nothing better speaks. */
const isFar = (rule: string) => rule.endsWith("/far");
/** Lines that nothing marks as credits but their place. */
const isPlaced = (rule: string) => /^visible\/(?:beside-date|signature|below-headline)$/u.test(rule);

/** Lines that markup or a record's field names as credits. */
const isMarked = (rule: string) => !/^(?:page|visible)\//u.test(rule);

function groups(mentions: readonly Mention[]): Map<string, Mention[]> {
  const byRule = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const known = byRule.get(mention.rule);
    if (known) known.push(mention);
    else byRule.set(mention.rule, [mention]);
  }
  return byRule;
}

/** Pages credit the same people in many places: each credit is read once. */
function reader(who: Strangers): (credit: string) => readonly string[] {
  const read = new Map<string, readonly string[]>();
  return (credit) => {
    const known = read.get(credit) ?? namesIn(credit, who, true);
    read.set(credit, known);
    return known;
  };
}

function structured(draft: Draft, who: Strangers): Credits[] {
  const namesOf = reader(who);
  return [...groups(draft.authors)].map(([rule, mentions]) => ({
    rule,
    mentions,
    names: distinctNames(mentions.slice(0, MOST_CREDITS).flatMap((m) => namesOf(m.value))),
    certain: false,
  }));
}

/** Bylines as credits, one each: a page prints the bylines of its teasers too. */
function printed(draft: Draft, read: BylineReader, known: readonly string[]) {
  const isSubject = subjects(draft);
  const namesOf = ({ rule, value }: Mention): readonly string[] => {
    if (isPlaced(rule)) return read.signed(value, rule.endsWith("headline")).filter((n) => !isSubject(n));
    const names = read.names(value);
    return isMarked(rule) || startsAsCredit(value) ? names : names.filter((n) => !isSubject(n));
  };
  const creditsOf = (mention: Mention): Credits => {
    const among = isPlaced(mention.rule) ? [] : knownNames(mention.value, known);
    const names = among.length > 0 ? among : namesOf(mention);
    return { rule: mention.rule, mentions: [mention], names, certain: among.length > 1 };
  };
  return (is: (rule: string) => boolean): Credits[] =>
    draft.bylines
      .slice(0, MOST_BYLINES)
      .filter((m) => is(m.rule))
      .map(creditsOf)
      .filter((c) => c.names.length > 0);
}

/** Whether the first byline only repeats the outlet that the structured data credits. */
function isHouseByline(draft: Draft): boolean {
  const first = draft.bylines[0];
  return (
    first !== undefined &&
    draft.authors.some((a) => a.rule.startsWith("json-ld") && fold(a.value) === fold(first.value))
  );
}

const isLink = (rule: string) => /^(?:links\/|html\/rel-author)/u.test(rule);

/** Among links to writers, those whom a byline bears out; else the first: menus and lists of other stories link to writers too. */
function borneOut(links: Credits, lines: readonly Credits[]): Credits {
  if (links.names.length < 2) return links;
  const known = new Set(lines.flatMap((c) => c.names.map(fold)));
  const names = links.names.filter((n) => known.has(fold(n)));
  return { ...links, names: names.length > 0 ? names : links.names.slice(0, 1) };
}

function chosenCredits(draft: Draft, who: Strangers, read: BylineReader): Credits | null {
  const all = structured(draft, who);
  const named = all.filter((c) => c.names.length > 0);
  const stated = named.filter((c) => !isFar(c.rule));
  const linesOf =
    stated.length === 0 && isHouseByline(draft)
      ? () => []
      : printed(draft, read, distinctNames(named.flatMap((c) => c.names)));
  const near = linesOf((rule) => !isFar(rule) && !isPlaced(rule));
  const isMany = (c: Credits) => isLink(c.rule) && c.names.length > 1;
  const chosen = stated.some(isMany) ? null : choose(stated, near);
  if (chosen && isFull(chosen)) return chosen;
  // Lines that nothing marks but their place are read where the others do not tell.
  const placed = linesOf((rule) => !isFar(rule) && isPlaced(rule));
  const lines = [...near, ...placed];
  const best = choose(
    stated.map((c) => (isLink(c.rule) ? borneOut(c, lines) : c)),
    lines,
  );
  if (best) return best;
  // An outlet that linked data names is believed before a stranger far from the headline.
  if (all.some((c) => c.rule.startsWith("json-ld"))) return null;
  return [...linesOf(isFar), ...named].find((c) => isFar(c.rule) && isFull(c)) ?? null;
}

const evidenceOf = (field: string, mention: Mention): Evidence => ({
  field,
  rule: mention.rule,
  raw: mention.value,
  line: mention.line,
});

const NEVER_HOUSE = () => false;

/** Whether words begin as the page's site is called. */
function ofHouse(draft: Draft): (name: string) => boolean {
  if (draft.sites.length === 0) return NEVER_HOUSE;
  let keys: readonly string[] | null = null;
  return (name) => {
    keys ??= draft.sites.map((s) => `${fold(s.value)} `).filter((key) => key.length > 3 && key.split(" ").length < 5);
    const start = `${fold(name)} `;
    return keys.some((key) => start.startsWith(key));
  };
}

/** Whom a byline names by one word, where nothing better speaks. */
function soleCredit(draft: Draft, read: BylineReader): { readonly name: string; readonly mention: Mention } | null {
  for (const mention of draft.bylines.slice(0, MOST_BYLINES)) {
    const name = isFar(mention.rule) || isPlaced(mention.rule) ? null : read.sole(mention.value);
    if (name !== null) return { name, mention };
  }
  return null;
}

/**
 * The people credited, in order, as a reader would write their names: never wire agencies, roles or addresses. Where the record credits
 * no person but names its outlet or a desk of it as the author, that name alone.
 */
export function people(
  draft: Draft,
  isAgency: (name: string) => boolean,
  isPublisher: (name: string) => boolean,
  isPlace: (name: string) => boolean = () => false,
): Interpreted<readonly string[]> {
  const who: Strangers = { isAgency, isPublisher, isPlace, isHouse: ofHouse(draft) };
  const read = bylineReader(who);
  const chosen = chosenCredits(draft, who, read);
  const names = chosen === null ? [] : settledNames(chosen.names, who);
  if (chosen && names.length > 0)
    return { value: names, evidence: chosen.mentions.map((m) => evidenceOf("authors", m)) };
  const house = collective(draft.authors, isAgency) ?? soleCredit(draft, read);
  return house
    ? { value: [house.name], evidence: [evidenceOf("authors", house.mention)] }
    : { value: [], evidence: [] };
}

/** The first line that is named as a credit or opens as one, as printed, on one line; null when the record has none. */
export function byline(draft: Draft): Interpreted<string | null> {
  for (const mention of draft.bylines) {
    if (isFar(mention.rule) || isPlaced(mention.rule)) continue;
    const value = clean(decodeEntities(mention.value));
    if (value !== "") return { value, evidence: [evidenceOf("byline", mention)] };
  }
  return { value: null, evidence: [] };
}
