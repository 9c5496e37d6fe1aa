import type { Draft } from "../../schemas/draft.ts";
import { UNREGISTERED } from "../../schemas/evidence-rules.ts";
import type { Publisher } from "../../schemas/references.ts";
import { fold } from "../text/fold.ts";
import type { Evidence, Interpreted } from "./evidence.ts";
import { besideOf } from "./publisher/beside.ts";
import { countryOfDomain } from "./publisher/country-domain.ts";
import { hostedBy, mayName, type PublisherIndex, publisherNamed } from "./publisher/lookup.ts";
import { ownName, type PrintedName, printedNames } from "./publisher/printed.ts";
import { unwrap } from "./url/unwrap.ts";
import { domainOf, hostOf, readUrl } from "./url.ts";

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

/** A registered outlet with what its country adds. */
function outletOf(publisher: Publisher, domain: string | null, index: PublisherIndex): Outlet {
  const country = publisher.country === null ? undefined : index.countries.get(publisher.country);
  return {
    name: publisher.name,
    domain: domain ?? publisher.domains[0] ?? null,
    country: publisher.country,
    zone: publisher.zone ?? country?.zone ?? null,
    order: publisher.date_order ?? country?.date_order ?? null,
    names: [publisher.name, ...publisher.aliases],
  };
}

function unregistered(domain: string | null, site: string | null, index: PublisherIndex): Outlet {
  const code = domain === null ? null : countryOfDomain(domain);
  const country = code === null ? undefined : index.countries.get(code);
  return {
    name: site ?? domain,
    domain,
    country: code,
    zone: country?.zone ?? null,
    order: country?.date_order ?? null,
    names: [site, domain].filter((name) => name !== null),
  };
}

/** Says that no reference table has the outlet: what is known of it is what the page says. */
function unknown(name: string | null): Evidence {
  return { field: "publisher", rule: UNREGISTERED, raw: name, line: null };
}

function evidenceOf({ rule, raw, line }: PrintedName): Evidence {
  return { field: "publisher", rule, raw, line };
}

/** The host that a page is from: that of the address inside, where one leads on to another. */
function hostWithin(address: string): string | null {
  const url = readUrl(address);
  return url === null ? hostOf(address) : unwrap(url).hostname.toLowerCase();
}

/** The registrable domain, or that of a registered outlet which is one house's among several ("timesofindia.indiatimes.com"). */
function domainWithin(publisher: Publisher, matched: string, host: string): string | null {
  const domain = domainOf(host);
  return domain !== null && publisher.domains.includes(domain) ? domain : matched;
}

/** An agency in a dateline or with rights is where the words come from, not who printed them. */
const SOURCE = /^normalise\/dateline$|copyright$/;

/** Whether a holder of rights is a group of outlets or an agency. */
function isOther(index: PublisherIndex): (name: string) => boolean {
  return (name) => index.groups.has(fold(name)) || publisherNamed(name, index)?.type === "agency";
}

function byHosts(draft: Draft, url: string | null, index: PublisherIndex): Interpreted<Outlet> | null {
  const hosts = [...(url === null ? [] : [{ value: url, rule: "url/host", line: null }]), ...draft.domains];
  for (const { value, rule, line } of hosts) {
    const host = hostWithin(value);
    if (host === null) continue;
    const evidence: Evidence = { field: "publisher", rule, raw: host, line };
    const known = hostedBy(host, index);
    if (known !== null) {
      const at = domainWithin(known.publisher, known.domain, host);
      return { value: outletOf(known.publisher, at, index), evidence: [evidence] };
    }
    const domain = domainOf(host);
    if (domain === null) continue;
    const site = ownName(draft, domain, isOther(index));
    const found = unregistered(domain, site?.name ?? null, index);
    const more = site === null ? [] : [evidenceOf(site)];
    return { value: found, evidence: [evidence, ...more, unknown(found.name)] };
  }
  return null;
}

function byNames(draft: Draft, credits: readonly string[], index: PublisherIndex): Interpreted<Outlet> | null {
  let beside: ReturnType<typeof besideOf> | null = null;
  for (const printed of printedNames(draft, credits)) {
    let publisher = hostedBy(printed.name, index)?.publisher ?? publisherNamed(printed.name, index);
    if (publisher === null && mayName(printed.name, index)) {
      beside ??= besideOf(draft);
      publisher = publisherNamed(printed.name, index, beside);
    }
    if (publisher === null || (publisher.type === "agency" && SOURCE.test(printed.rule))) continue;
    return { value: outletOf(publisher, null, index), evidence: [evidenceOf(printed)] };
  }
  return null;
}

/**
 * Who published the record: by its host; else by the names that it prints of its site, of who claims the rights, in its
 * dateline (`credits`) or at its end. An outlet that no table has is called as its site calls itself, else by its domain.
 */
export function outlet(
  draft: Draft,
  url: string | null,
  credits: readonly string[],
  index: PublisherIndex,
): Interpreted<Outlet> {
  const found = byHosts(draft, url, index) ?? byNames(draft, credits, index);
  if (found !== null) return found;
  const site = ownName(draft, null, isOther(index));
  if (site === null) return { value: NO_OUTLET, evidence: [] };
  return { value: unregistered(null, site.name, index), evidence: [evidenceOf(site), unknown(site.name)] };
}
