import type { Draft } from "../../schemas/draft.ts";
import { unsupportedKind } from "../codec/unsupported.ts";
import type { Reading, Source } from "../stage.ts";
import { draftOf } from "./draft.ts";
import { noRecords } from "./no-records.ts";
import { HEAD, type Looked, look, ONE_RECORD, openPart } from "./open.ts";
import { type TurnedAway, turnedAway } from "./readers/turned-away.ts";
import { recordRefused } from "./record/status.ts";
import type { IngestSettings } from "./settings.ts";

export type { IngestSettings } from "./settings.ts";
export { partsOf } from "./split.ts";

/** What ingest makes of one stretch of a file: a draft with the record as it stood, an envelope, or a record turned away. */
export type Ingested =
  | { readonly fate: "kept"; readonly value: Draft; readonly raw: string }
  | Exclude<Reading, { readonly fate: "kept" }>;

/** Archives inside archives: no more than this. */
const DEEPEST = 3;

/** Why no reader takes a file. */
function refusal(source: Source, { stored, head, tear, coding }: Looked): TurnedAway {
  const origin = { path: source.path, record: null, format: "unknown", offset: 0 } as const;
  if (tear !== null) return turnedAway(tear.fault, origin, stored, tear.message);
  if (head.length === 0) {
    const inside = coding === "none" ? "" : ` inside its ${coding}`;
    return turnedAway("empty-file", origin, stored, `the file is empty${inside}`);
  }
  const unsupported = unsupportedKind(head);
  if (unsupported !== null) {
    return turnedAway("unsupported", origin, stored, `${unsupported} is not supported: unpack it, or use gzip or zstd`);
  }
  return turnedAway("unknown-format", origin, stored, `no reader knows what these ${source.size} bytes are`);
}

/** Whether this part is none of those that read the file: one record is read by the first alone. */
function isIdle({ part }: Source, { reader, archive }: Looked): boolean {
  const single = archive === null && (reader === null || ONE_RECORD.has(reader.format.id));
  return single && part.kind === "stripe" && part.index !== 0;
}

async function* ingestAt(source: Source, settings: IngestSettings, depth: number): AsyncGenerator<Ingested> {
  const looked = await look(source, settings);
  if (isIdle(source, looked)) return;
  if (looked.archive !== null && depth < DEEPEST) {
    // Reading them brings libraries along: only where there is an archive.
    const { ingestArchive } = await import("./archive.ts");
    let empty = true;
    for await (const item of ingestArchive(source, looked, settings, (m, by) => ingestAt(m, by, depth + 1))) {
      empty = false;
      yield item;
    }
    if (empty && source.part.kind === "whole") yield { fate: "envelope", what: "no-records" };
    return;
  }
  if (looked.reader === null) {
    yield refusal(source, looked);
    return;
  }
  const file = openPart(source, looked);
  let found = false;
  for await (const reading of looked.reader.read(file, settings)) {
    found = true;
    if (reading.fate !== "kept") {
      yield reading;
      continue;
    }
    const { origin, raw, content } = reading.value;
    const refused = content.form === "record" ? recordRefused(content.fields) : null;
    if (refused !== null) yield turnedAway("withdrawn", origin, Buffer.from(raw), refused);
    else yield { fate: "kept", value: draftOf(reading.value, settings.dump), raw: reading.value.raw };
  }
  // A part of a file may well be empty.
  if (!found && source.part.kind === "whole") {
    yield noRecords(source.path, looked.reader.format.id, file.head, looked.head.length >= HEAD);
  }
}

/** The drafts of a file, or of a part of one, in order; what cannot be read is an outcome with its place, and the rest is still read. */
export function ingest(source: Source, settings: IngestSettings): AsyncGenerator<Ingested> {
  return ingestAt(source, settings, 0);
}
