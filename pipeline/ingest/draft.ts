import type { Document } from "../../schemas/document.ts";
import type { Draft } from "../../schemas/draft.ts";
import type { DumpSettings } from "../../schemas/dump.ts";
import type { Origin } from "../../schemas/origin.ts";
import { dumpEnvelope } from "./envelope.ts";
import { extractHtml } from "./html/extract.ts";
import { withinLimits } from "./limits.ts";
import { withEnvelope } from "./merge.ts";
import { extractPage } from "./page/extract.ts";
import type { PageReading } from "./reading.ts";
import { readMapped, readRecord } from "./record/article.ts";
import { mendContent, mender, mendReading } from "./repair.ts";

function read({ content, origin }: Document, dump: DumpSettings): { origin: Origin; reading: PageReading } {
  if (content.form === "html") return { origin, reading: extractHtml(content.html) };
  if (content.form === "page") return { origin, reading: extractPage(content.text) };
  const { id, reading } = content.form === "mapped" ? readMapped(content) : readRecord(content.fields, dump);
  return { origin: id === null ? origin : { ...origin, record: id }, reading };
}

/** A document's own words: what its content says, then its envelope, then the dump's settings. */
export function draftOf(document: Document, dump: DumpSettings): Draft {
  const tailor = mender();
  const { origin, reading } = read({ ...document, content: mendContent(document.content, tailor.mend) }, dump);
  const whole = withinLimits(withEnvelope(withEnvelope(reading, document.envelope), dumpEnvelope(dump)));
  const full = mendReading(whole, tailor);
  return { origin, ...full, flags: [...new Set([...full.flags, ...document.flags])] };
}
