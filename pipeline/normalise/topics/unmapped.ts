import { BETWEEN_TAGS, NOISE, UNMAPPED } from "../../../schemas/evidence-rules.ts";
import type { Topic } from "../../../schemas/references.ts";
import type { Evidence } from "../evidence.ts";
import type { TopicIndex } from "./lookup.ts";
import { isPlain, topicNamed } from "./named.ts";

/** A tag and what it stands for: null for noise or too many things, undefined for what the tables do not know. */
export interface ReadTag {
  readonly tag: string;
  readonly topic: Topic | null | undefined;
}

/** What each tag stands for in an article of a language. */
export function readTags(tags: readonly string[], language: string | null, index: TopicIndex): readonly ReadTag[] {
  return tags.map((tag) => ({ tag, topic: isPlain(tag) ? null : topicNamed(tag, language, index) }));
}

/** The tags that no topic was found for: those that say nothing, and those that may be missing from the tables. */
export interface Unmapped {
  readonly noise: readonly string[];
  readonly unmapped: readonly string[];
}

/** The tags without a topic, noise apart; names of places (`isPlace`) are neither, as `countries` reads them. */
export function unmappedTags(read: readonly ReadTag[], isPlace: (tag: string) => boolean): Unmapped {
  const noise: string[] = [];
  const unmapped: string[] = [];
  for (const { tag, topic } of read) {
    if (topic === null) noise.push(tag);
    else if (topic === undefined && !isPlace(tag)) unmapped.push(tag);
  }
  return { noise, unmapped };
}

/** At most two rows for the report: rule `topics/unmapped` and rule `topics/noise`, the tags between ` | `. */
export function unmappedEvidence({ noise, unmapped }: Unmapped): readonly Evidence[] {
  const row = (rule: string, tags: readonly string[]): Evidence[] =>
    tags.length === 0 ? [] : [{ field: "topics", rule, raw: tags.join(BETWEEN_TAGS), line: null }];
  return [...row(UNMAPPED, unmapped), ...row(NOISE, noise)];
}
