import type { Draft, Mention } from "../../schemas/draft.ts";
import { clean } from "../text/clean.ts";
import { fold } from "../text/fold.ts";
import type { Interpreted } from "./evidence.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { asPrinted } from "./tags/casing.ts";
import { agreedList } from "./tags/choose.ts";
import {
  arePaths,
  cleanTag,
  isButton,
  isCoded,
  isCutUp,
  partsOf,
  readFields,
  withoutCodes,
  withoutSearchWords,
} from "./tags/clean.ts";
import { splitTagLine } from "./tags/line.ts";

function groups(mentions: readonly Mention[]): [string, Mention[]][] {
  const byRule = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const known = byRule.get(mention.rule);
    if (known) known.push(mention);
    else byRule.set(mention.rule, [mention]);
  }
  return [...byRule];
}

/** Names that stand among a page's tags and are none, folded. */
interface Others {
  /** What the site calls itself, the words of its host, and who wrote the story. */
  readonly names: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  readonly sites: readonly string[];
}

const COPYRIGHT = /(?:(?<!\s)\s+)?(?:©|\(c\)|copyright).*/isu;
const HOST = /^https?:\/\/([^/]{1,200})/iu;

/** A host, without `www.`, and its labels. */
function hostWords(host: string): readonly string[] {
  return [host.replace(/^www\./u, ""), ...host.split(".")];
}

function othersOf(draft: Draft): Others {
  const hosts = draft.urls.flatMap(({ value }) => hostWords(HOST.exec(value)?.[1] ?? ""));
  const sites = draft.sites.map(({ value }) => fold(value.replace(COPYRIGHT, "")));
  const authors = draft.authors.map((m) => m.value).filter((name) => name.includes(" "));
  return {
    names: new Set([...sites, ...[...hosts, ...authors].map(fold)]),
    sections: new Set(draft.sections.map((s) => fold(s.value))),
    sites,
  };
}

/** A name in a script without spaces that a site's longer name begins with. */
function beginsSite(key: string, sites: readonly string[]): boolean {
  return /^\p{Lo}{3,}$/u.test(key) && sites.some((s) => s.startsWith(key));
}

/** The tags of one place: split, cleaned, each once, none of them a name of another kind; of a list of links only those that are no button or section. */
function tagsOf(mentions: readonly Mention[], others: Others, lookups: Gazetteer): readonly string[] {
  const printed = mentions.flatMap((m) =>
    m.rule === "page/tag-line" ? splitTagLine(clean(m.value), lookups) : partsOf(m.value),
  );
  const tags = readFields(printed).flatMap((t) => cleanTag(t) ?? []);
  if (isCoded(tags)) return [];
  const seen = new Set<string>(others.names);
  const own = tags.filter((t) => {
    const key = fold(t);
    return key === "" || seen.has(key) || beginsSite(key, others.sites) ? false : seen.add(key) !== undefined;
  });
  const rule = mentions[0]?.rule ?? "";
  if (!rule.startsWith("links/")) return withoutSearchWords(own, own.length < tags.length);
  const links = own.filter((t) => !isButton(t));
  const narrow = rule === "links/tag-list" ? links.filter((t) => !others.sections.has(fold(t))) : [];
  return narrow.length > 0 ? narrow : links;
}

function storyOf(draft: Draft): string {
  return fold(
    [...draft.titles.slice(0, 1), ...draft.descriptions.slice(0, 1)]
      .map((m) => m.value)
      .concat(draft.blocks.map((b) => b.text))
      .join(" "),
  );
}

/** Places that no reader sees. */
const UNSEEN = /^(?:meta|json-ld|state)\//u;

/** The publisher's own tags: those of the place that the page's other places speak for, in its order, each once. */
export function tags(draft: Draft, lookups: Gazetteer): Interpreted<readonly string[]> {
  const others = othersOf(draft);
  let told: string | null = null;
  const story = () => {
    told ??= storyOf(draft);
    return told;
  };
  const found = groups(draft.tags)
    .map(([rule, mentions]) => {
      const own = tagsOf(mentions, others, lookups);
      return { rule, mentions, tags: UNSEEN.test(rule) ? withoutCodes(own, story) : own };
    })
    .filter((list) => list.tags.length > 0);
  const headlines = draft.titles.map((t) => t.value);
  const own = found.filter((l) => !isCutUp(l.tags, headlines) && !arePaths(l.mentions.map((m) => m.value)));
  const candidates = own.length > 0 ? own : found;
  const chosen = agreedList(candidates, story);
  if (chosen === null) return { value: [], evidence: [] };
  const { rule, mentions } = chosen;
  const value = asPrinted(chosen.tags, found);
  const raw = mentions.map((m) => m.value).join(", ");
  return { value, evidence: [{ field: "tags", rule, raw, line: mentions[0]?.line ?? null }] };
}
