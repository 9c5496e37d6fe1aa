import { fold } from "../../text/fold.ts";

/** The tags that one place of a page gives. */
export interface TagList {
  readonly rule: string;
  readonly tags: readonly string[];
}

/** Places of a page that hold tags, in groups that agree equally well with what publishers call their tags, the best first. */
const ORDER: readonly (readonly string[])[] = [
  ["meta/news_keywords", "meta/parsely-tags", "links/rel-tag"],
  ["json-ld/keywords", "meta/keywords"],
  ["meta/article:tag", "meta/og:article:tag", "meta/article:keywords", "links/tag-list"],
  ["microdata/keywords", "json-ld/mentions", "state/tags", "links/labelled", "links/tag-address", "text/tags"],
  ["json-ld/about", "meta/sailthru.tags", "meta/tags", "meta/dc.subject", "meta/dcterms.subject"],
  ["links/rel-category"],
  ["meta/cxenseparse:taxonomy"],
];
/** What one group is worth against agreement, which is at most 1. */
const STEP = 0.3;

/** What meta elements of one publishing system's own are worth. */
const OTHER_META = 4;

/** Records and tag lines have no rivals; a rule in no group is one of theirs, unless it is of a meta element. */
function distrust(rule: string): number {
  const at = ORDER.findIndex((rules) => rules.includes(rule));
  return (at < 0 && rule.startsWith("meta/") ? OTHER_META : at) * STEP;
}

/** How alike two lists are: F1 of their folded tags. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((tag) => b.has(tag)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

interface Keyed<T> {
  readonly list: T;
  readonly keys: ReadonlySet<string>;
}

/** The folded text of a story, made when it is asked for. */
type Story = () => string;

function spoken({ keys }: Keyed<unknown>, story: Story): number {
  let count = 0;
  for (const key of keys) if (story().includes(key)) count++;
  return count;
}

/** Whether a list is of words that a site gives to all of its pages: many, of which the story speaks of few. */
function isForAll(list: Keyed<unknown>, story: Story): boolean {
  return list.keys.size >= MANY && spoken(list, story) < list.keys.size * FEW;
}
const MANY = 12;
const FEW = 0.2;

/** Whether readers of the story see these tags, and it speaks of them. */
function isSeen(own: Keyed<TagList>, story: Story): boolean {
  const { rule } = own.list;
  if (!SEEN.has(rule) && !PERHAPS.has(rule)) return false;
  const count = spoken(own, story);
  return SEEN.has(rule) ? count > 0 : count > 1 && count >= own.keys.size / 2;
}

/** Without the lists that share nothing with the tags that readers see, or that are for all pages of the site. */
function borneOut<T extends TagList>(lists: readonly Keyed<T>[], story: Story): readonly Keyed<T>[] {
  const seen = lists.find((own) => isSeen(own, story));
  if (seen === undefined) return lists;
  return lists.filter((own) => own === seen || ([...own.keys].some((k) => seen.keys.has(k)) && !isForAll(own, story)));
}

const SEEN = new Set(["links/rel-tag", "links/tag-list"]);
const PERHAPS = new Set(["links/labelled", "links/tag-address"]);

/**
 * The list of tags that a page's other lists speak for. Lists that share nothing with the tag links printed at the story (`story`:
 * its folded text) go; of the rest each is weighed by how far its place can be trusted and how alike the others are. Null when there is none.
 */
export function agreedList<T extends TagList>(lists: readonly T[], story: Story): T | null {
  if (lists.length < 2) return lists[0] ?? null;
  const keyed = lists.map((list) => ({ list, keys: new Set(list.tags.map(fold)) }));
  const sound = borneOut(keyed, story);
  const weighed = sound.map((own) => {
    const votes = sound.flatMap((other) => (other === own ? [] : [likeness(own.keys, other.keys)]));
    const agreement = votes.reduce((sum, v) => sum + v, 0) / Math.max(1, votes.length);
    return { list: own.list, weight: agreement - distrust(own.list.rule) };
  });
  return weighed.sort((a, b) => b.weight - a.weight)[0]?.list ?? null;
}
