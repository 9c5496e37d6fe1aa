import type { Flag, Mention, MentionField } from "./draft.ts";
import type { Origin } from "./origin.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What an envelope (WARC headers, dump.yaml, mapped fields) says of a record, in the lists of a draft. */
export type Envelope = { readonly [F in MentionField]?: readonly Mention[] };

/** One page or record as a reader yields it. It lives in memory only: a checkpoint holds drafts. */
export interface Document {
  readonly origin: Origin;
  /** The record as it stood in the dump, decoded: what a reject keeps and a replay reads again. */
  readonly raw: string;
  readonly content:
    | { readonly form: "html"; readonly html: string }
    | { readonly form: "page"; readonly text: string }
    | { readonly form: "record"; readonly fields: { readonly [key: string]: Json } };
  readonly envelope: Envelope;
  readonly flags: readonly Flag[];
}
