import type { Topic, TopicAlias, TopicWords } from "../../../schemas/references.ts";
import { foldRow } from "../../text/fold.ts";
import { vocabularyName } from "./language.ts";
import { type WordIndex, wordIndex } from "./words.ts";

/** Names of topics in one language or in all, folded; null for a name that stands for nothing (noise) or for too many things. */
export type TopicNames = ReadonlyMap<string, Topic | null>;

/** Lookups of topics by name in each language, by code, and the words that the classifier weighs. */
export interface TopicIndex {
  /** Names of all languages; null where they do not agree on a top-level topic. */
  readonly byName: TopicNames;
  readonly byLanguage: ReadonlyMap<string, TopicNames>;
  readonly byCode: ReadonlyMap<string, Topic>;
  /** Words of feeds' own topic lists (`earn`, `lead`), which as tags would mean something else. */
  readonly byFeedCode: TopicNames;
  readonly words: WordIndex;
}

/** Labels that as a tag or section mean something else, or too many things. */
const VAGUE = new Set(
  "series serie serien design drawing party parti fest bar cafe club record game spiel test tests trend gift metal metall mineral judge ship model base lead forging collecting volunteering puzzle festival".split(
    " ",
  ),
);
const MOST_SUCCESSIONS = 4;
const NOTHING = "-";
const FEEDS = "und";

/** The living topic that a topic stands for: itself, or the last of a retired one's successors; null where there is none. */
export function currentTopic(topic: Topic | undefined, byCode: ReadonlyMap<string, Topic>): Topic | null {
  let found = topic;
  for (let i = 0; i < MOST_SUCCESSIONS && found?.retired; i++) {
    found = found.successor === null ? undefined : byCode.get(found.successor);
  }
  return found && !found.retired ? found : null;
}

/** The top-level topic that a topic is below; itself where it is one. */
export function topLevel(topic: Topic, byCode: ReadonlyMap<string, Topic>): Topic {
  const broader = topic.broader === null ? undefined : byCode.get(topic.broader);
  return broader === undefined ? topic : topLevel(broader, byCode);
}

type Names = Map<string, Topic | null>;

function putIn(byLanguage: Map<string, Names>, language: string, key: string, topic: Topic | null) {
  const names = byLanguage.get(language) ?? new Map<string, Topic | null>();
  if (key !== "" && !names.has(key)) names.set(key, topic);
  byLanguage.set(language, names);
}

function putLabels(byLanguage: Map<string, Names>, topics: readonly Topic[], byCode: ReadonlyMap<string, Topic>) {
  for (const retired of [false, true]) {
    for (const topic of topics.filter((t) => t.retired === retired)) {
      const meant = currentTopic(topic, byCode);
      if (meant === null) continue;
      for (const [tag, label] of Object.entries(topic.labels)) {
        const key = foldRow(label);
        if (!VAGUE.has(key)) putIn(byLanguage, vocabularyName(tag), key, meant);
      }
    }
  }
}

/** The names of all languages together. Noise of one language is a name of another; what two take for different things is null. */
function inAll(byLanguage: ReadonlyMap<string, Names>, byCode: ReadonlyMap<string, Topic>): Names {
  const all: Names = new Map();
  const noise: Names = new Map();
  for (const names of byLanguage.values()) {
    for (const [key, topic] of names) {
      const known = all.get(key);
      if (topic === null) noise.set(key, null);
      else if (known === undefined) all.set(key, topic);
      else if (known && topLevel(known, byCode) !== topLevel(topic, byCode)) all.set(key, null);
    }
  }
  return new Map([...noise, ...all]);
}

/** The lookups for the tables: aliases (ours) win over labels; retired topics stand for their successors; the alias code `-` is noise. */
export function topicIndex(
  topics: readonly Topic[],
  aliases: readonly TopicAlias[],
  words: readonly TopicWords[],
): TopicIndex {
  const byCode = new Map(topics.map((t) => [t.code, t]));
  const byLanguage = new Map<string, Names>();
  for (const { alias, code, language } of aliases) {
    const topic = currentTopic(byCode.get(code), byCode);
    if (topic !== null || code === NOTHING) putIn(byLanguage, language, foldRow(alias), topic);
  }
  const byFeedCode = byLanguage.get(FEEDS) ?? new Map();
  byLanguage.delete(FEEDS);
  putLabels(byLanguage, topics, byCode);
  return { byName: inAll(byLanguage, byCode), byLanguage, byCode, byFeedCode, words: wordIndex(words) };
}
