import type { Draft } from "../../schemas/draft.ts";
import { fold } from "../text/fold.ts";
import { meaning } from "./countries/context.ts";
import { countMentions, hitsIn, type Known, type Said, witnessesOf } from "./countries/mentions.ts";
import { UNSURE } from "./countries/phrases.ts";
import type { Evidence, Interpreted } from "./evidence.ts";
import { type Gazetteer, placeCountry } from "./gazetteer.ts";
import { countryNamed, demonymOf, isAmbiguous } from "./names.ts";
import { isCommonWord, MAJOR_RANK, placeMeant } from "./places.ts";

export interface DatelinePlace {
  readonly place: string | null;
  readonly country: string | null;
}

/** What a story opens with, in UTF-16 units: a country named there and again later is what it is about. */
const LEAD = 250;
const AGAIN = 2;
/** Mentions of the outlet's own country from which it counts: abroad would be said oftener. */
const AT_HOME = 3;
/** Mentions from which a country counts wherever they stand, in a short text and in any, and units of text for each between: a long text names many in passing. */
const [OFTEN, ALWAYS] = [4, 8];
const PER_MENTION = 600;

interface Finding {
  readonly code: string;
  readonly evidence: Evidence;
}

/** What a record says, and what its text says of countries. */
interface Story {
  readonly draft: Draft;
  readonly tags: readonly string[];
  readonly title: string;
  readonly dateline: DatelinePlace | null;
  readonly body: string;
  readonly known: Known;
  readonly titled: ReadonlyMap<string, Said>;
  readonly told: ReadonlyMap<string, Said>;
}

function tagCountry(tag: string, known: Known, lookups: Gazetteer): string | null {
  const [hit, ...more] = hitsIn(tag, lookups.vocabularies, known.language);
  if (hit && more.length === 0 && hit.term.ask !== null && hit.end - hit.start === tag.length)
    return meaning(hit, { ...known, text: tag });
  const key = fold(tag);
  if (isAmbiguous(key)) return lookups.countries.byAcronym.get(tag) ?? null;
  const country = countryNamed(tag, key, lookups.countries);
  // a name of some language only is more often a town or a person: "Granada", "Maurice"
  if (country !== null && (!UNSURE.has(key) || lookups.countries.own.has(key))) return country;
  const bearers = isCommonWord(key) ? undefined : lookups.places.get(key);
  const place = bearers === undefined ? null : placeMeant(bearers, known.home === null ? [] : [known.home]);
  return place !== null && place.kind !== "seat" && place.rank < MAJOR_RANK ? place.country : null;
}

/** Where a feed says who acts, no country is meant by the seat. */
const ORGANISATIONS = new Set(["united nations", "un"]);

function recordPlace(printed: string, lookups: Gazetteer): string | null {
  const key = fold(printed);
  if (ORGANISATIONS.has(key)) return null;
  const { byName, byAcronym, byCode } = lookups.countries;
  return (
    byName.get(key) ??
    byAcronym.get(printed.toUpperCase()) ??
    byCode.get(key) ??
    demonymOf(key, lookups.countries) ??
    placeCountry(printed, null, lookups)
  );
}

/** A city in a headline is a witness of its country where another word, the dateline or the outlet's home agrees. */
function isWitnessed(code: string, said: Said, { told, dateline, known }: Story): boolean {
  if (said.count > 0) return true;
  const more = told.get(code);
  return dateline?.country === code || known.home === code || (more !== undefined && more.count > 0);
}

function* findings(story: Story, lookups: Gazetteer): Generator<Finding> {
  const { draft, tags, dateline, body, known, titled, told } = story;
  const found = (code: string, rule: string, raw: string, line: number | null = null): Finding => ({
    code,
    evidence: { field: "countries", rule, raw, line },
  });
  for (const { value, rule, line } of draft.places) {
    const code = recordPlace(value, lookups);
    if (code !== null) yield found(code, rule, value, line);
  }
  for (const tag of tags) {
    const code = tagCountry(tag, known, lookups);
    if (code !== null) yield found(code, "normalise/tags", tag);
  }
  for (const [code, said] of titled)
    if (isWitnessed(code, said, story)) yield found(code, "normalise/title", said.first);
  if (dateline?.country) yield found(dateline.country, "normalise/dateline", dateline.place ?? dateline.country);
  const often = Math.min(ALWAYS, Math.max(OFTEN, body.length / PER_MENTION));
  for (const [code, { count, at, first }] of told) {
    const enough = at < LEAD ? AGAIN : code === known.home ? AT_HOME : often;
    if (count >= Math.min(enough, often)) yield found(code, "normalise/body", `${first} (${count})`);
  }
}

/**
 * ISO 3166-1 alpha-2 codes of the countries it is about, in the order of the evidence: the record's places, tags, headline, dateline,
 * body. `language` of the text and `home`, the outlet's country, decide what words of several meanings stand for.
 */
export function countries(
  draft: Draft,
  tags: readonly string[],
  title: string | null,
  dateline: DatelinePlace | null,
  body: string,
  lookups: Gazetteer,
  language: string | null = null,
  home: string | null = null,
): Interpreted<readonly string[]> {
  const headline = title ?? "";
  const inTitle = hitsIn(headline, lookups.vocabularies, language);
  const inBody = hitsIn(body, lookups.vocabularies, language);
  const witnesses = witnessesOf([...inTitle, ...inBody]);
  if (dateline?.country) witnesses.set(dateline.country, (witnesses.get(dateline.country) ?? 0) + 1);
  const known: Known = { witnesses, language, home };
  const titled = countMentions(headline, inTitle, known);
  const told = countMentions(body, inBody, known);
  const chosen = new Map<string, Evidence>();
  const story: Story = { draft, tags, title: headline, dateline, body, known, titled, told };
  for (const { code, evidence } of findings(story, lookups)) if (!chosen.has(code)) chosen.set(code, evidence);
  return { value: [...chosen.keys()], evidence: [...chosen.values()] };
}
