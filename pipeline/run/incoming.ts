import type { Article } from "../../schemas/articles.ts";
import type { Draft } from "../../schemas/draft.ts";
import type { Origin } from "../../schemas/origin.ts";
import type { Reject } from "../../schemas/rejects.ts";
import { type Ingested, ingest } from "../ingest/ingest.ts";
import { readLines } from "./rows.ts";
import { fileSource } from "./source.ts";
import { batchFile, type Placed, REJECTS, ROWS, type Station } from "./station.ts";
import type { Unit } from "./task.ts";

/** A value between two stages. */
export type Between = Draft | Article;

/** A record that comes into the stages at hand: from the dump with its raw text, from a checkpoint without. */
export type Incoming =
  | { readonly fate: "kept"; readonly value: Between; readonly raw: string | null }
  | { readonly fate: "envelope"; readonly what: string }
  /** Turned away by this run's ingest. */
  | { readonly fate: "rejected"; readonly reject: Reject }
  /** Turned away by an earlier stage, and in its books already. */
  | { readonly fate: "past"; readonly reject: string };

/** The row of `rejects` for a record turned away at a stage. */
export function rejectRow(
  stage: string,
  why: { readonly reason: string; readonly issues: Reject["issues"] },
  origin: Origin,
  raw: string,
  rawEncoding: string,
): Reject {
  return {
    stage,
    reason: why.reason,
    issues: why.issues,
    source_path: origin.path,
    source_record: origin.record,
    source_format: origin.format,
    source_offset: origin.offset,
    raw,
    raw_encoding: rawEncoding,
  };
}

function incoming(item: Ingested): Incoming {
  if (item.fate !== "rejected") return item;
  return { fate: "rejected", reject: rejectRow("ingest", item, item.origin, item.raw, item.rawEncoding) };
}

/** The records of a unit, read from the dump. `heard` is told of the bytes as they are read. */
export async function* fromDump(unit: Unit, heard: (bytes: number) => void): AsyncIterable<Incoming> {
  for await (const item of ingest(fileSource(unit.file, unit.part, heard), unit.settings)) yield incoming(item);
}

/** The records of a unit, read from where an earlier stage left them. */
export async function* fromStation(at: Station, placed: Placed): AsyncIterable<Incoming> {
  for await (const reject of readLines(batchFile(at, placed.batch, REJECTS), placed.rejects)) {
    yield { fate: "past", reject };
  }
  for await (const line of readLines(batchFile(at, placed.batch, ROWS), placed.rows)) {
    yield { fate: "kept", value: JSON.parse(line) as Between, raw: null };
  }
}

/** A record's place, as a key: an archive has files of several paths. */
export function placeKey({ path, offset }: Origin): string {
  return `${offset} ${path}`;
}

/** The raw texts of the records at these places, read from the dump again: a checkpoint does not carry them. */
export async function rawTexts(unit: Unit, places: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const item of ingest(fileSource(unit.file, unit.part), unit.settings)) {
    if (item.fate !== "kept") continue;
    const place = placeKey(item.value.origin);
    if (places.has(place)) found.set(place, item.raw);
  }
  return found;
}
