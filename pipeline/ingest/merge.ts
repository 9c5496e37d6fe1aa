import type { Envelope } from "../../schemas/document.ts";
import { MENTION_FIELDS, type Mention, type MentionField } from "../../schemas/draft.ts";
import type { PageReading } from "./reading.ts";

/** Lists of mentions with those of an envelope after them. */
export function withEnvelope(reading: PageReading, envelope: Envelope): PageReading {
  const lists = Object.fromEntries(MENTION_FIELDS.map((f) => [f, [...reading[f], ...(envelope[f] ?? [])]]));
  return { ...reading, ...(lists as { [F in MentionField]: Mention[] }) };
}

/** Two readings of one article: the mentions of the first come first; kind and blocks are the second's. */
export function mergeReadings(first: PageReading, second: PageReading): PageReading {
  const merged = withEnvelope(first, second);
  return {
    ...merged,
    kind: second.kind,
    blocks: second.blocks,
    flags: [...new Set([...first.flags, ...second.flags])],
  };
}
