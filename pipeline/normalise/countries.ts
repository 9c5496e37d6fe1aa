import type { Draft } from "../../schemas/draft.ts";
import { fold } from "../text/fold.ts";
import { countMentions } from "./countries/mentions.ts";
import type { Evidence, Interpreted } from "./evidence.ts";
import { type Gazetteer, placeCountry } from "./gazetteer.ts";
import { countryNamed, demonymOf, isAmbiguous } from "./names.ts";
import { MAJOR_RANK, placeNamed } from "./places.ts";

export interface DatelinePlace {
  readonly place: string | null;
  readonly country: string | null;
}

/** Mentions in the body from which a country counts without any other sign. */
const ENOUGH = 2;
/** Characters of body for each further mention asked for: a long text names many countries in passing. */
const PER_MENTION = 2500;

interface Finding {
  readonly code: string;
  readonly evidence: Evidence;
}

function tagCountry(tag: string, lookups: Gazetteer): string | null {
  const key = fold(tag);
  if (isAmbiguous(key)) return lookups.countries.byAcronym.get(tag) ?? null;
  const country = countryNamed(tag, key, lookups.countries);
  if (country !== null) return country;
  const place = placeNamed(tag, null, lookups.places);
  return place !== null && place.kind !== "seat" && place.rank < MAJOR_RANK ? place.country : null;
}

function recordPlace(printed: string, lookups: Gazetteer): string | null {
  const key = fold(printed);
  const { byName, byAcronym, byCode } = lookups.countries;
  return (
    byName.get(key) ??
    byAcronym.get(printed.toUpperCase()) ??
    byCode.get(key) ??
    demonymOf(key, lookups.countries) ??
    placeCountry(printed, null, lookups)
  );
}

function* findings(
  draft: Draft,
  tags: readonly string[],
  title: string | null,
  dateline: DatelinePlace | null,
  body: string,
  lookups: Gazetteer,
): Generator<Finding> {
  const found = (code: string, rule: string, raw: string, line: number | null = null): Finding => ({
    code,
    evidence: { field: "countries", rule, raw, line },
  });
  for (const { value, rule, line } of draft.places) {
    const code = recordPlace(value, lookups);
    if (code !== null) yield found(code, rule, value, line);
  }
  for (const tag of tags) {
    const code = tagCountry(tag, lookups);
    if (code !== null) yield found(code, "normalise/tags", tag);
  }
  for (const [code, said] of countMentions(title ?? "", lookups.countries))
    yield found(code, "normalise/title", said.first);
  if (dateline?.country) yield found(dateline.country, "normalise/dateline", dateline.place ?? dateline.country);
  const enough = Math.max(ENOUGH, Math.floor(body.length / PER_MENTION));
  for (const [code, said] of countMentions(body, lookups.countries)) {
    if (said.names >= enough || said.count > enough)
      yield found(code, "normalise/body", `${said.first} (${said.count})`);
  }
}

/** ISO 3166-1 alpha-2 codes of the countries it is about, in the order of the evidence: the record's places, tags, headline, dateline, body. */
export function countries(
  draft: Draft,
  tags: readonly string[],
  title: string | null,
  dateline: DatelinePlace | null,
  body: string,
  lookups: Gazetteer,
): Interpreted<readonly string[]> {
  const chosen = new Map<string, Evidence>();
  for (const { code, evidence } of findings(draft, tags, title, dateline, body, lookups)) {
    if (!chosen.has(code)) chosen.set(code, evidence);
  }
  return { value: [...chosen.keys()], evidence: [...chosen.values()] };
}
