import type { Agency } from "../../../schemas/references.ts";
import { fold, foldRow } from "../../text/fold.ts";
import { EAST_ASIAN, LONGEST, partiesOf, wordingsOf } from "./credit.ts";
import { leadless } from "./lead.ts";
import { hasWord, longestWord } from "./words.ts";

/** Lookups of wire agencies by every form they are credited in; several may share one. Short forms match as written only. */
export interface AgencyIndex {
  readonly byForm: ReadonlyMap<string, readonly Agency[]>;
  readonly byShort: ReadonlyMap<string, readonly Agency[]>;
  /** Of each form its longest word in small letters: a credit without one of them, and without initials, names no agency. */
  readonly words: ReadonlySet<string>;
  /** Forms in Han and kana, which run on into the place and date of a dateline. */
  readonly running: readonly (readonly [form: string, agency: Agency])[];
}

/** Words of up to five letters in a script that has capitals: "AP", "dpa", "Efe", "РИА". */
const SHORT = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}.&’'-]{2,5}$/u;
/** "A.P.", "د.ب.أ" */
const INITIALS = /\p{L}\.\s?\p{L}\./u;
const DATED = /[电電讯訊]$|[记記]者/u;
const LONGEST_RUNNING = 40;
/** Languages of the countries whose agencies share a form with others. */
const SPOKEN: Readonly<Record<string, string>> = {
  AT: "de",
  DE: "de",
  CH: "de",
  AZ: "az",
  SN: "fr",
  DZ: "fr",
  KE: "sw",
  CU: "es",
  ES: "ca",
  TW: "zh",
  CY: "el",
};
/** The button that changes the size of letters, among other buttons, looks like Anadolu's mark. */
const LETTER_SIZE = "AA";
/** Forms that are ordinary words, and are read in their own country only. */
const AT_HOME = new Set(["Beta"]);

/** The lookups for the table of agencies; of those that share a form the earlier is meant where nothing else tells. */
export function agencyIndex(agencies: readonly Agency[]): AgencyIndex {
  const byForm = new Map<string, Agency[]>();
  const byShort = new Map<string, Agency[]>();
  const running: [string, Agency][] = [];
  const words = new Set<string>();
  for (const agency of agencies) {
    for (const form of new Set([agency.name, ...agency.forms])) {
      for (const spelt of [form, foldRow(form)]) words.add(longestWord(spelt));
      const [index, key] = SHORT.test(form) ? [byShort, form.replaceAll(".", "")] : [byForm, foldRow(form)];
      const bearers = index.get(key);
      if (bearers === undefined) index.set(key, [agency]);
      else if (!bearers.includes(agency)) bearers.push(agency);
      if (EAST_ASIAN.test(form) && !/\p{Script=Hangul}/u.test(form)) running.push([form, agency]);
    }
  }
  return { byForm, byShort, words, running: running.sort((a, b) => b[0].length - a[0].length) };
}

/** Where the words are printed: the outlet's country (ISO 3166-1 alpha-2) and language, null where unknown. */
export interface Printed {
  readonly country: string | null;
  readonly language: string | null;
}

export const ANYWHERE: Printed = { country: null, language: null };

/** The agency that is credited as these words and nothing more, or null; where it is printed tells those apart that share a form. */
export function agencyNamed(words: string, index: AgencyIndex, printed: Printed = ANYWHERE): Agency | null {
  const text = words.trim();
  const found =
    index.byShort.get(text.includes(".") ? text.replaceAll(".", "") : text) ?? index.byForm.get(fold(text)) ?? [];
  const home = found.find((a) => a.country === printed.country);
  if (home !== undefined || AT_HOME.has(text)) return home ?? null;
  const spoken = found.find((a) => a.country !== null && SPOKEN[a.country] === printed.language);
  return spoken ?? found[0] ?? null;
}

function hyphened(party: string, index: AgencyIndex, printed: Printed): Agency[] {
  const parts = party.split(/[-–]/u);
  const found = parts.map((part) => agencyNamed(part, index, printed)).filter((a) => a !== null);
  return parts.length > 1 && found.length === parts.length ? found : [];
}

function runningIn(party: string, bracketed: boolean, index: AgencyIndex): Agency[] {
  if (party.length > LONGEST_RUNNING || !EAST_ASIAN.test(party)) return [];
  const dated = DATED.test(party);
  const found = index.running.find(
    ([form]) => (dated && party.startsWith(form)) || (bracketed && party.length <= 12 && party.endsWith(form)),
  );
  return found === undefined ? [] : [found[1]];
}

function inWords(party: string, bracketed: boolean, index: AgencyIndex, printed: Printed): Agency[] {
  const whole = agencyNamed(party, index, printed);
  if (whole !== null) return [whole];
  const parts = hyphened(party, index, printed);
  return parts.length > 0 ? parts : runningIn(party, bracketed, index);
}

/** The first reading of a party, with ever fewer of the words before it, that is agencies and nothing more. */
function leading(steps: readonly string[], bracketed: boolean, index: AgencyIndex, printed: Printed): Agency[] {
  for (const step of steps) {
    const found = inWords(step, bracketed, index, printed);
    if (found.length > 0) return found;
  }
  return [];
}

function inParty(printedParty: string, bracketed: boolean, index: AgencyIndex, printed: Printed): Agency[] {
  const steps = leadless(printedParty);
  const found = leading(steps, bracketed, index, printed);
  if (found.length > 0) return found;
  return wordingsOf(steps.at(-1) ?? "")
    .map((words) => agencyNamed(words, index, printed))
    .filter((a) => a !== null);
}

function mayCredit(credit: string, index: AgencyIndex): boolean {
  return hasWord(credit, index.words) || (credit.includes(".") && INITIALS.test(credit)) || EAST_ASIAN.test(credit);
}

/** The agencies that a credit line names, in its order, each once ("dpa/AFP", "con información de EFE", "新华社北京12月4日电"). */
export function agenciesIn(credit: string, index: AgencyIndex, printed: Printed = ANYWHERE): readonly Agency[] {
  if (credit.length > LONGEST || !mayCredit(credit, index)) return [];
  const whole = agencyNamed(credit, index, printed);
  if (whole !== null) return [whole];
  const bracketed = /^\s*[(（[［【]/u.test(credit);
  const parties = partiesOf(credit);
  const buttons = parties.length > 2 && printed.country !== "TR";
  const named = parties.filter((party) => mayCredit(party, index) && !(buttons && party === LETTER_SIZE));
  return [...new Set(named.flatMap((party) => inParty(party, bracketed, index, printed)))];
}

/** Whether words credit agencies and nothing more ("Reuters, AFP", "with inputs from PTI"). */
export function isCredit(words: string, index: AgencyIndex): boolean {
  if (words.length > LONGEST || !mayCredit(words, index)) return false;
  const parties = partiesOf(words).filter((party) => /[\p{L}\p{N}]/u.test(party));
  return parties.length > 0 && parties.every((party) => leading(leadless(party), true, index, ANYWHERE).length > 0);
}
