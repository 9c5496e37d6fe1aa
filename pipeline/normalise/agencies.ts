import type { Draft } from "../../schemas/draft.ts";
import type { Agency } from "../../schemas/references.ts";
import { fold } from "../text/fold.ts";
import { creditsIn, lastCredit } from "./agencies/credit.ts";
import type { Evidence, Interpreted } from "./evidence.ts";

/** Lookups of wire agencies by every form they are credited in. Forms of up to three capitals match as written only. */
export interface AgencyIndex {
  readonly byForm: ReadonlyMap<string, Agency>;
  readonly byAcronym: ReadonlyMap<string, Agency>;
}

const ACRONYM = /^[\p{Lu}\p{N}.&-]{2,5}$/u;

/** The lookups for the table of agencies; earlier rows win. */
export function agencyIndex(agencies: readonly Agency[]): AgencyIndex {
  const byForm = new Map<string, Agency>();
  const byAcronym = new Map<string, Agency>();
  for (const agency of agencies) {
    for (const form of [agency.name, ...agency.forms]) {
      const [index, key] = ACRONYM.test(form) ? [byAcronym, form.replaceAll(".", "")] : [byForm, fold(form)];
      if (!index.has(key)) index.set(key, agency);
    }
  }
  return { byForm, byAcronym };
}

/** The agency that is credited as these words and nothing more, or null. */
export function agencyNamed(words: string, index: AgencyIndex): Agency | null {
  const printed = words.trim();
  return index.byAcronym.get(printed.replaceAll(".", "")) ?? index.byForm.get(fold(printed)) ?? null;
}

/** Agencies credited in the record's dateline, credit lines, bylines and last line, by registered name, each once. A mention in running text is no credit. */
export function agencies(
  draft: Draft,
  dateline: readonly string[],
  lastParagraph: string,
  index: AgencyIndex,
): Interpreted<readonly string[]> {
  const found = new Map<string, Evidence>();
  const note = (name: string, rule: string, raw: string, line: number | null) => {
    const agency = agencyNamed(name, index);
    if (agency !== null && !found.has(agency.name)) found.set(agency.name, { field: "agencies", rule, raw, line });
  };
  for (const name of dateline) for (const part of creditsIn(name)) note(part, "normalise/dateline", name, null);
  for (const { value, rule, line } of [...draft.agencies, ...draft.bylines, ...draft.authors]) {
    // What stands far from the headline may be of other stories.
    if (rule.endsWith("/far")) continue;
    for (const part of creditsIn(value)) note(part, rule, value, line);
  }
  const last = lastCredit(lastParagraph);
  for (const part of last === null ? [] : creditsIn(last)) note(part, "normalise/last-line", last ?? "", null);
  return { value: [...found.keys()], evidence: [...found.values()] };
}
