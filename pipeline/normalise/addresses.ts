import type { Draft, Mention } from "../../schemas/draft.ts";
import type { Evidence, Interpreted } from "./evidence.ts";
import { canonicalOf, readUrl } from "./url.ts";

/** Rules of addresses that a page gives of itself; every other comes from outside the page and says where it was found. */
const OWN = /^(?:link|meta|json-ld|microdata|html|page|rdfa)\//;

/** Where a record was found and where its page says it belongs. */
export interface Addresses {
  readonly url: string | null;
  readonly canonicalUrl: string | null;
}

function firstUrl(
  mentions: readonly Mention[],
  base: string | null,
  fits: (url: URL) => boolean = () => true,
): { mention: Mention; url: URL } | null {
  for (const mention of mentions) {
    const url = readUrl(mention.value, base);
    if (url !== null && fits(url)) return { mention, url };
  }
  return null;
}

/** A front page in place of the story's own address is a template's mistake. */
function isHome(url: URL): boolean {
  return url.pathname === "/" && url.search === "";
}

function evidenceOf(field: string, mention: Mention): Evidence {
  return { field, rule: mention.rule, raw: mention.value, line: mention.line };
}

/** The address as found (the dump's, else the page's own) and the canonical one (the page's link, else the one found). */
export function addresses(draft: Draft): Interpreted<Addresses> {
  const outside = firstUrl(
    draft.urls.filter((m) => !OWN.test(m.rule)),
    null,
  );
  const base = outside?.url.href ?? null;
  const own = draft.urls.filter((m) => OWN.test(m.rule));
  const found = outside ?? firstUrl(own, null);
  const story = found !== null && !isHome(found.url);
  const canonical = firstUrl(own, base, (url) => !(story && isHome(url)));
  const target = canonical ?? found;
  const evidence: Evidence[] = [];
  if (found) evidence.push(evidenceOf("url", found.mention));
  if (target) evidence.push(evidenceOf("canonical_url", target.mention));
  const value = {
    url: found?.mention.value.trim() ?? null,
    canonicalUrl: target ? canonicalOf(target.url) : null,
  };
  return { value, evidence };
}
