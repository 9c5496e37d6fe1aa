import type { Flag, Mention, MentionField } from "./draft.ts";
import type { MappedField } from "./dump.ts";
import type { Origin } from "./origin.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What an envelope (WARC headers, dump.yaml, mapped fields) says of a record, in the lists of a draft. */
export type Envelope = { readonly [F in MentionField]?: readonly Mention[] };

/** A value of a record, and the path it stood at. */
export interface Found {
  readonly path: string;
  readonly value: Json;
}

/** What a record says of each field of an article, where it says it, the likelier first. */
export type FoundFields = { readonly [F in MappedField]?: readonly Found[] };

/** One page or record as a reader yields it. It lives in memory only: a checkpoint holds drafts. */
export interface Document {
  readonly origin: Origin;
  /** The record as it stood in the dump, decoded: what a reject keeps and a replay reads again. */
  readonly raw: string;
  readonly content:
    | { readonly form: "html"; readonly html: string }
    | { readonly form: "page"; readonly text: string }
    | { readonly form: "record"; readonly fields: { readonly [key: string]: Json } }
    /** A record of a format whose fields mean what its standard says; `id` is its own. */
    | { readonly form: "mapped"; readonly id: string | null; readonly found: FoundFields };
  readonly envelope: Envelope;
  readonly flags: readonly Flag[];
}
