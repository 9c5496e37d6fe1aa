import type { Country } from "../../schemas/references.ts";
import { fold, foldRow } from "../text/fold.ts";

/** What countries are called, for lookups by a folded name, or by the exact form where case tells a name from a word. */
export interface CountryNames {
  readonly byName: ReadonlyMap<string, string>;
  /** `US`, `UAE`, `URSS`: as printed only. */
  readonly byAcronym: ReadonlyMap<string, string>;
  readonly byDemonym: ReadonlyMap<string, string>;
  /** ISO 3166-1 alpha-2 and alpha-3, lower case: for structured records, not for text. */
  readonly byCode: ReadonlyMap<string, string>;
  /** Names as English has them: no city of the same name is meant by those. */
  readonly own: ReadonlySet<string>;
}

/** Acronyms that stand for a country in running text. */
const ACRONYMS = new Set(
  "USA US U.S. U.S.A. UK U.K. UAE U.A.E. EAU VAE BRD FRG DDR GDR RFA DPRK D.P.R.K. КНДР ROK KSA DRC RDC PRC PNG URSS USSR U.S.S.R. СССР РФ США EEUU EE.UU. EUA ABD VS".split(
    " ",
  ),
);
/** Names that are more often something else; they count only where nothing else can be meant. */
const WORDS = new Set(["chad", "jordan", "man", "sin", "island", "as", "us", "vs", "sa", "usa"]);

/** Whether a name is written in capitals alone. */
export function isAcronym(name: string): boolean {
  return /^[\p{Lu}.\s]{2,8}$/u.test(name);
}

/** Whether an acronym stands for a country in running text; others (alpha-3 codes) do in structured records only. */
export function isAcronymInText(name: string): boolean {
  return ACRONYMS.has(name.replace(/\s/u, ""));
}

/** The lookups for a table of countries; the first country to bear a name keeps it. */
export function countryNames(countries: readonly Country[]): CountryNames {
  const [byName, byAcronym, byDemonym, byCode] = [0, 1, 2, 3].map(() => new Map<string, string>()) as [
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
  ];
  const put = (map: Map<string, string>, key: string, code: string) => {
    if (key !== "" && !map.has(key)) map.set(key, code);
  };
  for (const { code, name, names } of countries) {
    put(byCode, code.toLowerCase(), code);
    put(byName, foldRow(name), code);
    for (const other of names) if (/^[A-Z]{3}$/u.test(other)) put(byCode, other.toLowerCase(), code);
  }
  for (const { code, names, demonyms } of countries) {
    for (const other of names) {
      if (!isAcronym(other)) put(byName, foldRow(other), code);
      else if (ACRONYMS.has(other)) put(byAcronym, other, code);
    }
    for (const demonym of demonyms) put(byDemonym, foldRow(demonym), code);
  }
  return { byName, byAcronym, byDemonym, byCode, own: new Set(countries.map((c) => fold(c.name))) };
}

/** Whether a country's folded name is also a common word or given name. */
export function isAmbiguous(key: string): boolean {
  return WORDS.has(key);
}

/** The country that a printed word or phrase names, whether by name, acronym, people or adjective; null when none. */
export function countryNamed(printed: string, key: string, names: CountryNames): string | null {
  return names.byAcronym.get(printed) ?? names.byName.get(key) ?? demonymOf(key, names);
}

/** The country of a people's name or an adjective. */
export function demonymOf(key: string, names: CountryNames): string | null {
  return names.byDemonym.get(key) ?? null;
}
