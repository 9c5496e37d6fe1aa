import type { Country, Publisher, References } from "../../../schemas/references.ts";
import { fold } from "../../text/fold.ts";
import { isOrdinary } from "./ordinary.ts";

/** Lookups of outlets by host and by folded name; several may go by one name. */
export interface PublisherIndex {
  readonly byHost: ReadonlyMap<string, Publisher>;
  readonly byName: ReadonlyMap<string, readonly Publisher[]>;
  readonly countries: ReadonlyMap<string, Country>;
}

/** What a record says besides a name: ISO 3166-1 codes, language tags and IANA zones, none where it is silent. */
export interface Beside {
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly zones: readonly string[];
}

export const NOTHING_BESIDE: Beside = { countries: [], languages: [], zones: [] };

/** The lookups for the reference tables; of rows with one domain the first wins. */
export function publisherIndex(references: Pick<References, "publishers" | "countries">): PublisherIndex {
  const byHost = new Map<string, Publisher>();
  const byName = new Map<string, Publisher[]>();
  for (const publisher of references.publishers) {
    for (const domain of publisher.domains) if (!byHost.has(domain)) byHost.set(domain, publisher);
    for (const key of new Set([publisher.name, ...publisher.aliases].map(fold))) {
      const bearers = byName.get(key);
      if (bearers === undefined) byName.set(key, [publisher]);
      else bearers.push(publisher);
    }
  }
  return { byHost, byName, countries: new Map(references.countries.map((c) => [c.code, c])) };
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

const primary = (tag: string) => tag.slice(0, 2).toLowerCase();

function isHome({ country, zone }: Publisher, beside: Beside): boolean {
  return (country !== null && beside.countries.includes(country)) || (zone !== null && beside.zones.includes(zone));
}

function speaks({ languages }: Publisher, beside: Beside): boolean {
  return languages.some((l) => beside.languages.some((b) => primary(b) === primary(l)));
}

/**
 * The outlet that a printed name means, or null if several may be meant: those of the country or zone that the record
 * names, else of its language. A name of ordinary words means none without its country, or a language less spread than English.
 */
export function publisherNamed(name: string, index: PublisherIndex, beside = NOTHING_BESIDE): Publisher | null {
  const key = fold(name);
  const bearers = index.byName.get(key) ?? [];
  const speaking = bearers.filter(
    (p) => beside.languages.length === 0 || p.languages.length === 0 || speaks(p, beside),
  );
  const home = speaking.filter((p) => isHome(p, beside));
  const [one, ...others] = home.length > 0 ? home : speaking;
  if (one === undefined || others.length > 0) return null;
  if (home.length > 0 || !isOrdinary(key)) return one;
  return speaks(one, { ...beside, languages: beside.languages.filter((l) => primary(l) !== "en") }) ? one : null;
}
