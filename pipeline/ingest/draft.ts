import type { Document } from "../../schemas/document.ts";
import type { Draft } from "../../schemas/draft.ts";
import type { DumpSettings } from "../../schemas/dump.ts";
import { dumpEnvelope } from "./envelope.ts";
import { extractHtml } from "./html/extract.ts";
import { withEnvelope } from "./merge.ts";
import { extractPage } from "./page/extract.ts";
import type { PageReading } from "./reading.ts";
import { readRecord } from "./record/article.ts";

function contentReading(content: Document["content"], dump: DumpSettings): PageReading {
  if (content.form === "html") return extractHtml(content.html);
  return content.form === "page" ? extractPage(content.text) : readRecord(content.fields, dump);
}

/** A document's own words: what its content says, then its envelope, then the dump's settings. */
export function draftOf(document: Document, dump: DumpSettings): Draft {
  const reading = withEnvelope(
    withEnvelope(contentReading(document.content, dump), document.envelope),
    dumpEnvelope(dump),
  );
  return { origin: document.origin, ...reading, flags: [...new Set([...reading.flags, ...document.flags])] };
}
