import { getDomain, parse } from "tldts";
import { describe, expect, test } from "vitest";
import { isZone } from "../../pipeline/normalise/zones.ts";
import { fold } from "../../pipeline/text/fold.ts";
import { REFERENCES } from "./tables.ts";

const { publishers, countries } = REFERENCES;
const CODES = new Set(countries.map((c) => c.code));
/** A paper's domain that is a public suffix too. */
const SUFFIXES = new Set(["altoadige.it"]);
const LEAST_COUNTRIES = 200;

/** What is wrong with a row, in words; none where it is sound. */
function faultsOf({ name, domains, aliases, country, languages, zone }: (typeof publishers)[number]): string[] {
  const faults: string[] = [];
  if (name.trim() !== name || /\s{2}|[|]/.test(name)) faults.push(`${name}: not tidy`);
  if (country !== null && !CODES.has(country)) faults.push(`${name}: no country ${country}`);
  if (zone !== null && (!isZone(zone) || /^[+-]/.test(zone))) faults.push(`${name}: no zone ${zone}`);
  if (domains.length === 0) faults.push(`${name}: no domain`);
  for (const domain of domains) {
    const { isIcann, isPrivate } = parse(domain, { allowPrivateDomains: true });
    if (
      (getDomain(domain) === null && !SUFFIXES.has(domain)) ||
      domain !== domain.toLowerCase() ||
      !(isIcann || isPrivate)
    )
      faults.push(`no domain: ${domain}`);
    if (domain.startsWith("www.")) faults.push(`with www: ${domain}`);
  }
  for (const language of languages)
    if (Intl.getCanonicalLocales(language)[0] !== language) faults.push(`${name}: no language ${language}`);
  if (new Set([name, ...aliases]).size <= aliases.length) faults.push(`${name}: a name twice`);
  return faults;
}

describe("the table of outlets", () => {
  test("has sound rows", () => {
    expect(publishers.flatMap(faultsOf)).toEqual([]);
  });

  test("has no domain twice", () => {
    const domains = publishers.flatMap((p) => p.domains);
    expect(domains.filter((domain, at) => domains.indexOf(domain) !== at)).toEqual([]);
  });

  test("has no outlet twice in one country", () => {
    const seen = new Set<string>();
    const twice = publishers.filter(({ name, country, domains }) => {
      const key = `${fold(name)}/${country}`;
      if (domains.includes(name) || !seen.has(key)) return !seen.add(key);
      return true;
    });
    expect(twice.map((p) => `${p.name} ${p.country}`)).toEqual([]);
  });

  test("is of the whole world", () => {
    const zoned = publishers.filter((p) => p.zone !== null);
    expect(zoned.length).toBeGreaterThanOrEqual(8000);
    const byCountry = new Map<string, number>();
    for (const { country } of zoned) if (country !== null) byCountry.set(country, (byCountry.get(country) ?? 0) + 1);
    expect(byCountry.size).toBeGreaterThanOrEqual(LEAST_COUNTRIES);
  });
});
