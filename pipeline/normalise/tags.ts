import type { Draft, Mention } from "../../schemas/draft.ts";
import { clean } from "../text/clean.ts";
import { decodeEntities } from "../text/entities.ts";
import { fold } from "../text/fold.ts";
import type { Interpreted } from "./evidence.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { splitTagLine } from "./tags/line.ts";

const LONGEST = 90;
const KEY_VALUE = /^[a-z][\w-]*[:=]\S/iu;
const ADDRESS = /^https?:|^www\./u;
const EDGES = /^[\s#,;:"“”'«»]+|[\s,;:"“”'«»]+$/gu;

/** One tag as readers see it; null for an address, a key of some machine, or a sentence. */
function tidy(printed: string): string | null {
  const tag = clean(decodeEntities(printed)).replace(EDGES, "");
  if (tag.length < 2 && !/\p{Lo}/u.test(tag)) return null;
  return tag.length > LONGEST || ADDRESS.test(tag) || KEY_VALUE.test(tag) ? null : tag;
}

function distinct(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  return tags.filter((t) => {
    const key = fold(t);
    return key === "" || seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

function tagsOf(mention: Mention, lookups: Gazetteer): string[] {
  const whole = mention.rule === "page/tag-line" ? splitTagLine(clean(mention.value), lookups) : [mention.value];
  return whole.flatMap((t) => tidy(t) ?? []);
}

/** The publisher's own tags: those of the first place on the page that has any, each once, in order. */
export function tags(draft: Draft, lookups: Gazetteer): Interpreted<readonly string[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of draft.tags) groups.set(mention.rule, [...(groups.get(mention.rule) ?? []), mention]);
  for (const [rule, mentions] of groups) {
    const value = distinct(mentions.flatMap((m) => tagsOf(m, lookups)));
    if (value.length === 0) continue;
    const raw = mentions.map((m) => m.value).join(", ");
    return { value, evidence: [{ field: "tags", rule, raw, line: mentions[0]?.line ?? null }] };
  }
  return { value: [], evidence: [] };
}
