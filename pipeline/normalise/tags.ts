import type { Draft, Mention } from "../../schemas/draft.ts";
import { clean } from "../text/clean.ts";
import { fold } from "../text/fold.ts";
import type { Interpreted } from "./evidence.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { arePaths, cleanTag, isCoded, isCutUp, partsOf, readFields } from "./tags/clean.ts";
import { splitTagLine } from "./tags/line.ts";

/** Places of a page that hold tags, the best first: how well each alone agrees with what publishers call their tags. Records and tag lines come before all. */
const ORDER = [
  "meta/news_keywords",
  "meta/parsely-tags",
  "json-ld/keywords",
  "meta/keywords",
  "meta/article:tag",
  "links/rel-tag",
  "links/tag-list",
  "json-ld/mentions",
  "json-ld/about",
  "meta/sailthru.tags",
  "microdata/keywords",
  "meta/tags",
  "links/tag-address",
  "meta/cxenseparse:taxonomy",
];

function groups(mentions: readonly Mention[]): [string, Mention[]][] {
  const byRule = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const known = byRule.get(mention.rule);
    if (known) known.push(mention);
    else byRule.set(mention.rule, [mention]);
  }
  return [...byRule].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
}

/** The tags of one place: split, cleaned, each once, none of them the site's name. */
function tagsOf(mentions: readonly Mention[], sites: ReadonlySet<string>, lookups: Gazetteer): string[] {
  const printed = mentions.flatMap((m) =>
    m.rule === "page/tag-line" ? splitTagLine(clean(m.value), lookups) : partsOf(m.value),
  );
  const tags = readFields(printed).flatMap((t) => cleanTag(t) ?? []);
  if (isCoded(tags)) return [];
  const seen = new Set<string>(sites);
  return tags.filter((t) => {
    const key = fold(t);
    return key === "" || seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** What a site calls itself: its names, and the words of its host. */
function sitesOf(draft: Draft): ReadonlySet<string> {
  const hosts = draft.urls.flatMap(({ value }) => /^https?:\/\/([^/]{1,200})/iu.exec(value)?.[1]?.split(".") ?? []);
  return new Set([...draft.sites.map((s) => s.value), ...hosts].map(fold));
}

/** The publisher's own tags: those of the best place that has any, in its order, each once. */
export function tags(draft: Draft, lookups: Gazetteer): Interpreted<readonly string[]> {
  const sites = sitesOf(draft);
  const found = groups(draft.tags)
    .map(([rule, mentions]) => ({ rule, mentions, value: tagsOf(mentions, sites, lookups) }))
    .filter(({ value }) => value.length > 0);
  const headlines = draft.titles.map((t) => t.value);
  const isOwn = ({ mentions, value }: (typeof found)[number]) =>
    !isCutUp(value, headlines) && !arePaths(mentions.map((m) => m.value));
  const chosen = found.find(isOwn) ?? found[0];
  if (chosen === undefined) return { value: [], evidence: [] };
  const { rule, mentions, value } = chosen;
  const raw = mentions.map((m) => m.value).join(", ");
  return { value, evidence: [{ field: "tags", rule, raw, line: mentions[0]?.line ?? null }] };
}
