import type { Article } from "../../schemas/articles.ts";
import { UNREGISTERED } from "../../schemas/evidence-rules.ts";
import type { Key } from "../../schemas/sketch.ts";
import { fold } from "../text/fold.ts";
import { keyOf } from "./hash.ts";

/** Of outlets that no reference table has: domain, then the names its records give it, with how many do. */
export type NamesSeen = { readonly [domain: string]: { readonly [name: string]: number } };

/** What the records of a dump as a whole say of outlets that no table has. */
export interface Learnt {
  /** The name that most records of a domain give. */
  readonly nameOf: { readonly [domain: string]: string };
  /** The one domain whose records give a name; by folded name. */
  readonly domainOf: { readonly [name: string]: string };
}

export const NOTHING_LEARNT: Learnt = { nameOf: {}, domainOf: {} };

/** A name is a domain's when this share of the records that name it agree. */
const AGREED = 2 / 3;
const RULE = "deduplicate/outlet-of-other-records";

const isUnregistered = ({ evidence }: Article) => evidence.some((e) => e.rule === UNREGISTERED);

/** Counts names as they come. */
export interface NamesCount {
  /** Counts the name that a record gives for the domain of an outlet of no table, if it does. */
  readonly see: (article: Article) => void;
  readonly add: (seen: NamesSeen) => void;
  /** The counts so far, domains and names in order. */
  readonly seen: () => NamesSeen;
}

/** Counts of names, none yet. */
export function namesCount(): NamesCount {
  const domains = new Map<string, Map<string, number>>();
  const put = (domain: string, name: string, n: number) => {
    const names = domains.get(domain) ?? new Map<string, number>();
    domains.set(domain, names.set(name, (names.get(name) ?? 0) + n));
  };
  const ordered = <T>(map: Map<string, T>) => [...map].sort(([x], [y]) => (x < y ? -1 : 1));
  return {
    see: (article) => {
      const { publisher, publisher_domain: domain } = article;
      if (publisher === null || domain === null || publisher === domain || !isUnregistered(article)) return;
      put(domain, publisher, 1);
    },
    add: (seen) => {
      for (const [domain, names] of Object.entries(seen))
        for (const [name, n] of Object.entries(names)) put(domain, name, n);
    },
    seen: () =>
      Object.fromEntries(ordered(domains).map(([domain, names]) => [domain, Object.fromEntries(ordered(names))])),
  };
}

function agreedName(names: NamesSeen[string]): string | null {
  const all = Object.entries(names);
  const total = all.reduce((n, [, count]) => n + count, 0);
  const [first] = all.sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1));
  return first !== undefined && first[1] >= AGREED * total ? first[0] : null;
}

/** One name for each domain, where its records agree on one, and one domain for each name, where one domain has it. */
export function learnOutlets(seen: NamesSeen): Learnt {
  const nameOf: { [domain: string]: string } = {};
  const domains = new Map<string, Set<string>>();
  for (const [domain, names] of Object.entries(seen)) {
    const name = agreedName(names);
    if (name !== null) nameOf[domain] = name;
    for (const key of Object.keys(names).map(fold)) domains.set(key, (domains.get(key) ?? new Set()).add(domain));
  }
  const domainOf = Object.fromEntries(
    [...domains].flatMap(([name, [domain, ...more]]) =>
      name === "" || domain === undefined || more.length > 0 || !Object.hasOwn(nameOf, domain) ? [] : [[name, domain]],
    ),
  );
  return { nameOf, domainOf };
}

/** An article of an outlet of no table by the name and domain that the dump as a whole has for it, with evidence; any other as it is. */
export function withOutlet(article: Article, { nameOf, domainOf }: Learnt): Article {
  if (article.publisher === null || !isUnregistered(article)) return article;
  const key = fold(article.publisher);
  const domain = article.publisher_domain ?? (Object.hasOwn(domainOf, key) ? domainOf[key] : undefined);
  const name = domain !== undefined && Object.hasOwn(nameOf, domain) ? nameOf[domain] : undefined;
  if (domain === undefined || name === undefined) return article;
  if (name === article.publisher && domain === article.publisher_domain) return article;
  const was = (field: string, raw: string | null) => ({ field, rule: RULE, raw, line: null });
  const learnt = article.publisher_domain === null ? [was("publisher_domain", null)] : [];
  const evidence = [...article.evidence, was("publisher", article.publisher), ...learnt];
  return { ...article, publisher: name, publisher_domain: domain, evidence };
}

/** The article that `withOutlet` was given: by the evidence that it left, with the name and domain that the record itself gives. */
export function withoutOutlet(article: Article): Article {
  const of = (field: string) => article.evidence.find((e) => e.rule === RULE && e.field === field);
  const name = of("publisher");
  if (name === undefined) return article;
  const domain = of("publisher_domain") === undefined ? article.publisher_domain : null;
  const evidence = article.evidence.filter((e) => e.rule !== RULE);
  return { ...article, publisher: name.raw, publisher_domain: domain, evidence };
}

/** The hash of an outlet: of its domain, else of its name. */
export function outletKey({
  publisher,
  publisher_domain,
}: Pick<Article, "publisher" | "publisher_domain">): Key | null {
  if (publisher_domain !== null) return keyOf(publisher_domain);
  return publisher === null ? null : keyOf(fold(publisher) || publisher);
}

/** Gives records that have but an outlet's name the hash of its domain, where the dump as a whole tells it. `keys` are pairs, low half first. */
export function renameOutlets(keys: Uint32Array, { domainOf }: Learnt): void {
  const domains = new Map(Object.entries(domainOf).map(([name, domain]) => [keyOf(name).join(), keyOf(domain)]));
  if (domains.size === 0) return;
  for (let at = 0; at < keys.length; at += 2) {
    const domain = domains.get(`${keys[at]},${keys[at + 1]}`);
    if (domain !== undefined) keys.set(domain, at);
  }
}
