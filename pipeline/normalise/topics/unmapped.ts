import { fold } from "../../text/fold.ts";
import type { Evidence } from "../evidence.ts";
import type { TopicIndex } from "./lookup.ts";
import { codedTopic, isNoise, namedTopic } from "./named.ts";

/** Stands between the tags of one row of evidence. */
export const BETWEEN = " | ";

/** The tags that no topic was found for: those that say nothing, and those that may be missing from the tables. */
export interface Unmapped {
  readonly noise: readonly string[];
  readonly unmapped: readonly string[];
}

/** The tags without a topic, noise apart; names of places (`isPlace`) are neither, as `countries` reads them. */
export function unmappedTags(
  tags: readonly string[],
  language: string | null,
  index: TopicIndex,
  isPlace: (tag: string) => boolean,
): Unmapped {
  const left = tags.filter((t) => !namedTopic(fold(t), language, index) && !codedTopic(t, index));
  const noise = left.filter((t) => isNoise(t, language, index));
  return { noise, unmapped: left.filter((t) => !noise.includes(t) && !isPlace(t)) };
}

/** At most two rows for the report: rule `topics/unmapped` and rule `topics/noise`, the tags between ` | `. */
export function unmappedEvidence({ noise, unmapped }: Unmapped): readonly Evidence[] {
  const row = (rule: string, tags: readonly string[]): Evidence[] =>
    tags.length === 0 ? [] : [{ field: "topics", rule, raw: tags.join(BETWEEN), line: null }];
  return [...row("topics/unmapped", unmapped), ...row("topics/noise", noise)];
}
