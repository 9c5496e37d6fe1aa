/**
 * Builds data/reference/publishers.ndjson from data/reference/outlets.txt (by hand) and, where they are at hand, from
 * two lists of outlets: `publishers.csv` (domain,name,country_folder) and `outlets.csv` (domain,language,country,topic).
 * Throws on a domain that two rows have; says how many names several outlets go by.
 *
 *     npx tsx scripts/reference-publishers.ts [FOLDER-OF-THE-LISTS]
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../pipeline/text/fold.ts";
import { type Publisher, publisherSchema } from "../schemas/references.ts";

const HERE = new URL("../data/reference/", import.meta.url);
const FOLDERS: Readonly<Record<string, string>> = { uk: "GB", ind: "IN", isl: "IS" };
/** What stands behind a name to tell it from others of that name: "The Herald (Glasgow)". */
const APART = / \([^()]+\)$/;

interface Defaults {
  readonly country: string;
  readonly zone: string;
  readonly languages: readonly string[];
  readonly order: string;
  readonly type: string;
  readonly group: string | null;
}

function list(cell: string | undefined, mark: string): string[] {
  return (cell ?? "")
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function exceptions(cell: string): Map<string, string> {
  return new Map(list(cell, ";").map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
}

function outlet(line: string, defaults: Defaults): Publisher {
  const [domains = "", name = "", ...rest] = line.split("|").map((cell) => cell.trim());
  const isException = (cell: string) => /^(?:zone|lang|type|order|group)=/.test(cell);
  const said = exceptions(rest.find(isException) ?? "");
  const printed = [name.replace(APART, ""), ...rest.filter((c) => !isException(c)).flatMap((c) => list(c, ";"))];
  return publisherSchema.parse({
    name,
    domains: domains.split(/\s+/),
    aliases: [...new Set(printed)].filter((alias) => alias !== name),
    country: defaults.country,
    languages: said.get("lang")?.split(",") ?? defaults.languages,
    zone: said.get("zone") ?? defaults.zone,
    date_order: said.get("order") ?? defaults.order,
    type: said.get("type") ?? defaults.type,
    group: said.get("group") ?? defaults.group,
  });
}

function headline(line: string): Defaults {
  const [, country = "", zone = "", languages = "", order = "", type = "site", ...group] = line.split(" ");
  return { country, zone, languages: languages.split(","), order, type, group: group.join(" ") || null };
}

function byHand(text: string): Publisher[] {
  const rows: Publisher[] = [];
  let defaults = headline("");
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (line.startsWith("= ")) defaults = headline(line);
    else rows.push(outlet(line, defaults));
  }
  return rows;
}

function refuseTwice(rows: readonly Publisher[]): void {
  const seen = new Map<string, string>();
  for (const { name, domains } of rows)
    for (const domain of domains) {
      const other = seen.get(domain);
      if (other !== undefined) throw new Error(`outlets.txt: "${domain}" is of "${other}" and of "${name}"`);
      seen.set(domain, name);
    }
}

function sharedNames(rows: readonly Publisher[]): number {
  const bearers = new Map<string, Set<Publisher>>();
  for (const row of rows)
    for (const key of [row.name, ...row.aliases].map(fold)) bearers.set(key, (bearers.get(key) ?? new Set()).add(row));
  return [...bearers.values()].filter((set) => set.size > 1).length;
}

function csv(path: string): string[][] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").map((cell) => cell.trim()));
}

function isKnown(domain: string, known: ReadonlySet<string>): boolean {
  const labels = domain.split(".");
  return labels.some((_, at) => known.has(labels.slice(at).join(".")));
}

/** Outlets of the lists that the table by hand does not have, nor a domain above theirs: a name or a country is what they add. */
function listed(folder: string, known: ReadonlySet<string>): Publisher[] {
  const rows = new Map<string, Publisher>();
  const put = (domain: string, name: string, country: string | null, languages: readonly string[]) => {
    if (isKnown(domain, known) || rows.has(domain)) return;
    const row = {
      name,
      domains: [domain],
      aliases: [],
      country,
      languages,
      zone: null,
      date_order: null,
      type: "site",
      group: null,
    };
    rows.set(domain, publisherSchema.parse(row));
  };
  for (const [domain = "", name = "", where = ""] of csv(join(folder, "publishers.csv"))) {
    put(domain, name, FOLDERS[where] ?? where.toUpperCase(), []);
  }
  for (const [domain = "", language = "", country = ""] of csv(join(folder, "outlets.csv"))) {
    if (/^[A-Z]{2}$/.test(country) && country !== "ZH")
      put(domain, domain, country, /^[a-z]{2}$/.test(language) ? [language] : []);
  }
  return [...rows.values()];
}

const [folder = new URL("../../shared/reference", import.meta.url).pathname] = process.argv.slice(2);
const hand = byHand(readFileSync(new URL("outlets.txt", HERE), "utf8"));
refuseTwice(hand);
const known = new Set(hand.flatMap((p) => p.domains));
const all = [...hand, ...listed(folder, known)].sort((a, b) => ((a.domains[0] ?? "") < (b.domains[0] ?? "") ? -1 : 1));
writeFileSync(new URL("publishers.ndjson", HERE), all.map((p) => `${JSON.stringify(p)}\n`).join(""));
console.log(`${all.length} outlets, ${hand.length} of them by hand; ${sharedNames(all)} names that several go by`);
