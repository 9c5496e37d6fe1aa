import type { Envelope } from "../../schemas/document.ts";
import { MENTION_FIELDS } from "../../schemas/draft.ts";
import type { PageReading } from "./reading.ts";

/** A reading whose lists have those of an envelope after them. */
export function withEnvelope(reading: PageReading, envelope: Envelope): PageReading {
  const out: PageReading = { ...reading };
  for (const field of MENTION_FIELDS) {
    const more = envelope[field];
    if (more !== undefined && more.length > 0) out[field] = [...reading[field], ...more];
  }
  return out;
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
