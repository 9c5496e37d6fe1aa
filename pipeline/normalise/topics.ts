import type { Draft } from "../../schemas/draft.ts";
import type { Topic } from "../../schemas/references.ts";
import { clean } from "../text/clean.ts";
import { decodeEntities } from "../text/entities.ts";
import { fold } from "../text/fold.ts";
import type { Evidence, Interpreted } from "./evidence.ts";
import { classify } from "./topics/classify.ts";
import { type TopicIndex, topLevel } from "./topics/lookup.ts";
import { topicNamed } from "./topics/named.ts";
import { type ReadTag, readTags, unmappedEvidence, unmappedTags } from "./topics/unmapped.ts";

/** A Media Topic, and from which words of the record it was read (`tag: NATO`). */
export interface TopicReading {
  readonly code: string;
  readonly label: string;
  readonly evidence: string;
}

/** What topics are read from besides the record's own mentions. */
export interface Told {
  readonly tags: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly language: string | null;
}

interface Source {
  readonly what: "topic" | "tag" | "section";
  readonly text: string;
  readonly rule: string;
  readonly line: number | null;
  readonly topic: Topic | null | undefined;
}

const LIST = /[/>|;,]/u;
const BETWEEN = /(?:(?<!\s)\s+)?[/>|;,]\s*/u;

function said(draft: Draft, language: string | null, index: TopicIndex): Source[] {
  return draft.topics.map((m) => {
    const text = clean(m.value);
    const feed = index.byFeedCode.get(fold(text));
    return { what: "topic", text, rule: m.rule, line: m.line, topic: feed ?? topicNamed(text, language, index) };
  });
}

function sectioned(draft: Draft, language: string | null, index: TopicIndex): Source[] {
  return draft.sections.flatMap((m) => {
    const text = clean(decodeEntities(m.value));
    const parts = LIST.test(text) ? [text, ...text.split(BETWEEN)] : [text];
    return parts.map((part) => ({
      what: "section" as const,
      text: part,
      rule: m.rule,
      line: m.line,
      topic: topicNamed(part, language, index),
    }));
  });
}

interface Found {
  readonly topic: Topic;
  readonly evidence: string;
  readonly row: Evidence;
}

function found(topic: Topic, what: string, rule: string, raw: string, line: number | null): Found {
  return { topic, evidence: `${what}: ${raw}`, row: { field: "topics", rule, raw, line } };
}

function namedTopics(draft: Draft, tags: readonly ReadTag[], language: string | null, index: TopicIndex): Found[] {
  const tagged = tags.map(({ tag, topic }) => ({
    what: "tag" as const,
    text: tag,
    rule: "normalise/tags",
    line: null,
    topic,
  }));
  return [...said(draft, language, index), ...tagged, ...sectioned(draft, language, index)].flatMap((source) =>
    source.topic ? found(source.topic, source.what, source.rule, source.text, source.line) : [],
  );
}

function classified({ title, body, language }: Told, index: TopicIndex): Found[] {
  const verdict = language === null ? null : classify(title, body, language, index.words);
  const topic = verdict === null ? undefined : index.byCode.get(verdict.code);
  if (verdict === null || topic === undefined) return [];
  return [found(topic, "words", "topics/classifier", verdict.words.join(", "), null)];
}

function withTopLevels(named: readonly Found[], index: TopicIndex): Found[] {
  const tops = named.map(({ topic }) =>
    found(topLevel(topic, index.byCode), "broader", "topics/broader", topic.code, null),
  );
  return [...named, ...tops];
}

/**
 * IPTC Media Topics of an article, each once, with the words it was read from: those that the record's own topics, tags and
 * sections name; after them the top-level topics that these are below (`broader: medtop:20001065`), so that one can group by
 * the 17 of them alone, codes `medtop:NN000000`. Where nothing is named, the one that headline and lead speak of
 * (`words: …`, rule `topics/classifier`). Tags without a topic are told in rows of evidence.
 */
export function topics(
  draft: Draft,
  told: Told,
  index: TopicIndex,
  isPlace: (name: string) => boolean,
): Interpreted<readonly TopicReading[]> {
  const tags = readTags(told.tags, told.language, index);
  const named = namedTopics(draft, tags, told.language, index);
  const all = named.length > 0 ? withTopLevels(named, index) : classified(told, index);
  const once = new Map<string, Found>();
  for (const one of all) if (!once.has(one.topic.code)) once.set(one.topic.code, one);
  const kept = [...once.values()];
  const left = unmappedTags(tags, isPlace);
  return {
    value: kept.map(({ topic, evidence }) => ({ code: topic.code, label: topic.label, evidence })),
    evidence: [...kept.map((k) => k.row), ...unmappedEvidence(left)],
  };
}
