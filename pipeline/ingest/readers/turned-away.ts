import type { Origin } from "../../../schemas/origin.ts";
import type { Broken, Frame } from "../../codec/frame.ts";
import { asText } from "../../codec/text.ts";
import type { Reading } from "../../stage.ts";

export type TurnedAway = Extract<Reading, { readonly fate: "rejected" }>;

/** Why ingest turns a record away. */
export type Word =
  | "empty-file"
  | "unknown-format"
  | "no-records"
  | "truncated"
  | "corrupt"
  | "encrypted"
  | "unsupported"
  | "unsafe-path"
  | "oversized"
  | "invalid-utf-8"
  | "not-json"
  | "not-a-record"
  | "not-a-row"
  | "not-warc"
  | "not-a-page"
  | "http-status"
  | "withdrawn";

/** A record turned away, with its place in the message: a byte, or the number of a row. */
export function turnedAway(
  word: Word,
  origin: Origin,
  bytes: Buffer,
  message: string,
  unit: "byte" | "row" = "byte",
): TurnedAway {
  const place = `${origin.path}: ${unit} ${origin.offset}`;
  return {
    fate: "rejected",
    reason: `ingest/${word}`,
    issues: [{ path: "", code: word, message: `${place}: ${message}` }],
    origin,
    ...asText(bytes),
  };
}

/** A record turned away since its bytes are text in no character set. */
export function noText(origin: Origin, bytes: Buffer): TurnedAway {
  return turnedAway("invalid-utf-8", origin, bytes, "text in no character set that is known");
}

const WORDS: { readonly [B in Broken]: Word } = {
  truncated: "truncated",
  corrupt: "corrupt",
  oversized: "oversized",
  unclosed: "not-a-row",
  stray: "not-warc",
};

/** The reading of a frame that is broken before anyone looks into it, or null for a sound one. */
export function ofBroken(frame: Frame, path: string, format: Origin["format"], record: string | null = null) {
  if (frame.broken === null) return null;
  const origin = { path, record, format, offset: frame.offset };
  return turnedAway(WORDS[frame.broken.fault], origin, frame.bytes, frame.broken.message);
}
