import type { Document } from "../schemas/document.ts";
import type { Origin } from "../schemas/origin.ts";
import type { Issue } from "../schemas/rejects.ts";
import type { Tear } from "./codec/decoded.ts";

export type StageName = "ingest" | "validate" | "normalise" | "deduplicate" | "emit";

/** A stable word that says why a record was turned away, with its stage as prefix. */
export type Reason = `${StageName}/${string}`;

/** What a stage makes of one record: exactly one value, or a reason. */
export type Outcome<T> =
  | { readonly fate: "kept"; readonly value: T }
  | { readonly fate: "rejected"; readonly reason: Reason; readonly issues: readonly Issue[] };

/** A kept outcome. */
export function kept<T>(value: T): Outcome<T> {
  return { fate: "kept", value };
}

/** A rejected outcome with one issue. */
export function rejected(reason: Reason, path: string, message: string): Outcome<never> {
  const code = reason.slice(reason.indexOf("/") + 1);
  return { fate: "rejected", reason, issues: [{ path, code, message }] };
}

/** Judges records one at a time, without knowing their neighbours. A digest of its code is its revision. */
export interface RecordStage<In, Out> {
  readonly name: StageName;
  readonly apply: (record: In) => Outcome<Out>;
}

/** What part of a file a worker reads: all, a range of stored bytes cut at record boundaries, or every record whose block of 64 falls on stripe `index` of `count`. */
export type Part =
  | { readonly kind: "whole" }
  | { readonly kind: "range"; readonly start: number; readonly end: number }
  | { readonly kind: "stripe"; readonly index: number; readonly count: number };

/** The bytes of one file of a dump, whoever holds them. */
export interface Source {
  /** Relative to the dump root, with `/` between folders. */
  readonly path: string;
  /** Stored bytes. */
  readonly size: number;
  readonly part: Part;
  /** Its bytes can be read from the beginning only, not from any place. */
  readonly sequential?: boolean;
  /** The stored bytes from `start` to `end` (default all), in chunks of any size. May be called again. */
  readonly bytes: (start?: number, end?: number) => AsyncIterable<Uint8Array>;
  /** What is wrong with the bytes once they have been read to their end, where an archive can tell. */
  readonly torn?: () => Tear | null;
}

/** What a reader makes of one stretch of a file. `envelope` is a record that wraps others (warcinfo, request): counted, not a page. */
export type Reading =
  | { readonly fate: "kept"; readonly value: Document }
  | { readonly fate: "envelope"; readonly what: string }
  | {
      readonly fate: "rejected";
      readonly reason: Reason;
      readonly issues: readonly Issue[];
      readonly origin: Origin;
      readonly raw: string;
      readonly rawEncoding: "utf-8" | "base64";
    };
