import type { Document } from "../../../schemas/document.ts";
import type { Reading } from "../../stage.ts";
import type { IngestSettings } from "../settings.ts";
import { mapped } from "./mapping.ts";
import { stringsOf } from "./values.ts";

/** The reading of a structured record, with the record's own id in its origin where it says one. */
export function recordId(document: Document, settings: IngestSettings): Reading {
  if (document.content.form !== "record") return { fate: "kept", value: document };
  const [id] = mapped(document.content.fields, settings.dump)("id").flatMap((f) => stringsOf(f.value));
  if (id === undefined) return { fate: "kept", value: document };
  return { fate: "kept", value: { ...document, origin: { ...document.origin, record: id.trim() } } };
}
