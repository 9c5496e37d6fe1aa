import type { Draft } from "../../schemas/draft.ts";
import type { Country, Publisher, References } from "../../schemas/references.ts";
import { fold } from "../text/fold.ts";
import type { Evidence, Interpreted } from "./evidence.ts";
import { countryOfDomain } from "./publisher/country-domain.ts";
import { domainOf, hostOf } from "./url.ts";

/** Lookups of outlets by host and by name; a name of several outlets leads to none. */
export interface PublisherIndex {
  readonly byHost: ReadonlyMap<string, Publisher>;
  readonly byName: ReadonlyMap<string, Publisher | null>;
  readonly countries: ReadonlyMap<string, Country>;
}

/** Who published a record, and what that says of its times: null where unknown. */
export interface Outlet {
  readonly name: string | null;
  readonly domain: string | null;
  readonly country: string | null;
  readonly zone: string | null;
  readonly order: Publisher["date_order"];
  /** All names it goes by. */
  readonly names: readonly string[];
}

export const NO_OUTLET: Outlet = { name: null, domain: null, country: null, zone: null, order: null, names: [] };

/** The lookups for the reference tables; earlier rows win. */
export function publisherIndex(references: Pick<References, "publishers" | "countries">): PublisherIndex {
  const byHost = new Map<string, Publisher>();
  const byName = new Map<string, Publisher | null>();
  for (const publisher of references.publishers) {
    for (const domain of publisher.domains) if (!byHost.has(domain)) byHost.set(domain, publisher);
    for (const key of new Set([publisher.name, ...publisher.aliases].map(fold))) {
      const other = byName.get(key);
      byName.set(key, other === undefined || other === publisher ? publisher : null);
    }
  }
  return { byHost, byName, countries: new Map(references.countries.map((c) => [c.code, c])) };
}

/** The outlet whose host this is: the host itself, else the nearest domain above it. */
export function publisherOfHost(host: string, index: PublisherIndex): Publisher | null {
  let rest = host.toLowerCase().replace(/^www\./, "");
  for (let at = 0; at >= 0; at = rest.indexOf("."), rest = at < 0 ? rest : rest.slice(at + 1)) {
    const found = index.byHost.get(rest);
    if (found !== undefined) return found;
  }
  return null;
}

/** The outlet that a printed name or alias means, if it means one only. */
export function publisherNamed(name: string, index: PublisherIndex): Publisher | null {
  return index.byName.get(fold(name)) ?? null;
}

/** A registered outlet with what its country adds. */
export function outletOf(publisher: Publisher, domain: string | null, index: PublisherIndex): Outlet {
  const country = publisher.country === null ? undefined : index.countries.get(publisher.country);
  return {
    name: publisher.name,
    domain: domain ?? publisher.domains.map(domainOf).find((d) => d !== null) ?? null,
    country: publisher.country,
    zone: publisher.zone ?? country?.zone ?? null,
    order: publisher.date_order ?? country?.date_order ?? null,
    names: [publisher.name, ...publisher.aliases],
  };
}

function unregistered(domain: string, site: string | null, index: PublisherIndex): Outlet {
  const code = countryOfDomain(domain);
  const country = code === null ? undefined : index.countries.get(code);
  return {
    name: site ?? domain,
    domain,
    country: code,
    zone: country?.zone ?? null,
    order: country?.date_order ?? null,
    names: site === null ? [domain] : [site, domain],
  };
}

/** Says that no reference table has the outlet: what is known of it is what the page says. */
function unknown(name: string | null): Evidence {
  return { field: "publisher", rule: "normalise/unregistered", raw: name, line: null };
}

function siteName(draft: Draft): { name: string; evidence: Evidence } | null {
  for (const { value, rule, line } of draft.sites) {
    const name = value.trim();
    if (name === "" || name.length > 80 || /^https?:/.test(name)) continue;
    return { name, evidence: { field: "publisher", rule, raw: value, line } };
  }
  return null;
}

function byHosts(draft: Draft, url: string | null, index: PublisherIndex): Interpreted<Outlet> | null {
  const hosts = [...(url === null ? [] : [{ value: url, rule: "url/host", line: null }]), ...draft.domains];
  for (const { value, rule, line } of hosts) {
    const host = hostOf(value);
    const domain = domainOf(value);
    if (host === null || domain === null) continue;
    const evidence: Evidence = { field: "publisher", rule, raw: host, line };
    const known = publisherOfHost(host, index);
    if (known !== null) return { value: outletOf(known, domain, index), evidence: [evidence] };
    const site = siteName(draft);
    const more = site === null ? [] : [site.evidence];
    const found = unregistered(domain, site === null ? null : site.name, index);
    return { value: found, evidence: [evidence, ...more, unknown(found.name)] };
  }
  return null;
}

/** Who published the record: by its host, else by the site's name, else by a name in `credits` (words of its dateline); unknown hosts give their domain. */
export function outlet(
  draft: Draft,
  url: string | null,
  credits: readonly string[],
  index: PublisherIndex,
): Interpreted<Outlet> {
  const hosted = byHosts(draft, url, index);
  if (hosted !== null) return hosted;
  const names = [...draft.sites, ...credits.map((value) => ({ value, rule: "normalise/dateline", line: null }))];
  for (const { value, rule, line } of names) {
    const known = publisherNamed(value, index);
    // an agency in a dateline is where the words come from, not who printed them
    if (known === null || (known.type === "agency" && rule === "normalise/dateline")) continue;
    return { value: outletOf(known, null, index), evidence: [{ field: "publisher", rule, raw: value, line }] };
  }
  const site = siteName(draft);
  if (site === null) return { value: NO_OUTLET, evidence: [] };
  const evidence = [site.evidence, unknown(site.name)];
  return { value: { ...NO_OUTLET, name: site.name, names: [site.name] }, evidence };
}
