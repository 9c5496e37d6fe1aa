import type { Draft } from "../../schemas/draft.ts";
import type { Topic, TopicAlias } from "../../schemas/references.ts";
import { clean } from "../text/clean.ts";
import { decodeEntities } from "../text/entities.ts";
import { fold } from "../text/fold.ts";
import type { Evidence, Interpreted } from "./evidence.ts";

/** A Media Topic, and from which words of the record it was read (`tag: NATO`). */
export interface TopicReading {
  readonly code: string;
  readonly label: string;
  readonly evidence: string;
}

/** Lookups of topics by folded label or alias, and by code. */
export interface TopicIndex {
  readonly byName: ReadonlyMap<string, Topic>;
  readonly byCode: ReadonlyMap<string, Topic>;
  /** Words of feeds' own topic lists (`earn`, `lead`), which as tags would mean something else. */
  readonly byFeedCode: ReadonlyMap<string, Topic>;
}

const CODE = /^(?:medtop:|https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/|mediatopic:)?(\d{8})$/u;
/** Labels that as a tag or section mean something else, or too many things. */
const VAGUE = new Set(
  "series serie serien design drawing party parti fest bar cafe club record game spiel test tests trend gift metal metall mineral judge ship model base lead forging collecting volunteering puzzle festival".split(
    " ",
  ),
);
const MOST_SUCCESSIONS = 4;

function current(topic: Topic | undefined, byCode: ReadonlyMap<string, Topic>): Topic | null {
  let found = topic;
  for (let i = 0; i < MOST_SUCCESSIONS && found?.retired; i++) {
    found = found.successor === null ? undefined : byCode.get(found.successor);
  }
  return found && !found.retired ? found : null;
}

/** The lookups for the tables: aliases (ours) win over labels; retired topics stand for their successors. */
export function topicIndex(topics: readonly Topic[], aliases: readonly TopicAlias[]): TopicIndex {
  const byCode = new Map(topics.map((t) => [t.code, t]));
  const byName = new Map<string, Topic>();
  const byFeedCode = new Map<string, Topic>();
  const put = (key: string, topic: Topic | null, map = byName) => {
    if (topic !== null && key !== "" && !map.has(key)) map.set(key, topic);
  };
  for (const { alias, code, language } of aliases) {
    put(fold(alias), current(byCode.get(code), byCode), language === "und" ? byFeedCode : byName);
  }
  for (const retired of [false, true]) {
    for (const topic of topics) {
      if (topic.retired !== retired) continue;
      const meant = current(topic, byCode);
      for (const key of Object.values(topic.labels).map(fold)) if (!VAGUE.has(key)) put(key, meant);
    }
  }
  return { byName, byCode, byFeedCode };
}

interface Source {
  readonly what: "topic" | "tag" | "section";
  readonly text: string;
  readonly rule: string;
  readonly line: number | null;
}

function topicOf({ text, what }: Source, index: TopicIndex): Topic | null {
  const code = CODE.exec(text)?.[1];
  if (code !== undefined) return current(index.byCode.get(`medtop:${code}`), index.byCode);
  const key = fold(text);
  return (what === "topic" ? index.byFeedCode.get(key) : undefined) ?? index.byName.get(key) ?? null;
}

function sources(draft: Draft, tags: readonly string[]): Source[] {
  const said = draft.topics.map((m) => ({ what: "topic" as const, text: clean(m.value), rule: m.rule, line: m.line }));
  const tagged = tags.map((text) => ({ what: "tag" as const, text, rule: "normalise/tags", line: null }));
  const sections = draft.sections.flatMap((m) => {
    const text = clean(decodeEntities(m.value));
    const parts = /[/>|;,]/u.test(text) ? [text, ...text.split(/(?:(?<!\s)\s+)?[/>|;,]\s*/u)] : [text];
    return parts.map((p) => ({ what: "section" as const, text: p, rule: m.rule, line: m.line }));
  });
  return [...said, ...tagged, ...sections];
}

/** IPTC Media Topics that the record's own topics, tags and sections name, each once, with the words it was read from. */
export function topics(draft: Draft, tags: readonly string[], index: TopicIndex): Interpreted<readonly TopicReading[]> {
  const found = new Map<string, TopicReading>();
  const evidence: Evidence[] = [];
  for (const source of sources(draft, tags)) {
    const topic = topicOf(source, index);
    if (topic === null || found.has(topic.code)) continue;
    found.set(topic.code, { code: topic.code, label: topic.label, evidence: `${source.what}: ${source.text}` });
    evidence.push({ field: "topics", rule: source.rule, raw: source.text, line: source.line });
  }
  return { value: [...found.values()], evidence };
}
