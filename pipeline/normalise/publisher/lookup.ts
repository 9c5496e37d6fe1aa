import type { Country, Publisher, References } from "../../../schemas/references.ts";
import { fold } from "../../text/fold.ts";
import { isOrdinary } from "./ordinary.ts";

/** Lookups of outlets by host and by folded name; several may go by one name. */
export interface PublisherIndex {
  readonly byHost: ReadonlyMap<string, Publisher>;
  readonly byName: ReadonlyMap<string, readonly Publisher[]>;
  /** By names without spaces and article, and by what stands before the dot of a domain: "TheHill", "CityAM", "Jpost". */
  readonly bySpelling: ReadonlyMap<string, readonly Publisher[]>;
  /** Groups that own outlets, folded. */
  readonly groups: ReadonlySet<string>;
  readonly countries: ReadonlyMap<string, Country>;
}

/** What a record says besides a name: ISO 3166-1 codes, language tags and IANA zones, none where it is silent. */
export interface Beside {
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly zones: readonly string[];
}

const NOTHING_BESIDE: Beside = { countries: [], languages: [], zones: [] };

/** A folded name without spaces and article. */
const spelling = (key: string) => key.replace(/^the /, "").replaceAll(" ", "");
const labelOf = (domain: string) => domain.slice(0, domain.indexOf(".")).replaceAll("-", "");

function put(index: Map<string, Publisher[]>, key: string, publisher: Publisher): void {
  const bearers = index.get(key);
  if (bearers === undefined) index.set(key, [publisher]);
  else bearers.push(publisher);
}

/** The lookups for the reference tables; of rows with one domain the first wins. */
export function publisherIndex(references: Pick<References, "publishers" | "countries">): PublisherIndex {
  const byHost = new Map<string, Publisher>();
  const byName = new Map<string, Publisher[]>();
  const bySpelling = new Map<string, Publisher[]>();
  const groups = new Set<string>();
  for (const publisher of references.publishers) {
    if (publisher.group !== null) groups.add(fold(publisher.group));
    for (const domain of publisher.domains) if (!byHost.has(domain)) byHost.set(domain, publisher);
    const keys = new Set([publisher.name, ...publisher.aliases].map(fold));
    for (const key of keys) put(byName, key, publisher);
    for (const key of new Set([...keys].map(spelling).concat(publisher.domains.map(labelOf))))
      put(bySpelling, key, publisher);
  }
  return { byHost, byName, bySpelling, groups, countries: new Map(references.countries.map((c) => [c.code, c])) };
}

/** The outlet whose host this is and the domain of its that matched: the host itself, else the nearest domain above it. */
export function hostedBy(host: string, index: PublisherIndex): { publisher: Publisher; domain: string } | null {
  let rest = host.toLowerCase().replace(/^www\./, "");
  for (let at = 0; at >= 0; at = rest.indexOf("."), rest = at < 0 ? rest : rest.slice(at + 1)) {
    const publisher = index.byHost.get(rest);
    if (publisher !== undefined) return { publisher, domain: rest };
  }
  return null;
}

/** Whether some outlet goes by a printed name. */
export function isOutletName(name: string, index: PublisherIndex): boolean {
  return index.byName.has(fold(name));
}

const LEAST_SPELT = 5;

const primary = (tag: string) => tag.slice(0, 2).toLowerCase();

/** Whether a printed name, by its words or its spelling, may mean an outlet. */
export function mayName(name: string, index: PublisherIndex): boolean {
  return isOutletName(name, index) || spelt(fold(name), index).length > 0;
}

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null);

/** Of one language with the record; English is spoken everywhere, and so says nothing. */
function speaks({ languages }: Publisher, beside: Beside): boolean {
  return languages.some((l) => primary(l) !== "en" && beside.languages.some((b) => primary(b) === primary(l)));
}

/** Short spellings are those of too many. */
function spelt(key: string, index: PublisherIndex): readonly Publisher[] {
  const letters = spelling(key);
  return letters.length < LEAST_SPELT ? [] : (index.bySpelling.get(letters) ?? []);
}

/**
 * The outlet that a printed name means, or null where it may mean several: the one of the zone or country that the record
 * names, else the one that goes by it. A name that several share, or of ordinary words, means none without its country or
 * a language that is not English.
 */
export function publisherNamed(name: string, index: PublisherIndex, beside = NOTHING_BESIDE): Publisher | null {
  const key = fold(name);
  const bearers = index.byName.get(key) ?? spelt(key, index);
  const home = bearers.filter(({ country }) => country !== null && beside.countries.includes(country));
  const local = bearers.filter(({ zone }) => zone !== null && beside.zones.includes(zone));
  const near = only(local) ?? only(home);
  if (near !== null || home.length > 0) return near;
  if (bearers.length === 1 && !isOrdinary(key)) return bearers[0] ?? null;
  return beside.countries.length > 0 ? null : only(bearers.filter((p) => speaks(p, beside)));
}
