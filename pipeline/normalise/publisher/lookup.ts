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

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null);

/** Of one language with the record; English is spoken everywhere, and so says nothing. */
function speaks({ languages }: Publisher, beside: Beside): boolean {
  return languages.some((l) => primary(l) !== "en" && beside.languages.some((b) => primary(b) === primary(l)));
}

/**
 * The outlet that a printed name means, or null where it may mean several: the one of the zone or country that the record
 * names, else the one that goes by it. A name that several share, or of ordinary words, means none without its country or
 * a language that is not English.
 */
export function publisherNamed(name: string, index: PublisherIndex, beside = NOTHING_BESIDE): Publisher | null {
  const key = fold(name);
  const bearers = index.byName.get(key) ?? [];
  const home = bearers.filter(({ country }) => country !== null && beside.countries.includes(country));
  const local = bearers.filter(({ zone }) => zone !== null && beside.zones.includes(zone));
  const near = only(local) ?? only(home);
  if (near !== null || home.length > 0) return near;
  if (bearers.length === 1 && !isOrdinary(key)) return bearers[0] ?? null;
  return beside.countries.length > 0 ? null : only(bearers.filter((p) => speaks(p, beside)));
}
